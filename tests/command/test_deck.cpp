#include <doctest/doctest.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "run.hpp"

namespace {

namespace fs = std::filesystem;

const std::string kDemo = std::string(OCOP_DATA_DIR) + "/demo.ocop";

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "ocop_deck_XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path / name).string(); }
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int count_of(const std::string& text, const std::string& part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("the scenes are written as one PDF, a page each, with the same bytes each time") {
  const Folder folder;
  for (const char* name : {"a.pdf", "b.pdf"}) {
    const Run done = run({"deck", "--workspace", kDemo, "--out", folder / name});
    CAPTURE(done.err);
    REQUIRE(done.exit_code == 0);
  }
  const std::string pdf = bytes_of(folder / "a.pdf");
  CHECK(pdf == bytes_of(folder / "b.pdf"));
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(count_of(pdf, "/Type /Page %") == 5);
  // 13 1/3 x 7 1/2 inches.
  CHECK(count_of(pdf, "/MediaBox [ 0 0 960 540 ]") >= 5);
}

TEST_CASE("the scenes are written as pictures into a folder, and none is replaced unasked") {
  const Folder folder;
  const std::string out = folder / "slides";
  REQUIRE(run({"deck", "--workspace", kDemo, "--out", out}).exit_code == 0);
  std::vector<std::string> names;
  for (const auto& file : fs::directory_iterator(out)) names.push_back(file.path().filename().string());
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{"01 103 sản phẩm của 49 chủ thể.png",
                                          "02 Hơn nửa số xã chưa có sản phẩm OCOP.png", "03 Nên đến đâu trước.png",
                                          "04 Sản phẩm 4 sao chỉ ở 6 xã.png",
                                          "05 Giữa năm 2025 chắc còn 49 sản phẩm.png"});
  fs::remove(fs::path(out) / names[0]);
  std::ofstream(fs::path(out) / names[1]) << "mine";
  CHECK(run({"deck", "--workspace", kDemo, "--out", out}).exit_code == 4);
  CHECK(bytes_of(fs::path(out) / names[1]) == "mine");
  CHECK_FALSE(fs::exists(fs::path(out) / names[0]));
  CHECK(run({"deck", "--workspace", kDemo, "--out", out, "--overwrite"}).exit_code == 0);
  CHECK(bytes_of(fs::path(out) / names[1]).starts_with("\x89PNG"));
}

TEST_CASE("an unknown scene, and no scenes at all, are a wrong command line") {
  const Folder folder;
  const Run unknown = run({"render", "--workspace", kDemo, "--scene", "6", "--out", folder / "a.png"});
  CHECK(unknown.exit_code == 2);
  CHECK(unknown.err.find("Nên đến đâu trước") != std::string::npos);
  const std::string boundaries = std::string(OCOP_DATA_DIR) + "/communes_2024.shp";
  CHECK(run({"deck", "--boundaries", boundaries, "--out", folder / "a.pdf"}).exit_code == 2);
  CHECK(run({"render", "--boundaries", boundaries, "--scene", "1", "--out", folder / "a.png"}).exit_code == 2);
  CHECK(run({"deck", "--workspace", kDemo, "--out", folder / "a.svg"}).exit_code == 2);
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("a sheet of a scene differs from the sheet of the workspace and is the same twice") {
  const Folder folder;
  const auto svg = [&](const std::string& name, const std::vector<std::string>& more) {
    std::vector<std::string> words = {"render", "--workspace", kDemo, "--out", folder / name};
    words.insert(words.end(), more.begin(), more.end());
    REQUIRE(run(words).exit_code == 0);
    return bytes_of(folder / name);
  };
  const std::string scene = svg("a.svg", {"--scene", "4"});
  CHECK(scene == svg("b.svg", {"--scene", "4"}));
  CHECK(scene.find("Sản phẩm 4 sao chỉ ở 6 xã") != std::string::npos);
  CHECK(scene.find("Lạc An, Bạch Đằng và Tân An mỗi nơi 2") != std::string::npos);
  CHECK(svg("c.svg", {}).find("mỗi nơi 2") == std::string::npos);
  // Choices on the command line replace those of the scene.
  CHECK(svg("d.svg", {"--scene", "4", "--title", "Khác"}).find(">Khác<") != std::string::npos);
}
