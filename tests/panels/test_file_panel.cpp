#include <doctest/doctest.h>

#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "panels/file_panel.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("ocop-panels-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const fs::path& path() const { return path_; }
  void write(const std::string& name, std::size_t bytes = 3) const {
    std::ofstream(path_ / name) << std::string(bytes, 'x');
  }

 private:
  fs::path path_;
};

using Names = std::vector<std::string>;

Names names(const FolderListing& listing) {
  Names list;
  for (const FolderEntry& entry : listing.entries) list.push_back(entry.name);
  return list;
}

}  // namespace

TEST_CASE("a folder lists what can be opened, folders first, by names without diacritics") {
  const Folder folder;
  fs::create_directories(folder.path() / "Xã");
  fs::create_directories(folder.path() / "Ảnh");
  for (const char* name : {"đăng ký.xlsx", "Bản đồ.SHP", "bản đồ.dbf", "áo.csv", "thư.docx", "atlas.ocop", "zip.zip",
                           "ranh.geojson", ".giấu.csv", "hình.png", "chỉ tên"}) {
    folder.write(name);
  }
  const FolderListing listing = list_folder(folder.path(), FilePurpose::open);
  CHECK(listing.error.empty());
  CHECK(names(listing) ==
        Names{"Ảnh", "Xã", "áo.csv", "atlas.ocop", "Bản đồ.SHP", "đăng ký.xlsx", "ranh.geojson", "zip.zip"});
  CHECK(listing.entries[0].is_folder);
  CHECK_FALSE(listing.entries[2].is_folder);
}

TEST_CASE("saving lists workspaces, exporting what is written") {
  const Folder folder;
  fs::create_directories(folder.path() / "thư mục");
  for (const char* name : {"a.ocop", "b.csv", "c.png"}) folder.write(name);
  CHECK(names(list_folder(folder.path(), FilePurpose::save_workspace)) == Names{"thư mục", "a.ocop"});
  CHECK(names(list_folder(folder.path(), FilePurpose::export_file)) == Names{"thư mục", "b.csv", "c.png"});
}

TEST_CASE("sizes are those of the files; a broken link has none and breaks nothing") {
  const Folder folder;
  folder.write("a.csv", 1234);
  folder.write("b.csv", 0);
  fs::create_symlink(folder.path() / "nowhere", folder.path() / "c.csv");
  const FolderListing listing = list_folder(folder.path(), FilePurpose::open);
  REQUIRE(names(listing) == Names{"a.csv", "b.csv", "c.csv"});
  CHECK(listing.entries[0].size == 1234);
  CHECK(listing.entries[1].size == 0);
  CHECK(listing.entries[2].size == 0);
}

TEST_CASE("what is no folder says why, an empty one is empty") {
  const Folder folder;
  CHECK_FALSE(list_folder(folder.path() / "none", FilePurpose::open).error.empty());
  folder.write("a.csv");
  CHECK_FALSE(list_folder(folder.path() / "a.csv", FilePurpose::open).error.empty());
  fs::create_directories(folder.path() / "empty");
  const FolderListing listing = list_folder(folder.path() / "empty", FilePurpose::open);
  CHECK(listing.error.empty());
  CHECK(listing.entries.empty());
}

TEST_CASE("the panel opens at a folder that is there, else at home") {
  const Folder folder;
  FilePanel panel;
  CHECK_FALSE(panel.is_open());
  panel.open(FilePurpose::save_workspace, folder.path(), "a.ocop");
  CHECK(panel.is_open());
  CHECK(panel.purpose() == FilePurpose::save_workspace);
  CHECK(panel.folder() == fs::canonical(folder.path()));
  ::setenv("HOME", folder.path().c_str(), 1);
  panel.open(FilePurpose::open, folder.path() / "gone", "");
  CHECK(panel.folder() == fs::canonical(folder.path()));
  panel.close();
  CHECK_FALSE(panel.is_open());
}
