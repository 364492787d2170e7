#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

TEST_CASE("A workspace is saved under a new name and opens by itself the next time") {
  const DemoHome home;
  const fs::path saved = home.path() / "viec.ocop";
  std::string picture;
  {
    WindowDriver window(home.path(), {"open", home.demo().string()});
    window.click("filter.stars.4");
    window.wait_for_text("headline.products", "93");
    window.press("ctrl+shift+s");
    window.fill("files.name", "viec");
    window.press("Return");
    picture = window.wait_for_text("top.saved", "Đã lưu").picture;
    CHECK(window.quit() == 0);
  }
  REQUIRE(fs::exists(saved));
  CHECK(stats(saved).at("products") == 93);
  CHECK(stats(home.demo()).at("products") == 103);

  WindowDriver window(home.path(), {});
  CHECK(window.wait_for_text("headline.products", "93").picture == picture);
  CHECK(window.quit() == 0);
}

TEST_CASE("A file that cannot be read is said, and the window stays usable") {
  const DemoHome home;
  const fs::path bad = home.path() / "hong.shp";
  std::ofstream(bad) << "this is no shapefile\n";
  WindowDriver window(home.path(), {"open", home.demo().string()});
  window.press("ctrl+o");
  window.fill("files.path", bad.string());
  window.press("Return");
  const ShownFrame& failed = window.wait_for("failure.accept");
  CHECK(failed.text("failure.text").find("hong.shp") != std::string::npos);
  CHECK(failed.text("headline.products") == "103");
  window.click("failure.accept");
  window.wait_until("no dialog", [](const ShownFrame& frame) { return !frame.has("failure.accept"); });
  window.click("filter.stars.4");
  window.wait_for_text("headline.products", "93");
  CHECK(window.quit() == 0);
}

/// Width and height stand behind the name of the first chunk, most significant byte first.
std::pair<unsigned, unsigned> size_of_png(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<unsigned char, 24> head{};
  file.read(reinterpret_cast<char*>(head.data()), head.size());
  const auto number = [&](std::size_t at) {
    return static_cast<unsigned>(head[at] << 24U | head[at + 1] << 16U | head[at + 2] << 8U | head[at + 3]);
  };
  return head[1] == 'P' && head[2] == 'N' && head[3] == 'G' ? std::pair(number(16), number(20)) : std::pair(0U, 0U);
}

TEST_CASE("The map becomes a picture for a page; leaving with changes asks first") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("filter.stars.4");
  window.wait_for_text("headline.products", "93");
  window.press("ctrl+e");
  window.wait_for_text("export.preview", "drawn");
  window.click("export.format.png");
  window.wait_until("a picture", [](const ShownFrame& frame) { return frame.text("export.name").ends_with(".png"); });
  window.click("export.place");
  window.fill("files.name", "anh");
  window.press("Return");
  window.wait_for_text("export.name", "anh.png");
  window.click("export.write");
  window.wait_until("a note that the picture is written", [](const ShownFrame& frame) {
    return std::ranges::any_of(
        frame.widgets, [](const Widget& w) { return w.id.starts_with("toast.") && w.text.ends_with("anh.png"); });
  });
  // A4 across at 150 dots to the inch.
  CHECK(size_of_png(demo.home.path() / "anh.png") == std::pair(1754U, 1240U));

  window.press("ctrl+q");
  window.wait_for("unsaved.accept");
  window.press("Escape");
  window.wait_until("no dialog", [](const ShownFrame& frame) { return !frame.has("unsaved.accept"); });
  CHECK(window.last_frame().text("headline.products") == "93");
  CHECK(window.quit() == 0);
  CHECK(stats(demo.home.demo()).at("products") == 103);
}

TEST_CASE("With nothing to open the start page opens the demo") {
  const TemporaryFolder home;
  WindowDriver window(home.path(), {});
  const ShownFrame& start = window.wait_for("start.demo.open");
  CHECK_FALSE(start.has("headline.products"));
  CHECK(start.has("start.open"));
  window.click("start.demo.open");
  window.wait_for_text("headline.products", "103");
  CHECK(window.quit() == 0);
}

TEST_CASE("A workspace that is not there is said on the start page") {
  const TemporaryFolder home;
  WindowDriver window(home.path(), {"open", (home.path() / "khong.ocop").string()});
  CHECK(window.wait_for("failure.text").text("failure.text").find("khong.ocop") != std::string::npos);
  window.press("Return");
  window.wait_until("the start page alone",
                    [](const ShownFrame& frame) { return frame.has("start.demo.open") && !frame.has("failure.text"); });
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
