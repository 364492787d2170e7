#include <doctest/doctest.h>

#include "sheet/map_paths.hpp"
#include "sheet/path_data.hpp"

using namespace ocop;

TEST_CASE("a path is written in tenths, steps relative, and comes back to where it began") {
  CHECK(path_data({{{0, 0}, {10, 0}, {10, 10.04}, {0.05, 10}}}, true) == "M0 0l10 0 0 10-9.9 0z");
  CHECK(path_data({{{1.26, 2}, {1.24, 2.5}}}, false) == "M1.3 2l-.1 .5");
  // A step too small to be seen is no step; the next one starts where the pen stands.
  CHECK(path_data({{{0, 0}, {0.04, 0}, {0.08, 0}, {1, 0}}}, false) == "M0 0l.1 0 .9 0");
  CHECK(path_data({{{0, 0}, {1, 1}}, {{5, 5}, {6, 5}}}, false) == "M0 0l1 1M5 5l1 0");
}

TEST_CASE("numbers and colours of a style sheet") {
  CHECK(css_number(12) == "12");
  CHECK(css_number(0.5) == "0.5");
  CHECK(css_number(-0.001) == "0");
  CHECK(css_colour(rgb(0x0A424B)) == "#0a424b");
}

TEST_CASE("the arcs of a unit are strung together to rings") {
  // Two squares side by side, the left one with a hole.
  Outlines outlines;
  const auto square = [&](double x, double y, double side) {
    for (const Point& p : {Point{x, y}, Point{x + side, y}, Point{x + side, y + side}, Point{x, y + side}})
      outlines.points.push_back(p);
    outlines.end_ring();
  };
  square(0, 0, 10);
  square(4, 4, 2);
  outlines.end_unit();
  square(10, 0, 10);
  outlines.end_unit();
  const Arcs arcs = cut_arcs(outlines);
  const Camera camera{{0, 0}, 1};
  const Polylines rings = unit_rings(arcs, 0, camera, {0, 0});
  REQUIRE(rings.size() == 2);
  for (const auto& ring : rings) CHECK(ring.front() == ring.back());
  CHECK(unit_rings(arcs, 1, camera, {0, 0}).size() == 1);
}
