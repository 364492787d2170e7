#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "panels/arrangement.hpp"
#include "panels/legend_card.hpp"

using namespace ocop;

namespace {

double area(const Rect& r) { return r.width * r.height; }

bool meet(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

bool holds_all_of(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
         inner.y + inner.height <= outer.y + outer.height;
}

std::vector<Rect> parts_of(const Arrangement& a) {
  std::vector<Rect> parts;
  for (const Rect& part :
       {a.top_bar, a.status_bar, a.left_rail, a.right_rail, a.left_panel, a.right_panel, a.map, a.bottom}) {
    if (area(part) > 0) parts.push_back(part);
  }
  return parts;
}

/// The demo's: four classes, zero, no data, and what is not on the map.
Legend usual_legend() {
  Legend legend;
  for (const LegendRowKind kind :
       {LegendRowKind::colour_class, LegendRowKind::colour_class, LegendRowKind::colour_class,
        LegendRowKind::colour_class, LegendRowKind::zero, LegendRowKind::no_data, LegendRowKind::not_on_map}) {
    LegendRow row;
    row.kind = kind;
    legend.rows.push_back(row);
  }
  return legend;
}

void check(const Rect& window, const Around& around) {
  const Arrangement a = arrange(window, around);
  const std::vector<Rect> parts = parts_of(a);
  double covered = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    REQUIRE(holds_all_of(window, parts[i]));
    for (std::size_t j = i + 1; j < parts.size(); ++j) REQUIRE_FALSE(meet(parts[i], parts[j]));
    covered += area(parts[i]);
  }
  // Nothing is left over either.
  REQUIRE(covered == area(window));
  REQUIRE(holds_all_of(a.map, a.sentence));
  REQUIRE(holds_all_of(a.map, a.tools));
  REQUIRE_FALSE(meet(a.sentence, a.tools));
  REQUIRE(a.sentence.width > 100);
  const Rect legend = legend_place(a, usual_legend());
  REQUIRE(holds_all_of(a.map, legend));
  REQUIRE_FALSE(meet(legend, a.sentence));
  REQUIRE_FALSE(meet(legend, a.tools));
  REQUIRE(holds_all_of(a.map, free_map(a, legend.height)));
  REQUIRE(area(free_map(a, legend.height)) > 0);
}

}  // namespace

TEST_CASE("in any window the parts fill it and nothing overlaps") {
  for (int width = 640; width <= 3840; width += 40) {
    for (int height = 400; height <= 2160; height += 40) {
      CAPTURE(width);
      CAPTURE(height);
      const Rect window{0, 0, static_cast<double>(width), static_cast<double>(height)};
      for (const OpenRail rail : {OpenRail::none, OpenRail::left, OpenRail::right}) check(window, {.open_rail = rail});
    }
  }
}

TEST_CASE("the measures are those of the picture") {
  const Arrangement wide = arrange({0, 0, 1920, 1080}, {});
  CHECK(wide.room == Room::wide);
  CHECK(wide.left_panel == Rect{0, 48, 320, 1004});
  CHECK(wide.right_panel == Rect{1568, 48, 352, 1004});
  CHECK(wide.map == Rect{320, 48, 1248, 1004});
  CHECK(wide.legend_width == 288);

  const Arrangement narrow = arrange({0, 0, 1280, 720}, {});
  CHECK(narrow.room == Room::narrow);
  CHECK(narrow.left_panel.width == 280);
  CHECK(narrow.right_panel.width == 304);
  CHECK(narrow.legend_width == 232);
}

TEST_CASE("room changes at 1600 and at 1280") {
  const auto room = [](double width) { return arrange({0, 0, width, 800}, {}).room; };
  CHECK(room(1600) == Room::wide);
  CHECK(room(1599) == Room::narrow);
  CHECK(room(1280) == Room::narrow);
  CHECK(room(1279) == Room::rails);
}

TEST_CASE("rails open one panel beside the map, wider windows have both whatever rail was open") {
  const Rect small{0, 0, 960, 540};
  const Arrangement closed = arrange(small, {});
  CHECK(closed.left_rail == Rect{0, 48, 48, 464});
  CHECK(closed.right_rail == Rect{912, 48, 48, 464});
  CHECK(closed.left_panel.width == 0);
  CHECK(closed.right_panel.width == 0);
  CHECK(closed.map == Rect{48, 48, 864, 464});

  const Arrangement left = arrange(small, {.open_rail = OpenRail::left});
  CHECK(left.left_panel.x == 48);
  CHECK(left.right_panel.width == 0);
  CHECK(left.map.x == left.left_panel.x + left.left_panel.width);
  CHECK(arrange({0, 0, 1280, 720}, {.open_rail = OpenRail::left}).right_panel.width == 304);
}

TEST_CASE("a taller legend leaves the free map where it is; no legend gives its column back") {
  const Arrangement a = arrange({0, 0, 1920, 1080}, {});
  CHECK(free_map(a, 0).width > free_map(a, 300).width);
  CHECK(free_map(a, 0).x == a.map.x + 16);
  CHECK(free_map(a, 300).y >= a.sentence.y + a.sentence.height);
}

TEST_CASE("a drawer under the map takes its height from the map, at most three fifths") {
  const Rect window{0, 0, 1920, 1080};
  const Arrangement a = arrange(window, {.bottom_height = 328});
  CHECK(a.bottom == Rect{320, 724, 1248, 328});
  CHECK(a.map == Rect{320, 48, 1248, 676});
  CHECK(a.left_panel.height == 1004);
  check(window, {.bottom_height = 328});
  CHECK(arrange(window, {.bottom_height = 900}).bottom.height == 602);
}

TEST_CASE("a right panel with a table is wider, save where panels are rails") {
  CHECK(arrange({0, 0, 1920, 1080}, {.has_wide_right = true}).right_panel == Rect{1424, 48, 496, 1004});
  CHECK(arrange({0, 0, 1280, 720}, {.has_wide_right = true}).right_panel.width == 400);
  check({0, 0, 1280, 720}, {.has_wide_right = true});
  CHECK(arrange({0, 0, 960, 540}, {.open_rail = OpenRail::right, .has_wide_right = true}).right_panel.width == 304);
}
