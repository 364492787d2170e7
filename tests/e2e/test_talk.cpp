#include <doctest/doctest.h>

#include <algorithm>

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

}  // namespace
}  // namespace ocop::e2e
