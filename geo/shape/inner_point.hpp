#pragma once

#include <optional>

#include "shape/geometry.hpp"

namespace ocop {

/// Pole of inaccessibility: the inner point that is farthest from the outline of a unit
/// (even-odd rings), found to `precision_m`; the place for a label. After V. Agafonkin's quadtree
/// search (polylabel, 2016). A unit without area answers the middle of its box.
struct InnerPoint {
  Point at;
  double distance_m = 0;  ///< to the outline: the radius of the largest circle that fits
};
InnerPoint inner_point(const Outlines& outlines, std::size_t unit, double precision_m);

/// The centre of gravity of the unit's largest ring; nullopt when that does not lie inside.
std::optional<Point> inner_center(const Outlines& outlines, std::size_t unit);

/// Even-odd; a point exactly on a border belongs to at most one of two neighbours.
bool contains(const Outlines& outlines, std::size_t unit, Point p);

/// Metres to the nearest point of the unit's outline; 0 inside.
double distance_to_unit_m(const Outlines& outlines, std::size_t unit, Point p);

}  // namespace ocop
