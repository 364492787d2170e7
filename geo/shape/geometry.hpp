#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace ocop {

/// Degrees, WGS 84.
struct LonLat {
  double lon = 0;
  double lat = 0;
  friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// A place on the map plane of an Atlas, in metres, x east and y north of the origin of its
/// MapProjection; or a place on the screen in pixels, y down, where the name says so.
struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// Closed box; empty until something was added.
struct Box {
  Point min{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  Point max{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

  bool is_empty() const { return min.x > max.x; }
  double width() const { return max.x - min.x; }
  double height() const { return max.y - min.y; }
  Point center() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  bool contains(Point p) const { return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y; }
  bool overlaps(const Box& other) const {
    return min.x <= other.max.x && other.min.x <= max.x && min.y <= other.max.y && other.min.y <= max.y;
  }
  void add(Point p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
  }
  void add(const Box& other) {
    if (other.is_empty()) return;
    add(other.min);
    add(other.max);
  }
};

/// The outlines of many units in one flat store. A ring is closed without repeating its first
/// point. Rings of a unit (outer ones and holes alike) are read by the even-odd rule, so their
/// direction says nothing. Unit u has rings unit_rings[u] .. unit_rings[u+1]-1, ring r has points
/// ring_points[r] .. ring_points[r+1]-1.
template <class P>
struct Rings {
  std::vector<P> points;
  std::vector<std::uint32_t> ring_points{0};
  std::vector<std::uint32_t> unit_rings{0};

  std::size_t unit_count() const { return unit_rings.size() - 1; }
  std::size_t ring_count() const { return ring_points.size() - 1; }
  std::span<const P> ring(std::size_t r) const {
    return std::span<const P>(points).subspan(ring_points[r], ring_points[r + 1] - ring_points[r]);
  }
  void end_ring() { ring_points.push_back(static_cast<std::uint32_t>(points.size())); }
  void end_unit() { unit_rings.push_back(static_cast<std::uint32_t>(ring_points.size() - 1)); }
};

using GeoOutlines = Rings<LonLat>;
using Outlines = Rings<Point>;

}  // namespace ocop
