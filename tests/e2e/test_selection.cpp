#include <doctest/doctest.h>

#include <cmath>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

using Codes = std::vector<std::string>;

const ShownFrame& wait_for_selection(WindowDriver& window, Codes codes) {
  std::ranges::sort(codes);
  std::string what = "a selection of " + std::to_string(codes.size());
  for (const std::string& code : codes) what += " " + code;
  return window.wait_until(what, [&](const ShownFrame& frame) {
    Codes selection = frame.selection;
    std::ranges::sort(selection);
    return selection == codes;
  });
}

std::string name_of(const nlohmann::json& said, const std::string& code) {
  for (const auto& commune : said.at("per_commune")) {
    if (commune.at("code") == code) return commune.at("name");
  }
  return {};
}

TEST_CASE("Communes are selected on the map, added, and left again") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const nlohmann::json said = stats(demo.home.demo());
  const std::string empty = find_commune(window, said, [](const auto& commune) { return commune.at("products") == 0; });
  const std::string full = find_commune(window, said, [](const auto& commune) { return commune.at("products") == 1; });
  REQUIRE_FALSE(empty.empty());
  REQUIRE_FALSE(full.empty());

  window.click(label_of(empty));
  wait_for_selection(window, {empty});
  const ShownFrame& card = window.wait_for("commune.name");
  CHECK(card.text("commune.name") == name_of(said, empty));
  CHECK(card.text("commune.products") == "0");
  CHECK_FALSE(card.has("headline.products"));

  window.control_click(label_of(full));
  const ShownFrame& both = wait_for_selection(window, {empty, full});
  CHECK(both.text("commune.name").starts_with("2 "));
  CHECK(both.text("commune.products") == "1");
  window.control_click(label_of(empty));
  wait_for_selection(window, {full});
  CHECK(window.wait_for("commune.name").text("commune.name") == name_of(said, full));

  window.press("Escape");
  wait_for_selection(window, {});
  window.wait_for("headline.products");

  window.click(label_of(empty));
  wait_for_selection(window, {empty});
  const Box tools = window.last_frame().find("tools")->box;
  window.click_at(tools.x - 8, tools.bottom() + 8);
  wait_for_selection(window, {});
  CHECK(window.quit() == 0);
}

TEST_CASE("A box and a line drawn round communes select them, with their totals") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const nlohmann::json said = stats(demo.home.demo());
  const ShownFrame before = window.wait_until_still();
  const Box filter = before.find("filter")->box;
  const Box tools = before.find("tools")->box;
  const double left = filter.right() + 20;
  const double right = tools.x - 8;
  const double top = tools.bottom() - 60;

  // Alt and Shift: a box over all of the province but its north.
  const double bottom = filter.bottom() - 12;
  window.drag({{right, top}, {left, bottom}}, {"alt", "shift"});
  const ShownFrame boxed = window.wait_for("commune.products.total");
  CHECK(boxed.selection.size() > 60);
  CHECK(boxed.selection.size() < 91);
  int products = 0;
  int all = 0;
  for (const auto& commune : said.at("per_commune")) {
    all += commune.at("products").get<int>();
    if (std::ranges::count(boxed.selection, commune.at("code").get<std::string>()) > 0) {
      products += commune.at("products").get<int>();
    }
  }
  CHECK(boxed.text("commune.products") == std::to_string(products));
  CHECK(boxed.text("commune.products.total") == "/" + std::to_string(all));

  // A line round the same communes; the tool is put away with Esc before the selection goes.
  window.press("Escape");
  wait_for_selection(window, {});
  window.press("l");
  window.wait_until_still();
  window.drag({{left, top}, {right, top}, {right, bottom}, {left, bottom}}, {});
  wait_for_selection(window, boxed.selection);
  window.press("Escape");
  CHECK(window.wait_until_still().selection.size() == boxed.selection.size());
  window.press("Escape");
  wait_for_selection(window, {});
  CHECK(window.quit() == 0);
}

TEST_CASE("A row of the communes without products selects and shows its commune; the legend selects a class") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const ShownFrame before = window.wait_until_still();
  const std::vector<Widget> rows = before.with_prefix("gaps.row.");
  REQUIRE_FALSE(rows.empty());
  const std::string code = rows.front().id.substr(std::string("gaps.row.").size());
  const Box filter = before.find("filter")->box;
  const Box coverage = before.find("coverage")->box;
  const double middle = (filter.right() + coverage.x) / 2;

  window.click("gaps.row." + code);
  wait_for_selection(window, {code});
  window.wait_until_still();
  const ShownFrame shown = window.wait_for(label_of(code));
  CHECK(shown.text("commune.name") == rows.front().text);
  // It stands near the middle of what the cards leave free, larger than before.
  CHECK(std::abs(shown.find(label_of(code))->box.middle_x() - middle) < 300);
  CHECK(shown.with_prefix("map.label.").size() < before.with_prefix("map.label.").size() / 2);

  window.press("Escape");
  wait_for_selection(window, {});
  window.press("Home");
  window.wait_until("the opening view", [&](const ShownFrame& frame) { return is_same_view(before, frame); });

  const int count = last_number(window.last_frame().text("legend.class.3"));
  window.click("legend.class.3");
  const ShownFrame& selected = window.wait_until(
      "a selected class", [&](const ShownFrame& frame) { return std::ssize(frame.selection) == count; });
  const nlohmann::json said = stats(demo.home.demo());
  for (const auto& commune : said.at("per_commune")) {
    const bool is_selected = std::ranges::count(selected.selection, commune.at("code").get<std::string>()) > 0;
    CHECK(is_selected == (commune.at("class") == 3));
  }
  CHECK(window.quit() == 0);
}

}  // namespace
}  // namespace ocop::e2e
