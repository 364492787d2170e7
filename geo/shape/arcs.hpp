#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// No unit: beyond the outer line.
inline constexpr std::uint32_t kOutside = 0xFFFFFFFFU;

/// Borders cut where communes meet. An arc separates `left` from `right` (kOutside at the coast or
/// where the source does not share the border) and is stored once, so that neighbours stay
/// neighbours when it is simplified. A ring without a junction is one closed arc (first point =
/// last point). `left` is the unit whose inside lies left of the arc's direction, x east and y
/// north, found from the shapes and not from the direction of the rings; where two outlines overlap
/// and claim the same side, the first unit has it.
struct Arc {
  std::uint32_t first_point = 0;
  std::uint32_t point_count = 0;
  std::uint32_t left = kOutside;
  std::uint32_t right = kOutside;
};

struct Arcs {
  std::vector<Point> points;
  std::vector<Arc> arcs;
  std::vector<Box> boxes;  ///< of each arc
  /// Arcs of unit u: unit_arc_ids[unit_arcs[u] .. unit_arcs[u+1]-1].
  std::vector<std::uint32_t> unit_arcs;
  std::vector<std::uint32_t> unit_arc_ids;
  std::vector<Box> unit_boxes;

  std::span<const Point> points_of(const Arc& arc) const {
    return std::span<const Point>(points).subspan(arc.first_point, arc.point_count);
  }
};

/// Cuts outlines into arcs. Borders are shared where their vertices are exactly equal; a junction is
/// a vertex where more than two different edges meet or a ring turns back. Read even-odd: an edge
/// that a unit uses twice (a spike, two parts side by side) separates nothing and is dropped; for
/// the third and fourth unit on one edge (broken overlaps) the arc stands there again with the same
/// points. So each unit's arcs always chain into closed rings. O(n) in the number of vertices;
/// the same result for any number of the shared pool's threads (not from within a loop of that pool).
Arcs cut_arcs(const Outlines& outlines);
/// The same in degrees: x is the longitude, y the latitude.
Arcs cut_arcs(const GeoOutlines& outlines);

/// The box of each unit, from the boxes of its arcs.
std::vector<Box> boxes_of_units(const Arcs& arcs);
/// Boxes of arcs and units, anew after the points were moved.
void measure_boxes(Arcs& arcs);

/// Even-odd; a point exactly on a border belongs to at most one of two neighbours.
bool contains(const Arcs& arcs, std::size_t unit, Point p);
/// Metres to the nearest point of the unit's border; 0 inside.
double distance_to_unit_m(const Arcs& arcs, std::size_t unit, Point p);

/// Each arc simplified once so that every point of the original lies within `tolerance_m` of it
/// (Douglas-Peucker); its ends stay. Closed arcs keep three corners, and the arcs of a unit that has
/// only two keep one between their ends, so no unit disappears. On the shared pool's threads (not
/// from within a loop of that pool); the same result whatever their number.
Arcs simplify(const Arcs& arcs, double tolerance_m);

/// The same arcs at several levels: levels[0] is what was cut (tolerance 0, or how far its points lie
/// from their places), each further one has twice the tolerance.
struct ArcLevels {
  std::vector<Arcs> levels;
  std::vector<double> tolerances_m;

  /// The coarsest level whose tolerance is at most half a pixel.
  const Arcs& for_scale(double metres_per_pixel) const;
};
/// Levels from `kFinestTolerance_m` (or a little more) to `coarsest_tolerance_m`; only the original
/// when that is less. Each is made from a finer level with the rest of its tolerance, so that the
/// bound to the original holds.
inline constexpr double kFinestTolerance_m = 8;
ArcLevels make_levels(Arcs arcs, double coarsest_tolerance_m, double own_tolerance_m = 0);

}  // namespace ocop
