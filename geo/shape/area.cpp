#include <geodesic.h>

#include <cmath>
#include <numbers>

#include "shape/projection.hpp"
#include "shape/ring_sides.hpp"

namespace ocop {
namespace {

constexpr double kSemiMajor_m = 6378137;
constexpr double kFlattening = 1 / 298.257223563;
constexpr double kRadiansPerDegree = std::numbers::pi / 180;

const geod_geodesic& wgs84() {
  static const geod_geodesic geodesic = [] {
    geod_geodesic g;
    geod_init(&g, kSemiMajor_m, kFlattening);
    return g;
  }();
  return geodesic;
}

/// m² of the ellipsoid between the equator and a latitude, a radian of longitude wide (the authalic
/// function q of Snyder 1987, equation 3-12, times half the squared axis).
double area_to_equator_m2(double latitude) {
  const double e2 = kFlattening * (2 - kFlattening);
  const double e = std::sqrt(e2);
  const double s = std::sin(latitude * kRadiansPerDegree);
  return kSemiMajor_m * kSemiMajor_m * (1 - e2) / 2 * (s / (1 - e2 * s * s) + std::atanh(e * s) / e);
}

/// Signed m², positive when the ring runs counter-clockwise.
double ring_area_m2(std::span<const LonLat> ring, double short_edge) {
  if (ring.size() < 3) return 0;
  double sum = 0;
  LonLat a = ring.back();
  double height_a = area_to_equator_m2(a.lat);
  for (const LonLat& b : ring) {
    const double height_b = area_to_equator_m2(b.lat);
    if (std::abs(b.lon - a.lon) < short_edge && std::abs(b.lat - a.lat) < short_edge) {
      sum += (a.lon - b.lon) * kRadiansPerDegree * (height_a + height_b) / 2;
    } else {
      double under_m2 = 0;
      geod_geninverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
                      &under_m2);
      sum -= under_m2;
    }
    a = b;
    height_a = height_b;
  }
  return sum;
}

}  // namespace

double area_km2(const GeoOutlines& outlines, std::size_t unit, double short_edge) {
  const std::vector<std::uint8_t> inside_left = rings_with_inside_left(outlines, unit);
  double sum_m2 = 0;
  for (std::size_t r = 0; r < inside_left.size(); ++r) {
    const double signed_m2 = ring_area_m2(outlines.ring(outlines.unit_rings[unit] + r), short_edge);
    sum_m2 += inside_left[r] != 0 ? signed_m2 : -signed_m2;
  }
  return std::abs(sum_m2) * 1e-6;
}

double distance_m(LonLat a, LonLat b) {
  double metres = 0;
  geod_inverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, &metres, nullptr, nullptr);
  return metres;
}

}  // namespace ocop
