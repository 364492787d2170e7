#include <doctest/doctest.h>

#include <random>

#include "draw.hpp"
#include "real_file.hpp"
#include "shape/inner_point.hpp"

using namespace ocop;
using draw::box;

TEST_CASE("arcs tell inside and distance as outlines do") {
  const Outlines outlines = draw::outlines(
      {{box(0, 0, 10, 10), box(2, 2, 8, 8)}, {box(2, 2, 8, 8)}, {box(10, 0, 20, 10), box(30, 0, 31, 1)}});
  const Arcs arcs = cut_arcs(outlines);
  CHECK(contains(arcs, 0, {1, 1}));
  CHECK_FALSE(contains(arcs, 0, {5, 5}));
  CHECK(contains(arcs, 1, {5, 5}));
  CHECK(contains(arcs, 2, {30.5, 0.5}));
  CHECK_FALSE(contains(arcs, 2, {25, 5}));
  CHECK(distance_to_unit_m(arcs, 0, {5, 5}) == 3);
  CHECK(distance_to_unit_m(arcs, 1, {5, 5}) == 0);
  CHECK(distance_to_unit_m(arcs, 2, {25, 0.5}) == 5);
  CHECK(distance_to_unit_m(arcs, 2, {34, 5}) == 5);  // 3, 4, 5
}

TEST_CASE("on a real file every place lies in at most one unit, the one that its outline says") {
  const auto file = read_real_file("binhduong_2025.shp");
  if (!file) return;
  const Outlines outlines = on_map(file->outlines);
  const Arcs arcs = cut_arcs(outlines);
  Box all;
  for (const Box& unit : arcs.unit_boxes) all.add(unit);
  std::mt19937 random(7);
  std::uniform_real_distribution<double> x(all.min.x, all.max.x);
  std::uniform_real_distribution<double> y(all.min.y, all.max.y);
  for (int i = 0; i < 300; ++i) {
    const Point p{x(random), y(random)};
    for (std::size_t unit = 0; unit < outlines.unit_count(); ++unit) {
      CHECK(contains(arcs, unit, p) == contains(outlines, unit, p));
    }
    const std::size_t unit = static_cast<std::size_t>(i) % outlines.unit_count();
    CHECK(distance_to_unit_m(arcs, unit, p) == doctest::Approx(distance_to_unit_m(outlines, unit, p)).epsilon(1e-9));
  }
}
