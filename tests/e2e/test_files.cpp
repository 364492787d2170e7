#include <doctest/doctest.h>

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
