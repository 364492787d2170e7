#include "window/background.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <sstream>

namespace ocop {
namespace {

namespace fs = std::filesystem;

template <class T>
bool is_ready(const std::future<T>& future) {
  return future.valid() && future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::optional<std::string> find_program(const char* name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path != nullptr ? path : "");
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path file = fs::path(folder) / name;
    if (::access(file.c_str(), X_OK) == 0) return file.string();
  }
  return std::nullopt;
}

std::vector<std::string> dialog_command(FilePurpose purpose, const fs::path& start) {
  const bool saves = is_saving(purpose);
  if (const auto zenity = find_program("zenity")) {
    std::vector<std::string> command = {*zenity, "--file-selection", "--separator=\n", "--filename=" + start.string()};
    command.emplace_back(saves ? "--save" : "--multiple");
    return command;
  }
  if (const auto kdialog = find_program("kdialog")) {
    if (saves) return {*kdialog, "--getsavefilename", start.string()};
    return {*kdialog, "--getopenfilename", start.string(), "--multiple", "--separate-output"};
  }
  return {};
}

std::vector<std::string> read_lines(int pipe) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = ::read(pipe, buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(n));
  ::close(pipe);
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

}  // namespace

void FileExport::start(const fs::path& path, Work work) {
  path_ = path;
  job_.start(std::move(work));
}

std::optional<Result<void>> FileExport::take() {
  const std::optional<Result<Result<void>>> written = job_.take();
  if (!written) return std::nullopt;
  return *written ? **written : Result<void>(Failure(written->error()));
}

SystemFileDialog::~SystemFileDialog() {
  if (process_ > 0) ::kill(process_, SIGTERM);
  if (result_.valid()) result_.wait();
}

bool SystemFileDialog::is_there() { return find_program("zenity") || find_program("kdialog"); }

void SystemFileDialog::start(FilePurpose purpose, const fs::path& folder, const std::string& name) {
  if (result_.valid()) return;
  purpose_ = purpose;
  const std::vector<std::string> command = dialog_command(purpose, folder / name);
  std::array<int, 2> ends{};
  if (command.empty() || ::pipe2(ends.data(), O_CLOEXEC) != 0) return;
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& part : command) arguments.push_back(const_cast<char*>(part.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  pid_t process = -1;
  const int error = ::posix_spawn(&process, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  if (error != 0) {
    ::close(ends[0]);
    return;
  }
  process_ = process;
  result_ = std::async(std::launch::async, [pipe = ends[0], process] {
    std::vector<std::string> lines = read_lines(pipe);
    ::waitpid(process, nullptr, 0);
    return lines;
  });
}

std::optional<std::vector<std::string>> SystemFileDialog::take() {
  if (!is_ready(result_)) return std::nullopt;
  process_ = -1;
  return result_.get();
}

}  // namespace ocop
