#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "../shape/draw.hpp"
#include "../shape/real_file.hpp"
#include "shape/arcs.hpp"
#include "stats/contiguity.hpp"
#include "stats/pair_border.hpp"

using namespace ocop;
using draw::box;

namespace {

using Neighbours = std::vector<std::vector<std::uint32_t>>;

Neighbours of(const std::vector<draw::Unit>& units) { return find_neighbours(cut_arcs(draw::outlines(units))); }

bool are_neighbours(const draw::Ring& a, const draw::Ring& b) { return of({{a}, {b}})[0].size() == 1; }

/// A line of corners from south to north about x, off by up to `jitter`, a corner every `step` or so.
draw::Ring wavy(std::mt19937& random, double x, double south, double north, double step, double jitter) {
  std::uniform_real_distribution<double> off(-jitter, jitter);
  draw::Ring line;
  for (int i = 0; south + i * step < north; ++i) line.push_back({x + off(random), south + i * step});
  line.push_back({x, north});
  return line;
}

std::size_t count_pairs(const Neighbours& neighbours) {
  std::size_t count = 0;
  for (std::uint32_t unit = 0; unit < neighbours.size(); ++unit) {
    CHECK(std::is_sorted(neighbours[unit].begin(), neighbours[unit].end(), std::less_equal<>()));
    for (const std::uint32_t other : neighbours[unit]) {
      CHECK(other != unit);
      CHECK(std::binary_search(neighbours[other].begin(), neighbours[other].end(), unit));
      count += unit < other ? 1 : 0;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("fifty metres of exactly shared border") {
  CHECK(are_neighbours(box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)));
  // A common side of 50 m, then of 49.
  CHECK(are_neighbours({{0, 0}, {1000, 0}, {1000, 50}, {0, 1000}}, {{1000, 0}, {2000, 0}, {2000, 50}, {1000, 50}}));
  CHECK_FALSE(are_neighbours({{0, 0}, {1000, 0}, {1000, 49}, {0, 49}}, {{1000, 0}, {2000, 0}, {2000, 49}, {1000, 49}}));
}

TEST_CASE("corners are no borders") {
  // Four squares round a corner: across, none.
  const Neighbours four =
      of({{box(0, 0, 500, 500)}, {box(500, 0, 1000, 500)}, {box(0, 500, 500, 1000)}, {box(500, 500, 1000, 1000)}});
  CHECK(four == Neighbours{{1, 2}, {0, 3}, {0, 3}, {1, 2}});
  // A corner ten metres away, and one that overlaps by ten.
  CHECK_FALSE(are_neighbours(box(0, 0, 500, 500), box(507, 507, 1000, 1000)));
  CHECK_FALSE(are_neighbours(box(0, 0, 500, 500), box(490, 490, 1000, 1000)));
}

TEST_CASE("gaps and overlaps up to twenty metres are snapped") {
  CHECK(are_neighbours(box(0, 0, 1000, 1000), box(1019, 0, 2000, 1000)));
  CHECK_FALSE(are_neighbours(box(0, 0, 1000, 1000), box(1021, 0, 2000, 1000)));
  CHECK(are_neighbours(box(0, 0, 1000, 1000), box(985, 0, 2000, 1000)));
  // The common side: 60 m, 40 m.
  CHECK(are_neighbours(box(0, 0, 1000, 1000), box(1010, 940, 2000, 2000)));
  CHECK_FALSE(are_neighbours(box(0, 0, 1000, 1000), box(1010, 960, 2000, 2000)));
}

TEST_CASE("two surveys of one border") {
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    draw::Ring west = wavy(random, 1000, 0, 3000, 37, 8);
    draw::Ring east = wavy(random, 1003, 0, 3000, 91, 8);
    west.insert(west.end(), {{0, 3000}, {0, 0}});
    std::reverse(east.begin(), east.end());
    east.insert(east.end(), {{2000, 0}, {2000, 3000}});
    CHECK(are_neighbours(west, east));
  }
}

TEST_CASE("the length in common, worked out by hand") {
  const auto metres = [](const draw::Ring& a, const draw::Ring& b) {
    return common_border_m(cut_arcs(draw::outlines({{a}, {b}})), 0, 1, 20, 1e9);
  };
  CHECK(metres(box(0, 0, 100, 1000), box(110, 300, 200, 800)) == doctest::Approx(500).epsilon(0.01));
  CHECK(metres(box(0, 0, 100, 100), box(100, 100, 200, 200)) == 0);
  CHECK(metres(box(0, 0, 100, 100), box(300, 0, 400, 100)) == 0);
  // A wedge of 45 degrees comes within 20 m over 20 m of the one side and 20 times the root of 2 of
  // the other, of which the nearest places are 20.
  const double wedge = metres({{0, 0}, {500, 0}, {500, -500}, {0, -500}}, {{0, 0}, {500, 500}, {0, 500}});
  CHECK(wedge == doctest::Approx(20).epsilon(0.06));
}

TEST_CASE("islands and empty units have no neighbours") {
  CHECK(of({{box(0, 0, 10, 10)}, {}, {box(5000, 0, 6000, 100)}}) == Neighbours{{}, {}, {}});
  CHECK(of({}).empty());
  // An enclave has one: what surrounds it.
  CHECK(of({{box(0, 0, 900, 900), box(300, 300, 600, 600)}, {box(300, 300, 600, 600)}}) == Neighbours{{1}, {0}});
}

TEST_CASE("where a file shares its borders, shared borders are what counts") {
  const auto file = read_real_file("binhduong_2025.shp");
  if (!file) return;
  const Outlines outlines = on_map(file->outlines);
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> shared_m;
  const Arcs arcs = cut_arcs(outlines);
  for (const Arc& arc : arcs.arcs) {
    if (arc.left == kOutside || arc.right == kOutside) continue;
    const auto points = arcs.points_of(arc);
    for (std::size_t i = 1; i < points.size(); ++i) {
      shared_m[std::minmax(arc.left, arc.right)] +=
          std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    }
  }
  const Neighbours neighbours = find_neighbours(arcs);
  std::size_t expected = 0;
  for (const auto& [pair, metres] : shared_m) {
    if (metres < kSharedBorder_m) continue;
    ++expected;
    CHECK(std::binary_search(neighbours[pair.first].begin(), neighbours[pair.first].end(), pair.second));
  }
  CHECK(count_pairs(neighbours) == expected);
}

TEST_CASE("the 91 communes of Bình Dương: what touches, less what only touches") {
  const auto file = read_real_file("binhduong_2024.shp");
  if (!file) return;
  const std::size_t pairs = count_pairs(find_neighbours(cut_arcs(on_map(file->outlines))));
  // 73 pairs share corners exactly, 219 intersect (README of the files): most of the latter have a
  // border, a few only a corner.
  CHECK(pairs == 213);
}
