#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "base/atomic_file.hpp"

using namespace ocop;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test, removed afterwards.
struct Folder {
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "ocop-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  fs::path path;
};

}  // namespace

TEST_CASE("a file is written whole and nothing else stays") {
  const Folder folder;
  const fs::path file = folder.path / "bản đồ.txt";
  REQUIRE(write_file(file, "một", Overwrite::no));
  CHECK(*read_file(file) == "một");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("an existing file is replaced only when asked") {
  const Folder folder;
  const fs::path file = folder.path / "a.txt";
  REQUIRE(write_file(file, "old", Overwrite::no));
  const auto refused = write_file(file, "new", Overwrite::no);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == FindingKind::output_exists);
  CHECK(*read_file(file) == "old");
  REQUIRE(write_file(file, "new", Overwrite::yes));
  CHECK(*read_file(file) == "new");
}

TEST_CASE("where the disk ends the old file stays, and no trace") {
  const Folder folder;
  const fs::path file = folder.path / "a.txt";
  REQUIRE(write_file(file, "old", Overwrite::no));
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const rlimit little{1000, before.rlim_max};
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &little) == 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const auto refused = write_file(file, std::string(5000, 'x'), Overwrite::yes);
  std::signal(SIGXFSZ, handler);
  ::setrlimit(RLIMIT_FSIZE, &before);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == FindingKind::output_unwritable);
  CHECK(*read_file(file) == "old");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("a link stays a link") {
  const Folder folder;
  REQUIRE(write_file(folder.path / "target.txt", "old", Overwrite::no));
  fs::create_symlink("target.txt", folder.path / "link.txt");
  REQUIRE(write_file(folder.path / "link.txt", "new", Overwrite::yes));
  CHECK(fs::is_symlink(folder.path / "link.txt"));
  CHECK(*read_file(folder.path / "target.txt") == "new");
}

TEST_CASE("folders and missing folders are refused") {
  const Folder folder;
  CHECK(why_not_writable(folder.path, Overwrite::yes)->kind == FindingKind::output_is_folder);
  CHECK(why_not_writable(folder.path / "none" / "a.txt", Overwrite::yes)->kind == FindingKind::output_unwritable);
  CHECK(read_file(folder.path).error().kind == FindingKind::file_is_folder);
  CHECK(read_file(folder.path / "none").error().kind == FindingKind::file_missing);
}
