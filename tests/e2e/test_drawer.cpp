#include <doctest/doctest.h>

#include <algorithm>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

using Codes = std::vector<std::string>;

Codes sorted(Codes codes) {
  std::ranges::sort(codes);
  return codes;
}

const ShownFrame& wait_for_selection(WindowDriver& window, const Codes& codes) {
  return window.wait_until("a selection of " + std::to_string(codes.size()),
                           [&](const ShownFrame& frame) { return sorted(frame.selection) == sorted(codes); });
}

template <class Wanted>
Codes communes_with(const nlohmann::json& said, const Wanted& is_wanted) {
  Codes codes;
  for (const auto& commune : said.at("per_commune")) {
    if (is_wanted(commune)) codes.push_back(commune.at("code"));
  }
  return codes;
}

/// Codes of the rows that are drawn, from top to bottom.
Codes rows(const ShownFrame& frame) {
  Codes codes;
  for (const Widget& row : frame.with_prefix("table.row.")) codes.push_back(row.id.substr(10));
  return codes;
}

}  // namespace

TEST_CASE("The table is sorted, selects on the map, and follows the map; Esc closes it before the selection") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const nlohmann::json said = stats(demo.home.demo());
  window.press("t");
  const Codes by_products = rows(window.wait_for("table.head.products"));
  REQUIRE(by_products.size() > 5);
  const auto products = [&](const std::string& code) {
    int count = -1;
    for (const auto& commune : said.at("per_commune")) {
      if (commune.at("code") == code) count = commune.at("products");
    }
    return count;
  };
  CHECK(products(by_products.front()) == 7);
  CHECK(std::ranges::is_sorted(by_products, std::ranges::greater{}, products));

  window.click("table.head.name");
  const ShownFrame& by_name = window.wait_until("names from A", [](const ShownFrame& frame) {
    const auto shown = frame.with_prefix("table.row.");
    return !shown.empty() && shown.front().text.ends_with("An Bình");
  });
  const Codes names = rows(by_name);

  // With the hand, then with the keyboard.
  window.click("table.row." + names[1]);
  wait_for_selection(window, {names[1]});
  window.press("Down");
  window.press("Return");
  wait_for_selection(window, {names[2]});
  window.press("shift+Down");
  wait_for_selection(window, {names[2], names[3]});
  window.control_click("table.row." + names[0]);
  wait_for_selection(window, {names[0], names[2], names[3]});
  CHECK(window.wait_for("drawer.note").text("drawer.note").starts_with("3 trong 91"));
  window.press("ctrl+c");
  window.wait_for("toast.0");

  window.press("Escape");
  window.wait_until("the drawer closed", [](const ShownFrame& frame) { return !frame.has("drawer"); });
  CHECK(window.last_frame().selection.size() == 3);
  window.press("Escape");
  wait_for_selection(window, {});

  // What is clicked on the map comes into view in the table.
  window.press("t");
  const Codes in_view = rows(window.wait_for("table.head.products"));
  const std::string code = find_commune(window, said, [&](const auto& commune) {
    return std::ranges::find(in_view, commune.at("code").template get<std::string>()) == in_view.end();
  });
  REQUIRE_FALSE(code.empty());
  window.click(label_of(code));
  wait_for_selection(window, {code});
  window.wait_for("table.row." + code);
  CHECK(window.quit() == 0);
}

TEST_CASE("A bar of the charts selects its communes, a frame in the chart of points those in it") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const nlohmann::json said = stats(demo.home.demo());
  window.click("drawer.charts");
  window.wait_for("charts.stars.4");

  window.click("charts.stars.4");
  const nlohmann::json high = stats(demo.home.demo(), {"--stars", "4"});
  wait_for_selection(window, communes_with(high, [](const auto& c) { return c.at("products") > 0; }));
  // Nine of the ten products of four stars lie on the map.
  window.wait_for_text("charts.stars.4", "4 9/10");

  window.click("charts.communes.0");
  wait_for_selection(window, communes_with(said, [](const auto& c) { return c.at("products") == 1; }));

  // The axis of products ends at 8; what has four and more lies in the upper part.
  const Box plot = window.last_frame().find("charts.scatter.plot")->box;
  const double border = plot.y + 6 + (plot.height - 12) * (1 - 3.5 / 8);
  window.drag({{plot.x + 2, plot.y + 2}, {plot.right() - 2, border}}, {});
  wait_for_selection(window, communes_with(said, [](const auto& c) { return c.at("products") >= 4; }));
  CHECK(window.quit() == 0);
}

}  // namespace ocop::e2e
