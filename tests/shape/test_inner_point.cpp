#include <doctest/doctest.h>

#include <random>

#include "draw.hpp"
#include "real_file.hpp"
#include "shape/inner_point.hpp"

using namespace ocop;
using draw::box;

namespace {

double to_outline_m(const Outlines& outlines, std::size_t unit, Point p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    const auto ring = outlines.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      nearest = std::min(nearest, draw::distance(p, ring[i], ring[(i + 1) % ring.size()]));
    }
  }
  return nearest;
}

}  // namespace

TEST_CASE("the largest circle of shapes that can be worked out") {
  SUBCASE("a right triangle 3, 4, 5 has an incircle of 1") {
    const InnerPoint found = inner_point(draw::outlines({{{{0, 0}, {4, 0}, {0, 3}}}}), 0, 0.001);
    CHECK(found.distance_m == doctest::Approx(1).epsilon(0.001));
    CHECK(found.at.x == doctest::Approx(1).epsilon(0.002));
    CHECK(found.at.y == doctest::Approx(1).epsilon(0.002));
  }
  SUBCASE("in a long box the middle of many equal places") {
    const InnerPoint found = inner_point(draw::outlines({{box(0, 0, 30, 4)}}), 0, 0.01);
    CHECK(found.at == Point{15, 2});
    CHECK(found.distance_m == 2);
  }
  SUBCASE("round a hole: the circle between a corner and the corner of the hole") {
    const auto ring = draw::outlines({{box(0, 0, 10, 10), draw::reversed(box(3, 3, 7, 7))}});
    CHECK(inner_point(ring, 0, 0.001).distance_m ==
          doctest::Approx(3 * std::sqrt(2) / (1 + std::sqrt(2))).epsilon(0.001));
  }
  SUBCASE("of two parts the larger") {
    const InnerPoint found = inner_point(draw::outlines({{box(0, 0, 2, 2), box(10, 10, 16, 16)}}), 0, 0.01);
    CHECK(found.distance_m == doctest::Approx(3).epsilon(0.01));
    CHECK(found.at.x == doctest::Approx(13).epsilon(0.01));
  }
}

TEST_CASE("what has no area answers the middle of its box") {
  const auto shapes =
      draw::outlines({{{{1, 1}, {5, 3}}}, {{{2, 2}}}, {{{0, 0}, {4, 0}, {9, 0}}}, {}, {{{0, 0}, {4, 4}, {2, 2}}}});
  CHECK(inner_point(shapes, 0, 0.1).at == Point{3, 2});
  CHECK(inner_point(shapes, 1, 0.1).at == Point{2, 2});
  CHECK(inner_point(shapes, 2, 0.1).at == Point{4.5, 0});
  CHECK(inner_point(shapes, 3, 0.1).at == Point{0, 0});
  CHECK(inner_point(shapes, 4, 0.1).at == Point{2, 2});
  for (std::size_t unit = 0; unit < 5; ++unit) CHECK(inner_point(shapes, unit, 0.1).distance_m == 0);
  CHECK(inner_point(draw::outlines({{box(0, 0, 1, 1)}}), 0, 0).distance_m == 0.5);  // no precision asked: still ends
}

TEST_CASE("a point lies in at most one of two neighbours, on their border too") {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> whole(0, 8);
  // A zigzag border through whole coordinates, so that many points lie exactly on it.
  draw::Ring west = {{-1, 0}, {4, 0}, {6, 2}, {3, 4}, {5, 6}, {5, 8}, {-1, 8}};
  draw::Ring east = {{9, 8}, {5, 8}, {5, 6}, {3, 4}, {6, 2}, {4, 0}, {9, 0}};
  const auto both = draw::outlines({{west}, {east}});
  int inside = 0;
  for (int x = 0; x <= 16; ++x) {
    for (int y = 1; y < 16; ++y) {
      const Point p{x / 2.0, y / 2.0};
      const int count = (contains(both, 0, p) ? 1 : 0) + (contains(both, 1, p) ? 1 : 0);
      CHECK(count <= 1);
      inside += count;
    }
  }
  CHECK(inside == 17 * 15);  // and here in exactly one: there is no gap between them
}

TEST_CASE("holes are outside, islands in holes inside") {
  const auto nested = draw::outlines({{box(0, 0, 10, 10), box(2, 2, 8, 8), box(4, 4, 6, 6)}});
  CHECK(contains(nested, 0, {1, 1}));
  CHECK_FALSE(contains(nested, 0, {3, 3}));
  CHECK(contains(nested, 0, {5, 5}));
  CHECK(distance_to_unit_m(nested, 0, {5, 5}) == 0);
  CHECK(distance_to_unit_m(nested, 0, {3, 5}) == 1);
  CHECK(distance_to_unit_m(nested, 0, {13, 14}) == 5);
}

TEST_CASE("real communes: no place is deeper inside by more than was asked") {
  const auto file = read_real_file("hcmc_2025.shp");
  if (!file) return;
  const Outlines outlines = on_map(file->outlines);
  std::mt19937 random(11);
  for (std::size_t unit = 0; unit < outlines.unit_count(); unit += 7) {
    CAPTURE(unit);
    const InnerPoint found = inner_point(outlines, unit, 10);
    CHECK(contains(outlines, unit, found.at));
    CHECK(found.distance_m == doctest::Approx(to_outline_m(outlines, unit, found.at)).epsilon(1e-9));
    Box bounds;
    for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
      for (const Point& p : outlines.ring(r)) bounds.add(p);
    }
    std::uniform_real_distribution<double> x(bounds.min.x, bounds.max.x);
    std::uniform_real_distribution<double> y(bounds.min.y, bounds.max.y);
    for (int i = 0; i < 100; ++i) {
      const Point p{x(random), y(random)};
      if (contains(outlines, unit, p)) CHECK(to_outline_m(outlines, unit, p) <= found.distance_m + 10);
    }
  }
}
