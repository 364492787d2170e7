#pragma once

#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "panels/file_panel.hpp"
#include "window/job.hpp"

namespace ocop {

/// Writes a file in the background.
class FileExport {
 public:
  using Work = Job<Result<void>>::Work;
  /// Not while another is being written.
  void start(const std::filesystem::path& path, Work work);
  bool is_busy() const { return job_.is_busy(); }
  const Progress* progress() const { return job_.progress(); }
  const std::filesystem::path& path() const { return path_; }
  void cancel() { job_.cancel(); }
  std::optional<Result<void>> take();

 private:
  std::filesystem::path path_;
  Job<Result<void>> job_;
};

/// The desktop's own file dialog (zenity or kdialog) in a process of its own.
class SystemFileDialog {
 public:
  ~SystemFileDialog();
  /// Whether one of them is installed.
  static bool is_there();
  void start(FilePurpose purpose, const std::filesystem::path& folder, const std::string& name);
  bool is_open() const { return result_.valid(); }
  /// What was chosen; empty when it was cancelled.
  std::optional<std::vector<std::string>> take();
  FilePurpose purpose() const { return purpose_; }

 private:
  FilePurpose purpose_ = FilePurpose::open;
  int process_ = -1;
  std::future<std::vector<std::string>> result_;
};

}  // namespace ocop
