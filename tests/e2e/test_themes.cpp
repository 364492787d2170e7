#include <doctest/doctest.h>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

int in_force(const ShownFrame& frame) { return last_number(frame.text("headline.in_force")); }

}  // namespace

TEST_CASE("The months: the handle moves the day, its lapses become the work list, lost communes are outlined") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("indicator.choose");
  window.wait_for("indicator.choose.valid_products");
  window.click("indicator.choose.valid_products");
  window.wait_until("the list closed",
                    [](const ShownFrame& frame) { return !frame.has("indicator.choose.valid_products"); });
  window.press("m");
  window.wait_for("time.slider");
  const ShownFrame start = window.wait_until_still();
  CHECK(start.text("time.day") == "31/12/2023");

  SUBCASE("with the mouse") {
    const Box slider = start.find("time.slider")->box;
    window.click_at(slider.x + 0.9 * slider.width, slider.middle_y());
    const ShownFrame late =
        window.wait_until("later", [&](const ShownFrame& frame) { return frame.text("time.day") != "31/12/2023"; });
    CHECK(in_force(late) < in_force(start));
    // The number at the handle is that of the headline.
    CHECK(late.text("time.in_force").starts_with(late.text("headline.in_force")));
  }
  SUBCASE("with keys and buttons, undone as one") {
    window.click("time.on");
    window.wait_for_text("time.day", "31/01/2024");
    window.click("time.back");
    window.wait_for_text("time.day", "31/12/2023");
    window.click("time.slider");
    window.press("Home");
    const std::string first =
        window.wait_until("the first month", [](const ShownFrame& frame) { return in_force(frame) == 0; })
            .text("time.day");
    window.press("Prior");
    window.wait_until("a year on", [&](const ShownFrame& frame) { return frame.text("time.day") != first; });
  }
  SUBCASE("it plays") {
    window.click("time.play");
    window.wait_for_text("time.day", "29/02/2024");
    window.click("time.play");
    window.wait_until_still();
  }
  window.press("Escape");
  window.wait_until("closed", [](const ShownFrame& frame) { return !frame.has("time.slider"); });
  CHECK(window.quit() == 0);
}

TEST_CASE("What lapses stands in months, and who could have a star more beside it") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.click("lists.lapsing");
  // Bare years lapse on no known day.
  const ShownFrame& frame = window.wait_for("lapsing.empty.title");
  CHECK(last_number(frame.text("lists.lapsing.count")) == stats(demo.home.demo(), {}).at("by_status").at("expiring"));
  window.click("lists.upgrades");
  const Widget row =
      window.wait_until("products", [](const ShownFrame& f) { return !f.with_prefix("upgrades.row.").empty(); })
          .with_prefix("upgrades.row.")
          .front();
  window.click(row.id);
  window.wait_until("its commune", [](const ShownFrame& f) { return f.selection.size() == 1; });
  CHECK(window.quit() == 0);
}

TEST_CASE("Changes and clusters are maps of their own, chosen on the left") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const std::string opening = window.wait_until_still().picture;
  window.click("theme.choose");
  window.wait_for("theme.choose.changes");
  window.click("theme.choose.changes");
  const ShownFrame changes = window.wait_for("changes.count.new");
  CHECK(changes.picture != opening);
  CHECK_FALSE(changes.with_prefix("changes.row.").empty());
  CHECK(changes.has("legend.class.2"));

  window.click("theme.choose");
  window.wait_for("theme.choose.clusters");
  window.click("theme.choose.clusters");
  const ShownFrame clusters = window.wait_for("clusters.lorenz");
  int communes = 0;
  for (int c = 0; c < 4; ++c) communes += last_number(clusters.text("clusters.count." + std::to_string(c)));
  CHECK(communes + last_number(clusters.text("legend.covered")) == 91);
  window.press("Escape");
  CHECK(window.wait_for("headline.products").picture == opening);
  CHECK(window.quit() == 0);
}

}  // namespace ocop::e2e
