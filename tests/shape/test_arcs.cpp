#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>
#include <tuple>

#include "draw.hpp"
#include "real_file.hpp"
#include "shape/arcs.hpp"

using namespace ocop;
using draw::box;
using draw::reversed;

namespace {

/// Every end of an arc must be met by another of the same unit: the arcs chain into closed rings.
bool chains_into_rings(const Arcs& arcs, std::uint32_t unit) {
  std::map<std::pair<double, double>, int> ends;
  for (std::size_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) {
    const auto points = arcs.points_of(arcs.arcs[arcs.unit_arc_ids[i]]);
    ++ends[{points.front().x, points.front().y}];
    ++ends[{points.back().x, points.back().y}];
  }
  return std::all_of(ends.begin(), ends.end(), [](const auto& end) { return end.second % 2 == 0; });
}

using EdgeKey = std::tuple<double, double, double, double>;
EdgeKey edge_key(Point a, Point b) {
  if (std::tie(b.x, b.y) < std::tie(a.x, a.y)) std::swap(a, b);
  return {a.x, a.y, b.x, b.y};
}

/// How often each undirected edge occurs among the arcs.
std::map<EdgeKey, int> count_edges(const Arcs& arcs) {
  std::map<EdgeKey, int> counts;
  for (const Arc& arc : arcs.arcs) {
    const auto points = arcs.points_of(arc);
    for (std::size_t i = 1; i < points.size(); ++i) ++counts[edge_key(points[i - 1], points[i])];
  }
  return counts;
}

const Arc* arc_between(const Arcs& arcs, std::uint32_t a, std::uint32_t b) {
  for (const Arc& arc : arcs.arcs) {
    if ((arc.left == a && arc.right == b) || (arc.left == b && arc.right == a)) return &arc;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("two squares side by side have three arcs") {
  //  3--4--5
  //  |A |B |    B runs the other way round
  //  0--1--2
  const Arcs arcs = cut_arcs(draw::outlines({{box(0, 0, 1, 1)}, {reversed(box(1, 0, 2, 1))}}));
  REQUIRE(arcs.arcs.size() == 3);
  const Arc* shared = arc_between(arcs, 0, 1);
  REQUIRE(shared != nullptr);
  CHECK(shared->point_count == 2);
  const auto points = arcs.points_of(*shared);
  CHECK(points[0].x == 1);
  CHECK(points[1].x == 1);
  // Going north the west lies left.
  CHECK(shared->left == (points[1].y > points[0].y ? 0U : 1U));
  CHECK(arc_between(arcs, 0, kOutside)->point_count == 4);
  CHECK(draw::area_from_arcs(arcs, 0) == 1);
  CHECK(draw::area_from_arcs(arcs, 1) == 1);
  CHECK(arcs.unit_boxes[1].min == Point{1, 0});
  CHECK(arcs.unit_boxes[1].max == Point{2, 1});
}

TEST_CASE("four squares round a corner have eight arcs") {
  const Arcs arcs =
      cut_arcs(draw::outlines({{box(0, 0, 1, 1)}, {box(1, 0, 2, 1)}, {box(0, 1, 1, 2)}, {box(1, 1, 2, 2)}}));
  CHECK(arcs.arcs.size() == 8);
  for (std::uint32_t unit = 0; unit < 4; ++unit) {
    CHECK(arcs.unit_arcs[unit + 1] - arcs.unit_arcs[unit] == 3);
    CHECK(draw::area_from_arcs(arcs, unit) == 1);
  }
  CHECK(arc_between(arcs, 0, 3) == nullptr);  // a corner is no border
}

TEST_CASE("an enclave and an island are closed arcs") {
  // A is a square with a hole, B fills the hole (its ring begins elsewhere), C lies in the sea.
  const draw::Ring hole = box(1, 1, 2, 2);
  const draw::Ring filling = {{2, 2}, {1, 2}, {1, 1}, {2, 1}};
  const Arcs arcs = cut_arcs(draw::outlines({{box(0, 0, 3, 3), hole}, {filling}, {reversed(box(5, 5, 6, 6))}}));
  REQUIRE(arcs.arcs.size() == 3);
  for (const Arc& arc : arcs.arcs) {
    CHECK(arc.point_count == 5);
    CHECK(arcs.points_of(arc).front() == arcs.points_of(arc).back());
  }
  REQUIRE(arc_between(arcs, 0, 1) != nullptr);
  CHECK(draw::area_from_arcs(arcs, 0) == 8);
  CHECK(draw::area_from_arcs(arcs, 1) == 1);
  CHECK(draw::area_from_arcs(arcs, 2) == 1);
}

TEST_CASE("spikes, repeated points and crumbs do no harm") {
  const draw::Ring spiky = {{0, 0}, {0, 0}, {2, 0}, {4, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}};
  const Arcs arcs = cut_arcs(draw::outlines({{spiky, {{9, 9}}, {{7, 7}, {8, 8}}, {}}, {}, {{{1, 1}, {1, 1}}}}));
  CHECK(draw::area_from_arcs(arcs, 0) == 4);
  CHECK(chains_into_rings(arcs, 0));
  CHECK(count_edges(arcs).count(edge_key({2, 0}, {4, 0})) == 0);
  CHECK(count_edges(arcs).count(edge_key({7, 7}, {8, 8})) == 0);
  CHECK(arcs.unit_arcs == std::vector<std::uint32_t>{0, arcs.unit_arcs[1], arcs.unit_arcs[1], arcs.unit_arcs[1]});
  CHECK(arcs.unit_boxes[1].is_empty());
  CHECK(cut_arcs(Outlines{}).arcs.empty());
}

TEST_CASE("three units on one edge: everybody keeps a whole outline") {
  const Arcs arcs =
      cut_arcs(draw::outlines({{box(0, 0, 1, 1)}, {box(0, 0, 1, 1)}, {box(0, 0, 1, 1)}, {box(1, 0, 2, 1)}}));
  for (std::uint32_t unit = 0; unit < 4; ++unit) {
    CAPTURE(unit);
    CHECK(chains_into_rings(arcs, unit));
    Box bounds;
    for (std::size_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) {
      const Arc& arc = arcs.arcs[arcs.unit_arc_ids[i]];
      CHECK((arc.left == unit || arc.right == unit));
      for (const Point& p : arcs.points_of(arc)) bounds.add(p);
    }
    CHECK(bounds.width() == 1);
    CHECK(bounds.height() == 1);
  }
  // The three lie on one side of their edges, so each has an arc there; the fourth shares one of them.
  const auto edges = count_edges(arcs);
  CHECK(edges.at(edge_key({0, 0}, {1, 0})) == 3);
  CHECK(edges.at(edge_key({1, 0}, {1, 1})) == 3);
  CHECK(edges.at(edge_key({1, 0}, {2, 0})) == 1);
}

TEST_CASE("random maps of squares: every border once, with the right unit on either side") {
  std::mt19937 random(20250701);
  constexpr int kSide = 12;
  for (int round = 0; round < 20; ++round) {
    // Each unit is a handful of squares anywhere, each square a ring of its own, directions by chance;
    // label 0 is the sea.
    std::vector<std::vector<std::uint32_t>> label(kSide + 2, std::vector<std::uint32_t>(kSide + 2, 0));
    std::vector<draw::Unit> units(5);
    for (std::size_t y = 1; y <= kSide; ++y) {
      for (std::size_t x = 1; x <= kSide; ++x) {
        label[y][x] = static_cast<std::uint32_t>(random() % 6);
        if (label[y][x] == 0) continue;
        const auto west = static_cast<double>(x);
        const auto south = static_cast<double>(y);
        draw::Ring square = box(west, south, west + 1, south + 1);
        std::rotate(square.begin(), square.begin() + static_cast<int>(random() % 4), square.end());
        units[label[y][x] - 1].push_back(random() % 2 == 0 ? square : reversed(square));
      }
    }
    const Arcs arcs = cut_arcs(draw::outlines(units));
    for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
      CHECK(chains_into_rings(arcs, unit));
      CHECK(draw::area_from_arcs(arcs, unit) == static_cast<double>(units[unit].size()));
    }
    const auto at = [&](double x, double y) {
      return label[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] - 1;
    };
    std::size_t borders = 0;
    for (std::size_t y = 0; y <= kSide; ++y) {
      for (std::size_t x = 0; x <= kSide; ++x) {
        borders += label[y][x] != label[y][x + 1] ? 1 : 0;
        borders += label[y][x] != label[y + 1][x] ? 1 : 0;
      }
    }
    CHECK(count_edges(arcs).size() == borders);
    for (const Arc& arc : arcs.arcs) {
      const auto points = arcs.points_of(arc);
      for (std::size_t i = 1; i < points.size(); ++i) {
        const Point a = points[i - 1];
        const Point b = points[i];
        const Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
        CHECK(at(middle.x - (b.y - a.y) / 2, middle.y + (b.x - a.x) / 2) == arc.left);
        CHECK(at(middle.x + (b.y - a.y) / 2, middle.y - (b.x - a.x) / 2) == arc.right);
      }
    }
  }
}

TEST_CASE("real outlines: closed rings, the same areas, each border once") {
  for (const char* name : {"binhduong_2024.shp", "binhduong_2025.shp", "hcmc_2025.shp", "vietnam_2009.gpkg"}) {
    CAPTURE(name);
    const auto file = read_real_file(name);
    if (!file) return;
    Outlines plane;  // degrees as if they were metres: areas then compare with GDAL's
    for (const LonLat& p : file->outlines.points) plane.points.push_back({p.lon, p.lat});
    plane.ring_points = file->outlines.ring_points;
    plane.unit_rings = file->outlines.unit_rings;
    const Arcs arcs = cut_arcs(plane);
    for (std::uint32_t unit = 0; unit < plane.unit_count(); ++unit) {
      CHECK(chains_into_rings(arcs, unit));
      CHECK(draw::area_from_arcs(arcs, unit) == doctest::Approx(file->areas[unit]).epsilon(1e-7));
    }
    std::size_t repeated = 0;
    for (const auto& [edge, count] : count_edges(arcs)) repeated += count > 1 ? 1 : 0;
    CHECK(repeated == 0);
  }
}
