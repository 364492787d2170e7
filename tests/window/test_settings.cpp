#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>

#include "demo_folder.hpp"
#include "window/settings.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

Settings some_settings() {
  Settings settings;
  settings.language = Language::en;
  settings.theme = Ground::dark;
  settings.interface_scale = 1.25;
  settings.last_workspace = "/home/lan/Bình Dương/việc.ocop";
  settings.last_folder = "/home/lan/Tải về";
  settings.recent = {{"/a/b.ocop", "Bình Dương – \"12/2023\"", "103 sản phẩm", 1700000000}, {"/c.ocop", "", "", 0}};
  return settings;
}

Settings read(const TestFolder& folder, const std::string& text) {
  std::ofstream(folder.path() / "settings.json") << text;
  return load_settings(folder.path() / "settings.json");
}

}  // namespace

TEST_CASE("settings come back as they were kept, in a folder that was not there") {
  const TestFolder folder;
  const fs::path path = folder.path() / "config" / "ocop-atlas" / "settings.json";
  save_settings(some_settings(), path);
  CHECK(load_settings(path) == some_settings());
  save_settings(Settings{}, path);
  CHECK(load_settings(path) == Settings{});
}

TEST_CASE("without a file, or with a damaged one, the program starts as new") {
  const TestFolder folder;
  CHECK(load_settings(folder.path() / "none.json") == Settings{});
  CHECK(load_settings(folder.path()) == Settings{});
  for (const char* text :
       {"", "{", "[]", "null", "42", "\"vi\"", "{\"language\": \"en\", \"theme\":", "\xff\xfe\x00"}) {
    CAPTURE(text);
    CHECK(read(folder, text) == Settings{});
  }
}

TEST_CASE("a wrong value is left out, the others are kept") {
  const TestFolder folder;
  const Settings settings = read(folder, R"({"language": 7, "theme": "dark", "interface_scale": "big",
      "last_folder": ["x"], "last_workspace": "/w.ocop",
      "recent": [3, {"path": ""}, {"title": "no path"}, {"path": "/r.ocop", "title": 5, "opened": "x"}]})");
  CHECK(settings.language == Language::vi);
  CHECK(settings.theme == Ground::dark);
  CHECK(settings.interface_scale == 1);
  CHECK(settings.last_folder.empty());
  CHECK(settings.last_workspace == "/w.ocop");
  CHECK(settings.recent == std::vector{RecentFile{"/r.ocop", "", "", 0}});
}

TEST_CASE("an interface size that nobody can read is not taken over") {
  const TestFolder folder;
  CHECK(read(folder, R"({"interface_scale": 40})").interface_scale == 3);
  CHECK(read(folder, R"({"interface_scale": -1})").interface_scale == 0.75);
}

TEST_CASE("a place that cannot be written is no reason to stop") {
  const TestFolder folder;
  std::ofstream(folder.path() / "file") << "x";
  save_settings(some_settings(), folder.path() / "file" / "settings.json");
  CHECK(load_settings(folder.path() / "file" / "settings.json") == Settings{});
}

TEST_CASE("the newest file stands first, once, and eight are kept") {
  Settings settings;
  for (int i = 1; i <= 9; ++i) remember(settings, {"/" + std::to_string(i) + ".ocop", "", "", i});
  REQUIRE(settings.recent.size() == 8);
  CHECK(settings.recent.front().path == "/9.ocop");
  CHECK(settings.recent.back().path == "/2.ocop");
  remember(settings, {"/5.ocop", "again", "", 10});
  CHECK(settings.recent.size() == 8);
  CHECK(settings.recent.front() == RecentFile{"/5.ocop", "again", "", 10});
  CHECK(std::ranges::count(settings.recent, "/5.ocop", &RecentFile::path) == 1);
}

TEST_CASE("settings lie where the desktop wants them") {
  ::setenv("HOME", "/home/lan", 1);
  ::setenv("XDG_CONFIG_HOME", "/config", 1);
  CHECK(settings_path() == "/config/ocop-atlas/settings.json");
  ::setenv("XDG_CONFIG_HOME", "", 1);
  CHECK(settings_path() == "/home/lan/.config/ocop-atlas/settings.json");
  ::unsetenv("XDG_CONFIG_HOME");
  CHECK(settings_path() == "/home/lan/.config/ocop-atlas/settings.json");
}
