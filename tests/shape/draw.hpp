#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "shape/arcs.hpp"
#include "shape/geometry.hpp"

/// Shapes small enough to write down.
namespace draw {

using Ring = std::vector<ocop::Point>;
using Unit = std::vector<Ring>;

inline ocop::Outlines outlines(const std::vector<Unit>& units) {
  ocop::Outlines made;
  for (const Unit& unit : units) {
    for (const Ring& ring : unit) {
      made.points.insert(made.points.end(), ring.begin(), ring.end());
      made.end_ring();
    }
    made.end_unit();
  }
  return made;
}

inline Ring box(double west, double south, double east, double north) {
  return {{west, south}, {east, south}, {east, north}, {west, north}};
}

inline Ring reversed(Ring ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

inline double distance(ocop::Point p, ocop::Point a, ocop::Point b) {
  const double length2 = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
  double t = length2 > 0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length2 : 0;
  t = std::min(1.0, std::max(0.0, t));
  return std::hypot(p.x - a.x - t * (b.x - a.x), p.y - a.y - t * (b.y - a.y));
}

/// Area of a unit from its arcs: the inside is on the left of an arc that has the unit on its left.
inline double area_from_arcs(const ocop::Arcs& arcs, std::uint32_t unit) {
  double twice = 0;
  for (std::size_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) {
    const ocop::Arc& arc = arcs.arcs[arcs.unit_arc_ids[i]];
    const auto points = arcs.points_of(arc);
    const ocop::Point o = arcs.points.front();
    double sum = 0;
    for (std::size_t k = 1; k < points.size(); ++k) {
      sum += (points[k - 1].x - o.x) * (points[k].y - o.y) - (points[k].x - o.x) * (points[k - 1].y - o.y);
    }
    twice += arc.left == unit ? sum : -sum;
  }
  return twice / 2;
}

}  // namespace draw
