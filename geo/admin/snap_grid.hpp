#pragma once

#include <numbers>
#include <span>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// A grid that points are moved to while a layer is read, in units of the source; what neighbours
/// share they share on it too. Step 0: points stay as they are.
struct SnapGrid {
  double step = 0;
  /// Of a metre on the ground.
  double units_per_metre = 0;
  bool is_used() const { return step > 0; }
  /// Metres between a point and its place at most: half a step on both axes.
  double resolution_m() const { return is_used() ? step / units_per_metre / std::numbers::sqrt2 : 0; }
};

/// Appends the ring (closed or not) on the grid, repeated places left out. False, and nothing appended,
/// when fewer than three places are left.
bool append_snapped(std::span<const Point> ring, const SnapGrid& grid, std::vector<Point>& points);

/// Appends the ring as it is, without repeating its first point.
void append_whole(std::span<const Point> ring, std::vector<Point>& points);

/// Appends the units of `from` to those of `to`.
void append_units(const Outlines& from, Outlines& to);

}  // namespace ocop
