#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ocop::e2e {

using Environment = std::vector<std::pair<std::string, std::string>>;

/// A program that a test started. It ends with this value, and with the test however that ends.
class Process {
 public:
  /// Output and errors go to `log`. Throws when the program is not installed.
  Process(const std::vector<std::string>& command, const Environment& environment, const std::filesystem::path& log);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// The exit code, or 128 and the signal, once it has ended.
  std::optional<int> exit_code();
  /// Waits for the end; nullopt when it still runs after that time.
  std::optional<int> wait(double seconds);
  /// At once, and waits until it is gone.
  void kill();
  /// What it has said so far.
  std::string said() const;

 private:
  pid_t pid_ = -1;
  std::optional<int> exit_code_;
  std::filesystem::path log_;
};

/// Whether a program can be started by its name.
bool is_installed(const std::string& program);

/// Runs to the end and gives what it wrote to standard output. Throws when it fails.
std::string output_of(const std::vector<std::string>& command, const Environment& environment = {});

/// A folder for one test, removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace ocop::e2e
