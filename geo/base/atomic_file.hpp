#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.hpp"

namespace ocop {

enum class Overwrite : bool { no, yes };

/// Why nothing could be written there: exists, is a folder, folder missing or locked. Touches
/// nothing; asked before any work is done.
std::optional<Finding> why_not_writable(const std::filesystem::path& path, Overwrite overwrite);

/// Writes beside `path` and renames, after a sync: whoever reads sees the old file or the new one
/// whole. On failure (disk full, folder locked) nothing is left behind. A symbolic link at `path`
/// keeps pointing; its target is replaced.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite);

/// The whole file. Fails with file_missing, file_is_folder, not_a_regular_file, file_unreadable.
Result<std::string> read_file(const std::filesystem::path& path);

/// Fails unless `path` is a regular file that can be opened; reads nothing.
Result<void> check_readable(const std::filesystem::path& path);

}  // namespace ocop
