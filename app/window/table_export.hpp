#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/atomic_file.hpp"
#include "output/write_table.hpp"
#include "picture/picture.hpp"
#include "window/job.hpp"

namespace ocop {

/// Writes a table of the picture in the background.
class TableExport {
 public:
  /// What the next file to be named is for.
  void choose(TableKind kind) { kind_ = kind; }
  TableKind kind() const { return kind_; }

  /// Not while another is being written.
  void start(std::shared_ptr<const Picture> picture, Language language, const std::filesystem::path& path,
             Overwrite overwrite);
  bool is_busy() const { return job_.is_busy(); }
  void cancel() { job_.cancel(); }
  const std::filesystem::path& path() const { return path_; }
  std::optional<Result<void>> take();

 private:
  TableKind kind_ = TableKind::gaps;
  std::filesystem::path path_;
  Job<Result<void>> job_;
};

}  // namespace ocop
