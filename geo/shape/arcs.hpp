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
/// last point).
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

/// Cuts outlines into arcs. Borders are shared where their vertices are exactly equal.
/// O(n) in the number of vertices, deterministic.
Arcs cut_arcs(const Outlines& outlines);

/// Each arc simplified once so that it stays within `tolerance_m` of the original (Douglas-Peucker);
/// its ends stay. Closed arcs keep at least three corners, so no unit disappears.
Arcs simplify(const Arcs& arcs, double tolerance_m);

/// The same arcs at several levels: levels[0] is the original, each further one has twice the
/// tolerance.
struct ArcLevels {
  std::vector<Arcs> levels;
  std::vector<double> tolerances_m;

  /// The coarsest level whose tolerance is at most half a pixel.
  const Arcs& for_scale(double metres_per_pixel) const;
};
ArcLevels make_levels(Arcs arcs, double coarsest_tolerance_m);

}  // namespace ocop
