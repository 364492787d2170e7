#include "admin/snap_grid.hpp"

#include <cstddef>
#include <cstdint>

namespace ocop {
namespace {

/// To the nearest whole number while it is below 2^51, without a call.
double nearest_whole(double value) {
  constexpr double kShift = 6755399441055744.0;
  return (value + kShift) - kShift;
}

}  // namespace

bool append_snapped(std::span<const Point> ring, const SnapGrid& grid, std::vector<Point>& points) {
  const std::size_t first = points.size();
  const double per_step = 1 / grid.step;
  Point last{-1e300, -1e300};
  for (const Point& p : ring) {
    const Point cell{nearest_whole(p.x * per_step), nearest_whole(p.y * per_step)};
    if (cell == last) continue;
    points.push_back({cell.x * grid.step, cell.y * grid.step});
    last = cell;
  }
  while (points.size() > first + 1 && points.back() == points[first]) points.pop_back();
  if (points.size() >= first + 3) return true;
  points.resize(first);
  return false;
}

void append_whole(std::span<const Point> ring, std::vector<Point>& points) {
  if (ring.size() > 1 && ring.front() == ring.back()) ring = ring.first(ring.size() - 1);
  points.insert(points.end(), ring.begin(), ring.end());
}

void append_units(const Outlines& from, Outlines& to) {
  const auto first_point = static_cast<std::uint32_t>(to.points.size());
  const auto first_ring = static_cast<std::uint32_t>(to.ring_count());
  to.points.insert(to.points.end(), from.points.begin(), from.points.end());
  for (std::size_t r = 1; r < from.ring_points.size(); ++r) to.ring_points.push_back(first_point + from.ring_points[r]);
  for (std::size_t u = 1; u < from.unit_rings.size(); ++u) to.unit_rings.push_back(first_ring + from.unit_rings[u]);
}

}  // namespace ocop
