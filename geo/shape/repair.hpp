#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// Rings that no polygon may have, mended. Rings are closed without repeating the first point.
struct Repaired {
  std::vector<std::vector<LonLat>> rings;
  bool was_broken = false;  ///< the shape had to be mended; false: `rings` is what came in
};

/// True when the rings of a unit are no valid polygon: crossings, overlapping parts, rings of fewer
/// than three corners, coordinates that are no numbers. Repeated points do no harm and do not count.
/// Stops at the first defect; safe from any thread.
bool is_broken(const GeoOutlines& outlines, std::size_t unit);

/// Mends all rings of one unit, outer ones and holes alike, read even-odd: bow-ties become two
/// triangles, spikes and lines go, what is covered twice is a hole, but a ring that
/// stands there twice counts once (GEOS MakeValid, line work). A repeated last point is dropped. Valid rings come back
/// as they came. No rings when nothing with area is left. The same result each time; safe from any thread.
Repaired repair_rings(std::span<const std::vector<LonLat>> polygon_rings);

}  // namespace ocop
