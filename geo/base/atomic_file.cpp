#include "base/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace ocop {
namespace {

namespace fs = std::filesystem;

Finding unwritable(const fs::path& path, int error) {
  const FindingKind kind =
      error == ENOSPC || error == EDQUOT ? FindingKind::output_disk_full : FindingKind::output_unwritable;
  return {kind, path.string(), {}, {}, {}, {::strerrordesc_np(error)}};
}

/// Where the bytes go: the target of a symbolic link, so that the link stays one.
fs::path real_target(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_symlink(path, ignored)) return path;
  const fs::path target = fs::weakly_canonical(path, ignored);
  return ignored ? path : target;
}

/// ".name.1234.tmp.png": hidden, on the same file system, with the ending that libraries look at.
fs::path temporary_beside(const fs::path& path) {
  return path.parent_path() /
         ("." + path.stem().string() + "." + std::to_string(::getpid()) + ".tmp" + path.extension().string());
}

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int sync_path(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return errno;
  const int error = ::fsync(file) == 0 || errno == EINVAL ? 0 : errno;
  ::close(file);
  return error;
}

/// On the disk, and not only on its way there. 0, or errno.
int write_whole(const fs::path& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return errno;
  int error = write_all(file, bytes);
  if (error == 0 && ::fsync(file) != 0 && errno != EINVAL) error = errno;
  if (::close(file) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace

std::optional<Finding> why_not_writable(const fs::path& path, Overwrite overwrite) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return Finding{FindingKind::output_is_folder, path.string(), {}, {}, {}, {}};
  if (fs::exists(status) && overwrite == Overwrite::no) {
    return Finding{FindingKind::output_exists, path.string(), {}, {}, {}, {}};
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) return unwritable(path, EINVAL);
  const fs::path folder = real_target(path).parent_path();
  if (::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) != 0) return unwritable(path, errno);
  return std::nullopt;
}

Result<void> write_file(const fs::path& path, std::string_view bytes, Overwrite overwrite) {
  if (const auto reason = why_not_writable(path, overwrite)) return Failure(*reason);
  const fs::path target = real_target(path);
  const fs::path temporary = temporary_beside(target);
  int error = write_whole(temporary, bytes);
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return Failure(unwritable(path, error));
  }
  const fs::path folder = target.parent_path();
  sync_path(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
  return {};
}

Result<void> check_readable(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return failed(FindingKind::file_missing, path.string());
  if (fs::is_directory(status)) return failed(FindingKind::file_is_folder, path.string());
  if (!fs::is_regular_file(status)) return failed(FindingKind::not_a_regular_file, path.string());
  if (::access(path.c_str(), R_OK) != 0) {
    return failed(FindingKind::file_unreadable, path.string(), {::strerrordesc_np(errno)});
  }
  return {};
}

Result<std::string> read_file(const fs::path& path) {
  if (const Result<void> readable = check_readable(path); !readable) return Failure(readable.error());
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) return failed(FindingKind::file_unreadable, path.string(), {::strerrordesc_np(errno)});
  return bytes;
}

}  // namespace ocop
