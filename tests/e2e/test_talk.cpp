#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

TEST_CASE("A meeting: open, filter, scene, present, spotlight, card, black, back") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("filter.stars.4");
  window.wait_for_text("headline.products", "93");
  const ShownFrame before = window.wait_until_still();

  window.press("F12");
  const ShownFrame first = window.wait_for_text("present.title", "103 sản phẩm của 49 chủ thể");
  CHECK_FALSE(first.has("filter"));
  CHECK_FALSE(first.has("top"));
  CHECK(first.text("present.number") == "1");
  CHECK(first.text("present.sentence").starts_with("98 sản phẩm đã gán xã"));
  window.press("Next");
  window.wait_for_text("present.title", "Hơn nửa số xã chưa có sản phẩm OCOP");
  window.press("Down");
  window.wait_for_text("present.title", "Nên đến đâu trước");
  window.press("Prior");
  const ShownFrame second = window.wait_for_text("present.title", "Hơn nửa số xã chưa có sản phẩm OCOP");
  std::vector<std::string> lit = second.selection;
  std::ranges::sort(lit);
  CHECK(lit == std::vector<std::string>{"25908", "25930"});
  // All 55 and all others: the legend counts every commune once.
  int communes = 0;
  for (const Widget& row : second.with_prefix("present.legend.")) communes += std::stoi(row.text);
  CHECK(communes == 91);

  const ShownFrame still = window.wait_until_still();
  REQUIRE(still.has(label_of("25930")));
  window.hover(label_of("25909"));
  window.wait_for("present.spotlight");
  window.click(label_of("25909"));
  const ShownFrame card = window.wait_for("present.card.name");
  CHECK(card.text("present.card.name") == "Xã Lạc An");
  CHECK(card.text("present.card.products") == "6");
  // Names are at least one and a half times as large as on the screen.
  CHECK(card.find(label_of("25909"))->box.height >= 1.5 * before.find(label_of("25909"))->box.height);
  window.press("Escape");
  window.wait_until("no card", [](const ShownFrame& frame) { return !frame.has("present.card.name"); });

  window.press("b");
  window.wait_until("black",
                    [](const ShownFrame& frame) { return frame.has("present.black") && !frame.has("present.title"); });
  window.press("b");
  window.wait_for("present.title");
  window.press("ctrl+5");
  window.wait_for_text("present.title", "Giữa năm 2025 chắc còn 49 sản phẩm");
  window.press("Next");
  CHECK(window.wait_until_still().text("present.title") == "Giữa năm 2025 chắc còn 49 sản phẩm");

  // The screen is as it was, and nothing is to be saved or undone but the filter.
  window.press("Escape");
  const ShownFrame after = window.wait_for_text("headline.products", "93");
  CHECK(after.picture == before.picture);
  CHECK(after.selection.empty());
  window.press("ctrl+z");
  window.wait_for_text("headline.products", "103");
  window.wait_for_text("top.saved", "Đã lưu");
  CHECK(window.quit() == 0);
}

TEST_CASE("The presenter's own window: notes, next scene, time; what is done there the audience sees") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const ShownFrame before = window.wait_until_still();
  window.press("shift+F12");
  const ShownFrame first = window.wait_for_text("notes.number", "1");
  CHECK(first.text("present.title") == "103 sản phẩm của 49 chủ thể");
  CHECK(first.text("notes.next.title") == "2 · Hơn nửa số xã chưa có sản phẩm OCOP");
  CHECK(first.text("notes.thought.1") == "Nói rõ ngày của số liệu: 31/12/2023.");
  CHECK(first.text("notes.elapsed").starts_with("00:0"));
  // By its buttons, by its keys, by the scenes under it.
  window.click("notes.on");
  window.wait_for_text("present.title", "Hơn nửa số xã chưa có sản phẩm OCOP");
  window.press("Next");
  window.wait_for_text("notes.number", "3");
  window.click("scenes.card.5");
  window.wait_for_text("present.title", "Giữa năm 2025 chắc còn 49 sản phẩm");
  CHECK(window.last_frame().text("notes.next") == "Đây là cảnh cuối");
  window.press("ctrl+2");
  window.wait_for_text("notes.number", "2");
  const double line = window.last_frame().find("notes.thought.1")->box.height;
  window.press("plus");
  window.wait_until("larger notes", [&](const ShownFrame& frame) {
    return frame.has("notes.thought.1") && frame.find("notes.thought.1")->box.height > line;
  });
  // The hand on the small picture is the hand on the large one.
  const ShownFrame still = window.wait_until_still();
  const Box small = still.find("notes.shown")->box;
  const Box lac_an = still.find(label_of("25909"))->box;
  const double x = small.x + small.width * lac_an.middle_x() / Display::kWidth;
  const double y = small.y + small.height * lac_an.middle_y() / Display::kHeight;
  window.move_to(x, y);
  window.wait_until("the spotlight there", [&](const ShownFrame& frame) {
    const Widget* spot = frame.find("present.spotlight");
    return spot != nullptr && std::abs(spot->box.middle_x() - lac_an.middle_x()) < 4;
  });
  window.click_at(x, y);
  window.wait_for_text("present.card.name", "Xã Lạc An");
  window.click("notes.black");
  window.wait_for("present.black");
  window.click("notes.black");
  window.wait_for("present.title");
  // The clock goes on by itself.
  const std::string time = window.last_frame().text("notes.elapsed");
  window.wait_until("a second later", [&](const ShownFrame& frame) {
    const std::string later = frame.text("notes.elapsed");
    return !later.empty() && later != time;
  });
  window.click("notes.stop");
  const ShownFrame after = window.wait_for("headline.products");
  CHECK_FALSE(after.has("notes.title"));
  CHECK(after.picture == before.picture);
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
