#include "shape/ring_sides.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

double x_of(const Point& p) { return p.x; }
double y_of(const Point& p) { return p.y; }
double x_of(const LonLat& p) { return p.lon; }
double y_of(const LonLat& p) { return p.lat; }

/// The middle of a ring's steepest edge, whose two sides are asked for.
struct Probe {
  double x = 0;
  double y = 0;
  std::size_t edge = 0;  ///< position of the edge's first point in the store
  std::size_t ring = 0;  ///< of the unit
  bool goes_up = false;
  bool is_odd = false;  ///< an odd number of other edges lies to the right (larger x)
};

template <class P, class Visit>
void for_each_edge(const Rings<P>& rings, std::size_t r, Visit visit) {
  const std::size_t begin = rings.ring_points[r];
  const std::size_t end = rings.ring_points[r + 1];
  for (std::size_t i = begin; i < end; ++i) visit(rings.points[i], rings.points[i + 1 < end ? i + 1 : begin], i);
}

template <class P>
Probe make_probe(const Rings<P>& rings, std::size_t r, std::size_t first_ring) {
  Probe probe;
  probe.ring = r - first_ring;
  double steepest = -1;
  for_each_edge(rings, r, [&](const P& a, const P& b, std::size_t edge) {
    const double rise = std::abs(y_of(b) - y_of(a));
    if (!(rise > steepest)) return;
    steepest = rise;
    probe.x = (x_of(a) + x_of(b)) / 2;
    probe.y = (y_of(a) + y_of(b)) / 2;
    probe.edge = edge;
    probe.goes_up = y_of(b) > y_of(a);
  });
  return probe;
}

template <class P>
void cross(const P& a, const P& b, std::size_t edge, std::span<Probe> probes_by_y) {
  const double low = std::min(y_of(a), y_of(b));
  const double high = std::max(y_of(a), y_of(b));
  auto probe =
      std::lower_bound(probes_by_y.begin(), probes_by_y.end(), low, [](const Probe& p, double y) { return p.y < y; });
  for (; probe != probes_by_y.end() && probe->y < high; ++probe) {
    if (probe->edge == edge) continue;
    const double x = x_of(a) + (probe->y - y_of(a)) / (y_of(b) - y_of(a)) * (x_of(b) - x_of(a));
    if (x > probe->x) probe->is_odd = !probe->is_odd;
  }
}

template <class P>
std::vector<std::uint8_t> inside_left(const Rings<P>& rings, std::size_t unit) {
  const std::size_t first_ring = rings.unit_rings[unit];
  const std::size_t end_ring = rings.unit_rings[unit + 1];
  std::vector<Probe> probes;
  probes.reserve(end_ring - first_ring);
  for (std::size_t r = first_ring; r < end_ring; ++r) probes.push_back(make_probe(rings, r, first_ring));
  std::stable_sort(probes.begin(), probes.end(), [](const Probe& a, const Probe& b) { return a.y < b.y; });
  for (std::size_t r = first_ring; r < end_ring; ++r) {
    for_each_edge(rings, r, [&](const P& a, const P& b, std::size_t edge) { cross(a, b, edge, std::span(probes)); });
  }
  std::vector<std::uint8_t> left(probes.size());
  // Right of an edge that goes up lie the larger x; right of one that goes down the smaller.
  for (const Probe& probe : probes) left[probe.ring] = probe.is_odd != probe.goes_up ? 1 : 0;
  return left;
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

double twice_signed_area(std::span<const Point> ring) { return twice_area(ring); }
double twice_signed_area(std::span<const LonLat> ring) { return twice_area(ring); }

}  // namespace ocop
