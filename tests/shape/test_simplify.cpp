#include <doctest/doctest.h>

#include <random>

#include "draw.hpp"
#include "real_file.hpp"
#include "shape/arcs.hpp"

using namespace ocop;

namespace {

/// The largest distance of a point of the original arcs from the same arc made simple.
double farthest_m(const Arcs& original, const Arcs& simple) {
  REQUIRE(original.arcs.size() == simple.arcs.size());
  double farthest = 0;
  for (std::size_t a = 0; a < original.arcs.size(); ++a) {
    const auto line = simple.points_of(simple.arcs[a]);
    // The simple points are points of the original in the same order: walk them side by side.
    std::size_t at = 0;
    for (const Point& p : original.points_of(original.arcs[a])) {
      if (at + 1 < line.size() && p == line[at + 1]) ++at;
      const std::size_t next = std::min(at + 1, line.size() - 1);
      farthest = std::max(farthest, draw::distance(p, line[at], line[next]));
    }
    CHECK(at == line.size() - 1);
  }
  return farthest;
}

draw::Ring circle(double x, double y, double radius, int corners) {
  draw::Ring ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::acos(-1.0) * i / corners;
    ring.push_back({x + radius * std::cos(angle), y + radius * std::sin(angle)});
  }
  return ring;
}

}  // namespace

TEST_CASE("points within the tolerance go, ends and far points stay") {
  // A border of two squares that leaves the straight line by 1 and by 5.
  const draw::Ring west = {{0, 0}, {100, 0}, {101, 30}, {105, 60}, {100, 100}, {0, 100}};
  const draw::Ring east = {{200, 100}, {100, 100}, {105, 60}, {101, 30}, {100, 0}, {200, 0}};
  const Arcs arcs = cut_arcs(draw::outlines({{west}, {east}}));
  REQUIRE(arcs.arcs.size() == 3);
  const auto border = [](const Arcs& of) {
    for (const Arc& arc : of.arcs) {
      if (arc.left != kOutside && arc.right != kOutside) return of.points_of(arc);
    }
    return std::span<const Point>();
  };
  CHECK(border(simplify(arcs, 0.5)).size() == 4);
  const auto simple = simplify(arcs, 2);  // (101, 30) lies 1.5 from the line (100, 0) (105, 60)
  REQUIRE(border(simple).size() == 3);
  CHECK(border(simple)[1] == Point{105, 60});
  CHECK(simple.boxes.size() == 3);
  CHECK(simple.unit_boxes[0].max == Point{105, 100});
  CHECK(simple.unit_boxes[1].min == Point{100, 0});
}

TEST_CASE("no unit vanishes however large the tolerance") {
  // An island of one unit, and an island that two units share.
  const draw::Ring half_west = {{50, 0}, {50, 10}, {45, 8}, {43, 5}, {45, 2}};
  const draw::Ring half_east = {{50, 0}, {55, 2}, {57, 5}, {55, 8}, {50, 10}};
  const Arcs arcs = cut_arcs(draw::outlines({{circle(0, 0, 3, 40)}, {half_west}, {half_east}}));
  const Arcs simple = simplify(arcs, 1e6);
  REQUIRE(simple.arcs.size() == 4);
  for (std::uint32_t unit = 0; unit < 3; ++unit) CHECK(draw::area_from_arcs(simple, unit) > 1);
  CHECK(simple.points_of(simple.arcs[0]).size() == 4);  // a triangle
  CHECK(simple.points_of(simple.arcs[0]).front() == simple.points_of(simple.arcs[0]).back());
}

TEST_CASE("the bound holds for wild lines at every level") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> step(-20, 20);
  std::vector<draw::Unit> units;
  for (int u = 0; u < 200; ++u) {
    draw::Ring ring;
    Point at{u * 1000.0, 0};
    for (int i = 0; i < 300; ++i) ring.push_back(at = {at.x + step(random), at.y + step(random)});
    units.push_back({ring});
  }
  const Arcs arcs = cut_arcs(draw::outlines(units));
  const ArcLevels levels = make_levels(arcs, 256);
  REQUIRE(levels.tolerances_m == std::vector<double>{0, 8, 16, 32, 64, 128, 256});
  CHECK(levels.levels[0].points == arcs.points);
  for (std::size_t level = 1; level < levels.levels.size(); ++level) {
    CHECK(farthest_m(arcs, levels.levels[level]) <= levels.tolerances_m[level] * (1 + 1e-12));
    CHECK(levels.levels[level].points.size() < levels.levels[level - 1].points.size());
  }
}

TEST_CASE("the level for a scale errs by half a pixel at most") {
  const ArcLevels levels = make_levels(cut_arcs(draw::outlines({{circle(0, 0, 1000, 500)}})), 32);
  CHECK(&levels.for_scale(0.1) == &levels.levels[0]);
  CHECK(&levels.for_scale(15.9) == &levels.levels[0]);
  CHECK(&levels.for_scale(16) == &levels.levels[1]);
  CHECK(&levels.for_scale(63) == &levels.levels[2]);
  CHECK(&levels.for_scale(1e6) == &levels.levels[3]);
  CHECK(make_levels(Arcs{}, 1).levels.size() == 1);
}

TEST_CASE("real outlines keep the bound and get much smaller") {
  const auto file = read_real_file("hcmc_2025.shp");
  if (!file) return;
  const Arcs arcs = cut_arcs(on_map(file->outlines));
  const ArcLevels levels = make_levels(arcs, 256);
  for (std::size_t level = 1; level < levels.levels.size(); ++level) {
    CHECK(farthest_m(arcs, levels.levels[level]) <= levels.tolerances_m[level] * (1 + 1e-12));
    for (std::uint32_t unit = 0; unit < 168; ++unit) {
      CHECK(std::abs(draw::area_from_arcs(levels.levels[level], unit)) > 0);
    }
  }
  CHECK(levels.levels[1].points.size() * 5 < arcs.points.size());
}
