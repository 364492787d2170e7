#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

int number_of(const ShownFrame& frame, const std::string& id) { return std::stoi(frame.text(id)); }

}  // namespace

TEST_CASE("G shows the gaps ranked, its kinds and its weights; Escape leaves") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  const std::string opening = window.wait_until_still().picture;
  window.press("g");
  window.wait_for("gaps.number");
  const ShownFrame gaps = window.wait_until_still();
  const nlohmann::json said = stats(demo.home.demo());
  CHECK(number_of(gaps, "gaps.number") == said.at("communes_without_products"));
  CHECK(last_number(gaps.text("legend.covered")) == said.at("communes_with_products"));
  CHECK(last_number(gaps.text("legend.uncertain")) == said.at("communes_uncertain"));
  CHECK(gaps.picture != opening);
  CHECK_FALSE(gaps.text("top.saved").starts_with("Đã lưu"));

  SUBCASE("another kind") {
    const int none = number_of(gaps, "gaps.number");
    window.click("gaps.kind.no_4star");
    window.wait_until("more gaps", [&](const ShownFrame& frame) { return number_of(frame, "gaps.number") > none; });
    window.press("ctrl+z");
    window.wait_for_text("gaps.number", std::to_string(none));
  }
  SUBCASE("weights keep their sum") {
    window.click("gaps.weight.population");
    const ShownFrame& moved =
        window.wait_until("moved", [](const ShownFrame& frame) { return frame.has("gaps.weights.reset"); });
    int sum = 0;
    for (const char* term : {"population", "distance", "neighbours"}) {
      sum += number_of(moved, std::string("gaps.weight.") + term + ".value");
    }
    CHECK(sum == 100);
    window.click("gaps.weights.reset");
    window.wait_for_text("gaps.weight.population.value", "40%");
  }
  SUBCASE("a row says why it stands there") {
    const auto row = std::ranges::find_if(gaps.widgets, [](const Widget& widget) {
      return widget.id.starts_with("gaps.row.") && widget.kind == "control";
    });
    REQUIRE(row != gaps.widgets.end());
    const std::string code = row->id.substr(9);
    window.click(row->id);
    const ShownFrame& told = window.wait_for("gaps.reason.0");
    CHECK(told.selection == std::vector<std::string>{code});
    CHECK(told.has("map.badge." + code));
    CHECK_FALSE(told.has("commune.name"));
  }
  window.press("Escape");
  window.wait_until("left", [](const ShownFrame& frame) { return !frame.has("gaps.number"); });
  window.press("Escape");
  CHECK(window.wait_for("headline.products").picture == opening);
  CHECK(window.quit() == 0);
}

TEST_CASE("The list of gaps is written as a table") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press("g");
  window.wait_for("gaps.export");
  window.click("gaps.export");
  window.wait_for("files.name");
  const auto path = demo.home.path() / "gaps.csv";
  window.fill("files.name", "gaps.csv");
  window.press("Return");
  window.wait_until("a note that the table is written", [](const ShownFrame& frame) {
    return std::ranges::any_of(
        frame.widgets, [](const Widget& w) { return w.id.starts_with("toast.") && w.text.ends_with("gaps.csv"); });
  });
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  const std::string written = text.str();
  const int lines = static_cast<int>(std::ranges::count(written, '\n'));
  CHECK(lines == stats(demo.home.demo()).at("communes_without_products").get<int>() + 1);
  CHECK(window.quit() == 0);
}

TEST_CASE("Products are tried towards a target, on the map and by the smallest set, and taken back") {
  DemoWindow demo;
  WindowDriver& window = demo.window;
  window.press("g");
  window.wait_for("target.short.now");
  const ShownFrame start = window.wait_until_still();
  const int gaps = number_of(start, "gaps.number");
  CHECK(last_number(start.text("target.short.now")) == gaps);
  CHECK(start.text("target.short.then").empty());

  const Widget badge = start.with_prefix("map.badge.").front();
  window.click("target.try");
  window.click_at(badge.box.middle_x(), badge.box.middle_y());
  const std::string code = badge.id.substr(10);
  const ShownFrame tried = window.wait_for("target.tried." + code);
  CHECK(last_number(tried.text("target.short.then")) == gaps - 1);
  CHECK(tried.selection.empty());
  window.press("ctrl+z");
  window.wait_until("taken back", [&](const ShownFrame& frame) { return !frame.has("target.tried." + code); });

  window.click("target.goals");
  window.wait_for("target.goals.menu.communes50");
  window.click("target.goals.menu.communes50");
  const ShownFrame half = window.wait_for("target.clear");
  const int communes = last_number(start.text("target.goal"));
  CHECK(last_number(half.text("target.short.then")) == communes - (communes + 1) / 2);

  window.click("target.more");
  window.wait_for_text("target.least", "2");
  CHECK(window.quit() == 0);
}

}  // namespace ocop::e2e
