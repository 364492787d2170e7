#include <doctest/doctest.h>
#include <geodesic.h>

#include <cmath>
#include <numeric>

#include "real_file.hpp"
#include "shape/projection.hpp"

using namespace ocop;

namespace {

GeoOutlines one_unit(const std::vector<std::vector<LonLat>>& rings) {
  GeoOutlines unit;
  for (const auto& ring : rings) {
    unit.points.insert(unit.points.end(), ring.begin(), ring.end());
    unit.end_ring();
  }
  unit.end_unit();
  return unit;
}

/// The geodesic polygon of one ring by geodesic.h alone.
double ring_km2(std::span<const LonLat> ring) {
  geod_geodesic wgs84;
  geod_init(&wgs84, 6378137, 1 / 298.257223563);
  geod_polygon polygon;
  geod_polygon_init(&polygon, 0);
  for (const LonLat& p : ring) geod_polygon_addpoint(&wgs84, &polygon, p.lat, p.lon);
  double m2 = 0;
  geod_polygon_compute(&wgs84, &polygon, 0, 1, &m2, nullptr);
  return std::abs(m2) * 1e-6;
}

}  // namespace

TEST_CASE("an octant is an eighth of the ellipsoid") {
  // WGS 84 has 510,065,621.724 km² (NIMA TR8350.2).
  CHECK(area_km2(one_unit({{{0, 0}, {90, 0}, {0, 90}}}), 0) == doctest::Approx(510065621.724 / 8).epsilon(1e-11));
}

TEST_CASE("holes are taken off, islands in them put back, whatever way the rings run") {
  const std::vector<LonLat> outer = {{106, 11}, {107, 11}, {107, 12}, {106, 12}};
  const std::vector<LonLat> hole = {{106.2, 11.2}, {106.8, 11.2}, {106.8, 11.8}, {106.2, 11.8}};
  const std::vector<LonLat> island = {{106.4, 11.4}, {106.4, 11.6}, {106.6, 11.6}, {106.6, 11.4}};
  const double expected = ring_km2(outer) - ring_km2(hole) + ring_km2(island);
  CHECK(area_km2(one_unit({outer, hole, island}), 0) == doctest::Approx(expected).epsilon(1e-12));
  CHECK(area_km2(one_unit({{hole.rbegin(), hole.rend()}, island, outer}), 0) ==
        doctest::Approx(expected).epsilon(1e-12));
  CHECK(area_km2(one_unit({}), 0) == 0);
  CHECK(area_km2(one_unit({{{106, 11}, {107, 12}}}), 0) == 0);
}

TEST_CASE("short edges go the quick way without being seen") {
  std::vector<LonLat> circle;  // 2,000 edges of about 35 m
  for (int i = 0; i < 2000; ++i) {
    const double angle = 2 * std::acos(-1.0) * i / 2000;
    circle.push_back({106.5 + 0.1 * std::cos(angle), 21 + 0.1 * std::sin(angle)});
  }
  CHECK(area_km2(one_unit({circle}), 0) == doctest::Approx(ring_km2(circle)).epsilon(1e-10));
}

TEST_CASE("real communes have the areas of geodesic.h and of the offices") {
  for (const char* name : {"binhduong_2024.shp", "binhduong_2025.shp"}) {
    const auto file = read_real_file(name);
    if (!file) return;
    double sum = 0;
    for (std::size_t unit = 0; unit < file->outlines.unit_count(); ++unit) {
      const double km2 = area_km2(file->outlines, unit);
      sum += km2;
      const std::size_t ring = file->outlines.unit_rings[unit];
      if (file->outlines.unit_rings[unit + 1] - ring > 1) continue;
      CHECK(std::abs(km2 - ring_km2(file->outlines.ring(ring))) < 1e-6);  // one square metre
    }
    // The range for Bình Dương; by ellipsoid, not by sphere.
    CHECK(sum > 2692);
    CHECK(sum < 2697.5);
  }
}

TEST_CASE("geodesic distances as published") {
  // GeographicLib's GeodSolve: JFK to London Heathrow.
  CHECK(distance_m({-73.8, 40.6}, {-0.5, 51.6}) == doctest::Approx(5551759.400).epsilon(1e-10));
  // A degree of the equator: a quarter of a right angle's share of 2 pi a.
  CHECK(distance_m({106, 0}, {107, 0}) == doctest::Approx(std::acos(-1.0) / 180 * 6378137).epsilon(1e-12));
  CHECK(distance_m({106, 11}, {106, 11}) == 0);
}
