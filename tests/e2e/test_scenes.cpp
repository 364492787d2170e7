#include <doctest/doctest.h>

#include <algorithm>

#include "demo.hpp"
#include "workspace/workspace.hpp"

namespace ocop::e2e {
namespace {

std::vector<std::string> saved_titles(const std::filesystem::path& file) {
  std::vector<std::string> titles;
  const Result<Workspace> workspace = load_workspace(file);
  REQUIRE(workspace);
  for (const Scene& scene : workspace->scenes) titles.push_back(scene.title);
  return titles;
}

TEST_CASE("A scene is gone to with its number: filter, day and highlighted communes follow") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press("ctrl+4");
  const ShownFrame& fourth = window.wait_until("the fourth scene", [](const ShownFrame& frame) {
    std::vector<std::string> selection = frame.selection;
    std::ranges::sort(selection);
    return selection == std::vector<std::string>{"25765", "25909", "25930"};
  });
  CHECK(fourth.has("filter.stars.4"));
  window.press("ctrl+5");
  window.wait_until("the fifth scene", [](const ShownFrame& frame) { return frame.selection.empty(); });
  CHECK(window.wait_for("headline.in_force").text("headline.in_force") == "49");
  window.press("ctrl+z");
  window.wait_for_text("headline.in_force", "10");
  CHECK(window.quit() == 0);
}

TEST_CASE("A scene is captured with one key, renamed, moved, removed, undone and saved") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press("a");
  const ShownFrame& captured = window.wait_for("scenes.card.6");
  CHECK(captured.text("scene.name").find('6') != std::string::npos);
  CHECK(captured.text("scenes.card.6") == "55 trong 91 xã chưa có sản phẩm OCOP");
  CHECK_FALSE(captured.has("scene.differs"));

  window.fill("scene.title", "Cuoi buoi");
  window.press("Tab");
  window.wait_for_text("scenes.card.6", "Cuoi buoi");
  window.click("filter.stars.3");
  window.wait_for("scene.differs");
  window.click("scene.capture_again");
  window.wait_until("no difference", [](const ShownFrame& frame) { return !frame.has("scene.differs"); });

  // The fourth card is dragged to the third place.
  window.wait_until_still();
  const ShownFrame before = window.wait_for("scenes.card.3");
  const Box third = before.find("scenes.card.3")->box;
  const Box fourth = before.find("scenes.card.4")->box;
  window.drag({{fourth.middle_x(), fourth.middle_y()}, {third.middle_x() - 8, third.middle_y()}}, {});
  window.wait_for_text("scenes.card.3", "Sản phẩm 4 sao chỉ ở 6 xã");

  window.press("ctrl+3");
  window.wait_for_text("scene.name", "Cảnh 3");
  window.click("scene.remove");
  window.wait_until("five scenes", [](const ShownFrame& frame) { return frame.text("scenes.count").starts_with("5"); });
  window.wait_until_still();
  window.press("ctrl+z");
  window.wait_until("six scenes", [](const ShownFrame& frame) { return frame.text("scenes.count").starts_with("6"); });
  window.press("ctrl+shift+s");
  window.fill("files.name", "mine");
  window.press("Return");
  window.wait_for("toast.0");
  CHECK(saved_titles(demo.home.path() / "mine.ocop") ==
        std::vector<std::string>{"103 sản phẩm của 49 chủ thể", "Hơn nửa số xã chưa có sản phẩm OCOP",
                                 "Sản phẩm 4 sao chỉ ở 6 xã", "Nên đến đâu trước", "Giữa năm 2025 chắc còn 49 sản phẩm",
                                 "Cuoi buoi"});
  CHECK(window.quit() == 0);
}

TEST_CASE("The sentence of a scene is written from the numbers until it is typed") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press("a");
  window.wait_for_text("scene.sentence", "55 trong 91 xã chưa có sản phẩm OCOP. 9 sản phẩm từ 4 sao ở 6 xã.");
  window.click("scene.notes");
  window.type("Mot y dai den muc phai xuong dong trong khung");
  window.press("Return");
  window.type("hai");
  window.press("Tab");
  window.wait_for_text("scene.notes", "Mot y dai den muc phai xuong dong trong khung\nhai");
  window.click("scene.sentence");
  window.wait_until_still();
  window.press("ctrl+a");
  window.type("Cau cua toi.");
  window.press("Tab");
  window.wait_for_text("scene.sentence", "Cau cua toi.");
  window.click("scene.rewrite");
  window.wait_for_text("scene.sentence", "55 trong 91 xã chưa có sản phẩm OCOP. 9 sản phẩm từ 4 sao ở 6 xã.");
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
