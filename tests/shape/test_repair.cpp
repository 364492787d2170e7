#include <doctest/doctest.h>

#include <cmath>

#include "real_file.hpp"
#include "shape/repair.hpp"
#include "shape/ring_sides.hpp"

using namespace ocop;

namespace {

using Ring = std::vector<LonLat>;

Ring box(double west, double south, double east, double north) {
  return {{west, south}, {east, south}, {east, north}, {west, north}};
}

GeoOutlines one_unit(const std::vector<Ring>& rings) {
  GeoOutlines unit;
  for (const Ring& ring : rings) {
    unit.points.insert(unit.points.end(), ring.begin(), ring.end());
    unit.end_ring();
  }
  unit.end_unit();
  return unit;
}

/// Even-odd, in square degrees.
double area(const std::vector<Ring>& rings) {
  const GeoOutlines unit = one_unit(rings);
  const auto inside_left = rings_with_inside_left(unit, 0);
  double twice = 0;
  for (std::size_t r = 0; r < rings.size(); ++r) {
    twice += (inside_left[r] != 0 ? 1 : -1) * twice_signed_area(unit.ring(r));
  }
  return twice / 2;
}

void check_mended(const std::vector<Ring>& broken, double expected_area, std::size_t expected_rings) {
  CHECK(is_broken(one_unit(broken), 0));
  const Repaired repaired = repair_rings(broken);
  CHECK(repaired.was_broken);
  CHECK(repaired.rings.size() == expected_rings);
  CHECK(area(repaired.rings) == doctest::Approx(expected_area).epsilon(1e-12));
  if (!repaired.rings.empty()) CHECK_FALSE(is_broken(one_unit(repaired.rings), 0));
  for (const Ring& ring : repaired.rings) CHECK(ring.front() != ring.back());
  CHECK(repair_rings(broken).rings == repaired.rings);
}

void check_unchanged(const std::vector<Ring>& valid) {
  CHECK_FALSE(is_broken(one_unit(valid), 0));
  const Repaired repaired = repair_rings(valid);
  CHECK_FALSE(repaired.was_broken);
  CHECK(repaired.rings == valid);
}

}  // namespace

TEST_CASE("valid rings come back as they came") {
  check_unchanged({box(0, 0, 1, 1)});
  check_unchanged({box(0, 0, 1, 1), box(2, 0, 3, 1)});                      // two parts
  check_unchanged({box(1, 1, 2, 2), box(0, 0, 3, 3)});                      // a hole, named first
  check_unchanged({box(0, 0, 10, 10), box(2, 2, 8, 8), box(4, 4, 6, 6)});   // an island in a lake
  check_unchanged({box(0, 0, 4, 4), Ring{{0, 0}, {2, 1}, {1, 2}}});         // a hole touching in a corner
  check_unchanged({box(0, 0, 1, 1), box(1, 1, 2, 2)});                      // parts touching in a corner
  check_unchanged({Ring{{0, 0}, {0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 1}}});  // repeated points
}

TEST_CASE("a repeated last point is dropped and nothing else") {
  Ring closed = box(0, 0, 1, 1);
  closed.push_back(closed.front());
  const Repaired repaired = repair_rings(std::vector<Ring>{closed});
  CHECK_FALSE(repaired.was_broken);
  CHECK(repaired.rings == std::vector<Ring>{box(0, 0, 1, 1)});
}

TEST_CASE("a bow-tie becomes two triangles") { check_mended({{{0, 0}, {2, 2}, {2, 0}, {0, 2}}}, 2, 2); }

TEST_CASE("a spike goes") {
  check_mended({{{0, 0}, {1, 0}, {5, 0}, {1, 0}, {1, 1}, {0, 1}}}, 1, 1);
  check_mended({{{0, 0}, {1, 0}, {1, 0.5}, {3, 0.5}, {1, 0.5}, {1, 1}, {0, 1}}}, 1, 1);
}

TEST_CASE("what is covered twice is a hole: even-odd") {
  // Two overlapping squares of one unit: 4 + 4 less twice the common 1.
  check_mended({box(0, 0, 2, 2), box(1, 1, 3, 3)}, 6, 2);
  // Two parts side by side share an edge: one part.
  check_mended({box(0, 0, 1, 1), box(1, 0, 2, 1)}, 2, 1);
  // The same part twice is that part.
  check_mended({box(0, 0, 1, 1), box(0, 0, 1, 1)}, 1, 1);
}

TEST_CASE("crumbs go, the rest stays") {
  const Ring good = box(0, 0, 1, 1);
  const std::vector<Ring> crumbs = {good, {{5, 5}}, {{6, 6}, {7, 7}}, {}, {{8, 8}, {8, 8}, {9, 9}}};
  const Repaired repaired = repair_rings(crumbs);
  CHECK(repaired.was_broken);
  CHECK(repaired.rings == std::vector<Ring>{good});
  CHECK(repair_rings(std::vector<Ring>{{{0, 0}, {1, 1}, {2, 2}}}).rings.empty());  // a line
  CHECK(repair_rings({}).rings.empty());
  CHECK_FALSE(repair_rings({}).was_broken);
}

TEST_CASE("coordinates that are no numbers go") {
  const std::vector<Ring> rings = {{{0, 0}, {1, 0}, {NAN, 3}, {1, 1}, {0, INFINITY}, {0, 1}}, {{NAN, NAN}}};
  CHECK(is_broken(one_unit(rings), 0));
  const Repaired repaired = repair_rings(rings);
  CHECK(repaired.was_broken);
  CHECK(repaired.rings == std::vector<Ring>{box(0, 0, 1, 1)});
}

TEST_CASE("the small real files are valid, as their notes say") {
  for (const char* name : {"binhduong_2024.shp", "binhduong_2025.shp", "hcmc_2025.shp"}) {
    const auto file = read_real_file(name);
    if (!file) return;
    for (std::size_t unit = 0; unit < file->outlines.unit_count(); ++unit) CHECK_FALSE(is_broken(file->outlines, unit));
  }
}
