#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "shape/point_index.hpp"

using namespace ocop;

namespace {

using Ids = std::vector<std::uint32_t>;

Box box_of(double left, double bottom, double right, double top) {
  Box box;
  box.add(Point{left, bottom});
  box.add(Point{right, top});
  return box;
}

/// Scattered by rule, crowded in one corner.
std::vector<Point> crowd(std::size_t count) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < count; ++i) {
    const double u = std::fmod(static_cast<double>(i) * 0.754877666, 1);
    const double v = std::fmod(static_cast<double>(i) * 0.569840291, 1);
    points.push_back(i % 3 == 0 ? Point{u * 20, v * 10} : Point{u * 1000, v * 1700});
  }
  return points;
}

/// The rule written out: a ray to the right.
bool is_inside(const std::vector<Point>& line, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const Point a = line[i];
    const Point b = line[(i + 1) % line.size()];
    if ((a.y > p.y) == (b.y > p.y)) continue;
    if (p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

/// A star of 2n corners round a middle.
std::vector<Point> star(Point middle, double outer, double inner, int n) {
  std::vector<Point> line;
  for (int i = 0; i < 2 * n; ++i) {
    const double angle = std::numbers::pi * i / n + 0.1;
    const double radius = i % 2 == 0 ? outer : inner;
    line.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
  }
  return line;
}

}  // namespace

// The points of a square of 3 by 3: 0 1 2 below, 3 4 5 in the middle, 6 7 8 above.
static const std::vector<Point> kNine = {{0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 1}, {2, 1}, {0, 2}, {1, 2}, {2, 2}};

TEST_CASE("a box holds what lies in it and on its edge") {
  const PointIndex index(kNine);
  CHECK(index.in_box(box_of(0.5, 0.5, 2, 2)) == Ids{4, 5, 7, 8});
  CHECK(index.in_box(box_of(-9, 1, 9, 1)) == Ids{3, 4, 5});
  CHECK(index.in_box(box_of(-9, -9, 9, 9)).size() == 9);
  CHECK(index.in_box(box_of(5, 5, 6, 6)).empty());
  CHECK(index.in_box({}).empty());
}

TEST_CASE("a lasso holds what it goes round, and not what a bay of it leaves out") {
  const PointIndex index(kNine);
  // A U that leaves the middle of the upper edge and the middle out.
  const std::vector<Point> u = {{-1, -1}, {3, -1}, {3, 3}, {1.5, 3}, {1.5, 0.5}, {0.5, 0.5}, {0.5, 3}, {-1, 3}};
  CHECK(index.in_lasso(u) == Ids{0, 1, 2, 3, 5, 6, 8});
  CHECK(index.in_lasso(std::vector<Point>{{-1, -1}, {3, 3}}).empty());
  CHECK(index.in_lasso({}).empty());
  // A figure of eight: both loops count.
  const std::vector<Point> eight = {{-0.5, -0.4}, {2.5, 2.6}, {2.5, -0.6}, {-0.5, 2.4}};
  CHECK(index.in_lasso(eight) == Ids{2, 3, 4, 5, 8});
}

TEST_CASE("the nearest point, within reach, the first of equals") {
  const PointIndex index(kNine);
  CHECK(index.nearest({1.2, 0.9}, 1) == 4U);
  CHECK(index.nearest({0.5, 0.5}, 1) == 0U);
  CHECK(index.nearest({100, 1.1}, 99) == 5U);
  CHECK_FALSE(index.nearest({100, 1.1}, 97).has_value());
  CHECK_FALSE(index.nearest({std::numeric_limits<double>::quiet_NaN(), 0}, 9).has_value());
}

TEST_CASE("no points, one point, points in one place, no places") {
  CHECK_FALSE(PointIndex().nearest({0, 0}, 1e9).has_value());
  CHECK(PointIndex(std::vector<Point>{}).in_box(box_of(0, 0, 1, 1)).empty());
  const PointIndex one(std::vector<Point>{{7, 7}});
  CHECK(one.in_box(box_of(0, 0, 9, 9)) == Ids{0});
  CHECK(one.in_lasso(std::vector<Point>{{0, 0}, {20, 0}, {0, 20}}) == Ids{0});
  CHECK(one.nearest({0, 7}, 7) == 0U);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const PointIndex odd(std::vector<Point>{{nan, 0}, {3, 3}, {3, 3}, {0, INFINITY}});
  CHECK(odd.size() == 2);
  CHECK(odd.in_box(box_of(-99, -99, 99, 99)) == Ids{1, 2});
  CHECK(odd.nearest({0, 0}, 99) == 1U);
}

TEST_CASE("every answer is that of looking at each point") {
  const std::vector<Point> points = crowd(2000);
  const PointIndex index(points);
  for (int round = 0; round < 40; ++round) {
    const Point middle{std::fmod(round * 317.0, 1100) - 50, std::fmod(round * 709.0, 1800) - 50};
    const double size = round % 4 == 0 ? 8 : 30.0 * round;
    const Box box = box_of(middle.x - size, middle.y - size / 2, middle.x + size, middle.y + size / 2);
    const std::vector<Point> line = star(middle, size, size / 3, 3 + round * 4);
    Ids boxed;
    Ids lassoed;
    std::size_t nearest = 0;
    const auto apart = [&](std::size_t i) { return std::hypot(points[i].x - middle.x, points[i].y - middle.y); };
    for (std::uint32_t i = 0; i < points.size(); ++i) {
      if (box.contains(points[i])) boxed.push_back(i);
      if (is_inside(line, points[i])) lassoed.push_back(i);
      if (apart(i) < apart(nearest)) nearest = i;
    }
    CAPTURE(round);
    CHECK(index.in_box(box) == boxed);
    CHECK(index.in_lasso(line) == lassoed);
    const auto found = index.nearest(middle, 1e9);
    REQUIRE(found.has_value());
    CHECK(apart(*found) == apart(nearest));
  }
}
