#include "admin/inner_place.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "admin/local_plane.hpp"
#include "shape/inner_point.hpp"

namespace ocop {
namespace {

/// A label may stand this far from the best place.
constexpr double kInnerPrecision_m = 10;
/// A unit narrower than this many times the resolution (25 pixels) has no room for a search.
constexpr double kSmallUnit = 100;
/// Points of a sketch lie this share of the unit's width apart.
constexpr double kSketchStep = 0.004;

/// The unit with only those points that lie at least `step_m` apart.
Outlines sketch_of(const Outlines& unit, double step_m) {
  Outlines sketch;
  for (std::size_t r = 0; r < unit.ring_count(); ++r) {
    const auto ring = unit.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point last = i == 0 ? Point{} : sketch.points.back();
      const Point step{ring[i].x - last.x, ring[i].y - last.y};
      if (i == 0 || step.x * step.x + step.y * step.y >= step_m * step_m) sketch.points.push_back(ring[i]);
    }
    sketch.end_ring();
  }
  sketch.end_unit();
  return sketch;
}

double squared_distance_m2(Point a, Point b, Point p) {
  const Point d{b.x - a.x, b.y - a.y};
  const double length2 = d.x * d.x + d.y * d.y;
  const double along = length2 > 0 ? ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length2 : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  const Point off{p.x - a.x - t * d.x, p.y - a.y - t * d.y};
  return off.x * off.x + off.y * off.y;
}

/// Metres from an inner point to the outline.
double clearance_m(const Outlines& unit, Point p) {
  double nearest2 = std::numeric_limits<double>::infinity();
  for (std::size_t r = 0; r < unit.ring_count(); ++r) {
    const auto ring = unit.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      nearest2 = std::min(nearest2, squared_distance_m2(ring[i], ring[i + 1 < ring.size() ? i + 1 : 0], p));
    }
  }
  return std::sqrt(nearest2);
}

/// Searched on a sketch of the unit, which is several times faster and misses the best place by no
/// more than the sketch does; then measured on the outline itself.
InnerPoint find_inner(const Outlines& unit, double width_m, double resolution_m) {
  if (width_m < kSmallUnit * resolution_m) {
    if (const auto center = inner_center(unit, 0)) return {*center, clearance_m(unit, *center)};
  }
  const double step_m = std::max({kInnerPrecision_m, resolution_m, width_m * kSketchStep});
  InnerPoint inner = inner_point(sketch_of(unit, step_m), 0, std::max(step_m / 2, resolution_m));
  if (!contains(unit, 0, inner.at)) return inner_point(unit, 0, std::max(kInnerPrecision_m, resolution_m));
  inner.distance_m = clearance_m(unit, inner.at);
  return inner;
}

}  // namespace

InnerPlace find_inner_place(const GeoOutlines& outlines, std::size_t unit, double resolution_m) {
  Box degrees;
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    for (const LonLat& p : outlines.ring(r)) degrees.add(Point{p.lon, p.lat});
  }
  const LocalPlane plane({degrees.center().x, degrees.center().y});
  Outlines local;
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    for (const LonLat& p : outlines.ring(r)) local.points.push_back(plane.to_plane(p));
    local.end_ring();
  }
  local.end_unit();
  const double width_m = std::max(degrees.width() * plane.metres_per_lon, degrees.height() * plane.metres_per_lat);
  const InnerPoint inner = find_inner(local, width_m, resolution_m);
  return {plane.to_degrees(inner.at), inner.distance_m};
}

}  // namespace ocop
