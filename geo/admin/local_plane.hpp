#pragma once

#include <cmath>
#include <numbers>

#include "shape/geometry.hpp"

namespace ocop {

/// One unit on a plane of its own, metres from its middle; right to a thousandth within a commune.
struct LocalPlane {
  LonLat middle;
  double metres_per_lon;
  double metres_per_lat;

  explicit LocalPlane(LonLat at) : middle(at) {
    // Half axis and square of the eccentricity of WGS 84.
    constexpr double kHalfAxis_m = 6378137.0;
    constexpr double kEccentricity2 = 0.00669437999014;
    const double lat = at.lat * std::numbers::pi / 180;
    const double w2 = 1 - kEccentricity2 * std::sin(lat) * std::sin(lat);
    const double across = kHalfAxis_m / std::sqrt(w2);
    metres_per_lon = across * std::cos(lat) * std::numbers::pi / 180;
    metres_per_lat = across * (1 - kEccentricity2) / w2 * std::numbers::pi / 180;
  }
  Point to_plane(LonLat p) const {
    return {(p.lon - middle.lon) * metres_per_lon, (p.lat - middle.lat) * metres_per_lat};
  }
  LonLat to_degrees(Point p) const { return {middle.lon + p.x / metres_per_lon, middle.lat + p.y / metres_per_lat}; }
};

}  // namespace ocop
