#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/atomic_file.hpp"
#include "panels/file_panel.hpp"
#include "picture/picture.hpp"
#include "sheet/sheet.hpp"
#include "window/job.hpp"

namespace ocop {

/// Writes a picture in the background.
class PictureExport {
 public:
  /// Not while another is being written.
  void start(std::shared_ptr<const Picture> picture, const SheetOptions& options, const std::filesystem::path& path,
             Overwrite overwrite);
  bool is_busy() const { return job_.is_busy(); }
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
