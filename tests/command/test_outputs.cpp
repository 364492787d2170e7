#include <doctest/doctest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "run.hpp"
#include "small_province.hpp"

namespace fs = std::filesystem;

namespace {

Run render(const SmallProvince& province, const std::string& out, const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"render",
                                    "--boundaries",
                                    province / "communes.geojson",
                                    "--register",
                                    province / "register.csv",
                                    "--as-of",
                                    "2023-12-31",
                                    "--out",
                                    out,
                                    "--size",
                                    "640x400"};
  words.insert(words.end(), more.begin(), more.end());
  return run(words);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Width and height from the header of a PNG (big-endian, bytes 16 to 23).
std::pair<unsigned, unsigned> size_of_png(const std::string& bytes) {
  const auto number = [&](std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
    return value;
  };
  return {number(16), number(20)};
}

/// No file of this process grows further, as on a disk that is full.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  ~FullDisk() {
    std::signal(SIGXFSZ, handler_);
    ::setrlimit(RLIMIT_FSIZE, &before_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("where the disk ends nothing is half written, and what was there stays") {
  const SmallProvince province;
  const std::string demo = std::string(OCOP_DATA_DIR) + "/demo.ocop";
  const fs::path folder = province / "out";
  const std::vector<std::pair<std::string, std::string>> all = {
      {"render", "map.pdf"},  {"render", "map.svg"}, {"render", "map.png"},     {"page", "map.html"},
      {"atlas", "atlas.pdf"}, {"deck", "talk.pdf"},  {"export", "map.geojson"}, {"export", "map.gpkg"},
      {"export", "map.csv"},  {"deck", "slides"}};
  for (const auto& [verb, name] : all) {
    CAPTURE(name);
    const bool is_folder = name == "slides";
    for (const bool is_there : {false, true}) {
      fs::remove_all(folder);
      fs::create_directories(folder);
      if (is_there && is_folder) continue;
      if (is_there) province.write("out/" + name, "mine");
      const FullDisk disk(3000);
      const Run done = run({verb, "--workspace", demo, "--out", folder / name, "--overwrite", "--lang", "en"});
      CHECK(done.exit_code == 4);
      CHECK(done.err.find(name) != std::string::npos);
      CHECK(std::distance(fs::directory_iterator(folder), {}) == (is_there ? 1 : 0));
      if (is_there) CHECK(bytes_of(folder / name) == "mine");
    }
  }
}

TEST_CASE("render writes a picture of the size asked for, the same bytes each time") {
  const SmallProvince province;
  const Run done = render(province, province / "map.png");
  CAPTURE(done.err);
  REQUIRE(done.exit_code == 0);
  const std::string first = bytes_of(province / "map.png");
  CHECK(first.starts_with("\x89PNG"));
  CHECK(size_of_png(first) == std::pair(640U, 400U));
  REQUIRE(render(province, province / "again.png").exit_code == 0);
  CHECK(bytes_of(province / "again.png") == first);
}

TEST_CASE("render says in words what the picture shows, and nothing when quiet") {
  const SmallProvince province;
  const Run done = render(province, province / "map.png", {"--lang", "en"});
  CHECK(done.out.empty());
  CHECK(done.err.find("communes") != std::string::npos);
  const Run quiet = render(province, province / "quiet.png", {"--quiet"});
  CHECK(quiet.err.empty());
}

TEST_CASE("an existing picture is replaced only when asked") {
  const SmallProvince province;
  province.write("map.png", "mine");
  const Run refused = render(province, province / "map.png");
  CHECK(refused.exit_code == 4);
  CHECK(refused.err.find("--overwrite") != std::string::npos);
  CHECK(bytes_of(province / "map.png") == "mine");
  CHECK(render(province, province / "map.png", {"--overwrite"}).exit_code == 0);
  CHECK(bytes_of(province / "map.png").starts_with("\x89PNG"));
}

TEST_CASE("the output is looked at before any input") {
  const SmallProvince province;
  province.write("map.png", "mine");
  fs::remove(province / "communes.geojson");
  CHECK(render(province, province / "map.png").exit_code == 4);
  CHECK(render(province, province / "other.png").exit_code == 3);
  CHECK(render(province, province / "no/such/folder/map.png").exit_code == 4);
  fs::create_directories(province / "folder.png");
  CHECK(render(province, province / "folder.png", {"--overwrite"}).exit_code == 4);
  fs::create_directories(province / "folder");
  CHECK(render(province, province / "folder", {"--overwrite"}).exit_code == 4);
  CHECK(render(province, province / "picture").exit_code == 2);
  const Run nameless = render(province, "", {"--lang", "en"});
  CHECK(nameless.exit_code == 2);
  CHECK(nameless.err == "render needs --out FILE.\n");
}
