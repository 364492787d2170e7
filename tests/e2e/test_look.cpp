#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

bool is_words(const Widget& widget) { return widget.kind == "text" || widget.kind == "label"; }

/// Rows that the panels cut at their lower edge have scroll bars over them.
bool is_scroll_bar(const Widget& widget) { return widget.id.ends_with(".bar"); }

bool is_label(const Widget& widget) { return widget.kind == "label"; }

/// What must not lie on one another: words on words, controls on controls, names on marks and cards.
bool may_not_meet(const Widget& a, const Widget& b) {
  if (is_words(a) && is_words(b)) return true;
  if (a.kind == "control" && b.kind == "control") return !is_scroll_bar(a) && !is_scroll_bar(b);
  if (is_label(a) || is_label(b)) return a.kind != "mark" || b.kind != "mark";
  return false;
}

void check_nothing_overlaps(const ShownFrame& frame) {
  for (std::size_t i = 0; i < frame.widgets.size(); ++i) {
    for (std::size_t j = i + 1; j < frame.widgets.size(); ++j) {
      const Widget& a = frame.widgets[i];
      const Widget& b = frame.widgets[j];
      if (!may_not_meet(a, b) || overlap(a.box, b.box) <= (is_label(a) && is_label(b) ? 0 : 1)) continue;
      FAIL_CHECK(a.id << " “" << a.text << "” lies on " << b.id << " “" << b.text << "”");
    }
  }
}

void check_inside(const ShownFrame& frame, double width, double height) {
  for (const Widget& widget : frame.widgets) {
    CAPTURE(widget.id);
    CHECK(widget.box.x >= -0.5);
    CHECK(widget.box.y >= -0.5);
    CHECK(widget.box.right() <= width + 0.5);
    CHECK(widget.box.bottom() <= height + 0.5);
  }
}

/// Names from files may be longer than their place; what the program says itself may not.
void check_nothing_is_cut(const ShownFrame& frame) {
  for (const Widget& widget : frame.widgets) {
    const bool is_name = widget.id.starts_with("gaps.row.") || widget.id.starts_with("top.title");
    CAPTURE(widget.id);
    CAPTURE(widget.text);
    if (!is_name) CHECK_FALSE(widget.is_clipped);
  }
}

TEST_CASE("At 1920 x 1080 nothing overlaps and nothing is cut") {
  DemoWindow demo;
  const ShownFrame frame = demo.window.wait_until_still();
  CHECK(frame.with_prefix("map.label.").size() > 60);
  CHECK(frame.with_prefix("map.mark.").size() > 40);
  check_nothing_overlaps(frame);
  check_inside(frame, 1920, 1080);
  check_nothing_is_cut(frame);
  CHECK(demo.window.quit() == 0);
}

TEST_CASE("Smaller windows hold everything; the smallest opens its panels one at a time") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.resize(1280, 720);
  const ShownFrame narrow = window.wait_until_still();
  CHECK(narrow.has("filter.stars.4"));
  CHECK(narrow.has("headline.products"));
  CHECK(narrow.has("legend.zero"));
  check_inside(narrow, 1280, 720);
  check_nothing_overlaps(narrow);
  check_nothing_is_cut(narrow);

  window.resize(960, 540);
  const ShownFrame rails = window.wait_until_still();
  CHECK_FALSE(rails.has("indicator.choose"));
  CHECK_FALSE(rails.has("headline.products"));
  check_inside(rails, 960, 540);
  check_nothing_overlaps(rails);
  window.click("rail.filter.open");
  check_inside(window.wait_for("indicator.choose"), 960, 540);
  window.click("rail.coverage.open");
  const ShownFrame& other = window.wait_for("headline.products");
  CHECK_FALSE(other.has("indicator.choose"));
  check_inside(other, 960, 540);

  window.resize(1920, 1080);
  window.wait_for("filter.stars.4");
  CHECK(window.quit() == 0);
}

TEST_CASE("An interface of twice the size fits the same window") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press_quickly(std::vector<std::string>(4, "ctrl+equal"));
  window.wait_for_text("status.size", "200%");
  const ShownFrame large = window.wait_until_still();
  CHECK(large.find("top")->box.height == 96);
  CHECK(large.has("rail.filter.open"));
  check_inside(large, 1920, 1080);
  check_nothing_overlaps(large);

  // No larger than leaves 640 x 360 to the panels.
  window.press_quickly(std::vector<std::string>(4, "ctrl+equal"));
  window.wait_for_text("status.size", "300%");
  window.resize(1280, 720);
  window.wait_for_text("status.size", "200%");
  const ShownFrame small = window.wait_until_still();
  check_inside(small, 1280, 720);
  check_nothing_overlaps(small);
  window.press("b");
  window.wait_for("drawer.close");
  const ShownFrame low = window.wait_until_still();
  CHECK_FALSE(low.has("legend.zero"));
  check_nothing_overlaps(low);
  window.press("b");

  window.resize(1920, 1080);
  window.press("ctrl+0");
  window.wait_for_text("status.size", "100%");
  CHECK(window.wait_until_still().has("filter.stars.4"));
  CHECK(window.quit() == 0);
}

TEST_CASE("Settings are chosen in one place: high contrast, size, nothing that moves") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("top.title");
  window.click("menu.view.settings");
  window.wait_for("settings.close");
  for (const std::string id : {"settings.theme.contrast", "settings.motion", "settings.size.125"}) {
    window.wait_until_still();
    window.click(id);
  }
  check_inside(window.wait_for_text("status.size", "125%"), 1920, 1080);
  window.click("settings.close");
  window.wait_until("settings gone", [](const ShownFrame& frame) { return !frame.has("settings.close"); });
  CHECK(window.quit() == 0);
  const auto kept = nlohmann::json::parse(std::ifstream(demo.home.path() / "config/ocop-atlas/settings.json"));
  CHECK(kept.at("theme") == "contrast");
  CHECK(kept.at("reduced_motion") == true);
  CHECK(kept.at("interface_scale") == 1.25);
}

}  // namespace
}  // namespace ocop::e2e
