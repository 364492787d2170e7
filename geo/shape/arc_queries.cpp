#include <algorithm>
#include <cmath>
#include <limits>

#include "shape/arcs.hpp"
#include "shape/edge.hpp"

namespace ocop {
namespace {

/// Whether a ray from `p` to larger x crosses the arc an odd number of times.
bool crosses_oddly(std::span<const Point> points, const Box& box, Point p) {
  if (p.y < box.min.y || p.y > box.max.y || p.x > box.max.x) return false;
  // Wholly to the right: only the ends tell.
  if (p.x < box.min.x) return (points.front().y > p.y) != (points.back().y > p.y);
  bool is_odd = false;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (crosses_ray({points[i - 1], points[i]}, p)) is_odd = !is_odd;
  }
  return is_odd;
}

std::span<const std::uint32_t> arcs_of(const Arcs& arcs, std::size_t unit) {
  return std::span<const std::uint32_t>(arcs.unit_arc_ids)
      .subspan(arcs.unit_arcs[unit], arcs.unit_arcs[unit + 1] - arcs.unit_arcs[unit]);
}

}  // namespace

bool contains(const Arcs& arcs, std::size_t unit, Point p) {
  if (!arcs.unit_boxes[unit].contains(p)) return false;
  bool is_inside = false;
  for (const std::uint32_t id : arcs_of(arcs, unit)) {
    if (crosses_oddly(arcs.points_of(arcs.arcs[id]), arcs.boxes[id], p)) is_inside = !is_inside;
  }
  return is_inside;
}

double distance_to_unit_m(const Arcs& arcs, std::size_t unit, Point p) {
  if (contains(arcs, unit, p)) return 0;
  double nearest2 = std::numeric_limits<double>::infinity();
  for (const std::uint32_t id : arcs_of(arcs, unit)) {
    if (squared_distance_m2(arcs.boxes[id], p) >= nearest2) continue;
    const auto points = arcs.points_of(arcs.arcs[id]);
    for (std::size_t i = 1; i < points.size(); ++i) {
      nearest2 = std::min(nearest2, squared_distance_m2(Edge{points[i - 1], points[i]}, p));
    }
  }
  return std::sqrt(nearest2);
}

}  // namespace ocop
