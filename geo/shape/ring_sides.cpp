#include "shape/ring_sides.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

double x_of(const Point& p) { return p.x; }
double y_of(const Point& p) { return p.y; }
double x_of(const LonLat& p) { return p.lon; }
double y_of(const LonLat& p) { return p.lat; }

/// Height on a sheared plane (sides and turns stay as they are), where borders drawn due east have
/// a slope as well and a ray can tell what lies on which side of them.
template <class P>
double height_of(const P& p) {
  constexpr double kShear = 0.6180339887;
  return y_of(p) + kShear * x_of(p);
}

/// The middle of a line's steepest edge, whose two sides are asked for.
struct Probe {
  double x = 0;
  double height = 0;
  std::size_t edge = 0;
  std::size_t line = 0;
  bool goes_up = false;
  bool is_odd = false;  ///< an odd number of other edges lies to the right (larger x)
};

/// `for_each_edge(line, visit)` calls `visit(a, b, number)` for each edge of a line; no two edges
/// have one number. The lines together are the closed outline of an even-odd shape.
template <class ForEachEdge>
std::vector<std::uint8_t> lines_with_inside_left(std::size_t line_count, ForEachEdge for_each_edge) {
  std::vector<Probe> probes(line_count);
  for (std::size_t line = 0; line < line_count; ++line) {
    Probe& probe = probes[line];
    probe.line = line;
    double steepest = -1;
    for_each_edge(line, [&](const auto& a, const auto& b, std::size_t edge) {
      const double rise = std::abs(height_of(b) - height_of(a));
      if (!(rise > steepest)) return;
      steepest = rise;
      probe.x = (x_of(a) + x_of(b)) / 2;
      probe.height = (height_of(a) + height_of(b)) / 2;
      probe.edge = edge;
      probe.goes_up = height_of(b) > height_of(a);
    });
  }
  std::sort(probes.begin(), probes.end(), [](const Probe& a, const Probe& b) { return a.height < b.height; });
  const auto cross = [&](const auto& a, const auto& b, std::size_t edge) {
    const double height_a = height_of(a);
    const double height_b = height_of(b);
    const double low = std::min(height_a, height_b);
    const double high = std::max(height_a, height_b);
    auto probe = std::lower_bound(probes.begin(), probes.end(), low,
                                  [](const Probe& p, double height) { return p.height < height; });
    for (; probe != probes.end() && probe->height < high; ++probe) {
      if (probe->edge == edge) continue;
      const double x = x_of(a) + (probe->height - height_a) / (height_b - height_a) * (x_of(b) - x_of(a));
      if (x > probe->x) probe->is_odd = !probe->is_odd;
    }
  };
  for (std::size_t line = 0; line < line_count; ++line) for_each_edge(line, cross);
  std::vector<std::uint8_t> left(line_count);
  // Right of an edge that goes up lie the larger x; right of one that goes down the smaller.
  for (const Probe& probe : probes) left[probe.line] = probe.is_odd != probe.goes_up ? 1 : 0;
  return left;
}

template <class P>
std::vector<std::uint8_t> inside_left(const Rings<P>& rings, std::size_t unit) {
  const std::size_t first_ring = rings.unit_rings[unit];
  return lines_with_inside_left(rings.unit_rings[unit + 1] - first_ring, [&](std::size_t line, auto visit) {
    const std::size_t begin = rings.ring_points[first_ring + line];
    const std::size_t end = rings.ring_points[first_ring + line + 1];
    for (std::size_t i = begin; i < end; ++i) visit(rings.points[i], rings.points[i + 1 < end ? i + 1 : begin], i);
  });
}

template <class P>
double twice_area(std::span<const P> ring) {
  if (ring.empty()) return 0;
  double sum = 0;
  const P& origin = ring.front();
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    sum += (x_of(ring[i]) - x_of(origin)) * (y_of(ring[i + 1]) - y_of(origin)) -
           (x_of(ring[i + 1]) - x_of(origin)) * (y_of(ring[i]) - y_of(origin));
  }
  return sum;
}

}  // namespace

std::vector<std::uint8_t> rings_with_inside_left(const Outlines& outlines, std::size_t unit) {
  return inside_left(outlines, unit);
}

std::vector<std::uint8_t> rings_with_inside_left(const GeoOutlines& outlines, std::size_t unit) {
  return inside_left(outlines, unit);
}

std::vector<std::uint8_t> arcs_with_inside_left(const Arcs& arcs, std::span<const std::uint32_t> of_unit) {
  return lines_with_inside_left(of_unit.size(), [&](std::size_t line, auto visit) {
    const Arc& arc = arcs.arcs[of_unit[line]];
    for (std::size_t i = arc.first_point; i + 1 < arc.first_point + arc.point_count; ++i) {
      visit(arcs.points[i], arcs.points[i + 1], i);
    }
  });
}

double twice_signed_area(std::span<const Point> ring) { return twice_area(ring); }
double twice_signed_area(std::span<const LonLat> ring) { return twice_area(ring); }

}  // namespace ocop
