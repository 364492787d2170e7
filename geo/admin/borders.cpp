#include <algorithm>
#include <utility>

#include "admin/boundaries.hpp"

namespace ocop {
namespace {

/// The smallest picture of a whole set that has a level of its own.
constexpr double kSmallestPicture_px = 500;

}  // namespace

MapBorders project_borders(const BoundarySet& set, const MapProjection& projection) {
  const GeoOutlines& degrees = *set.outlines;
  MapBorders borders;
  borders.outlines.ring_points = degrees.ring_points;
  borders.outlines.unit_rings = degrees.unit_rings;
  borders.outlines.points.resize(degrees.points.size());
  projection.to_map(degrees.points, borders.outlines.points);
  for (std::size_t unit = 0; unit < degrees.unit_count(); ++unit) {
    Box& box = borders.boxes.emplace_back();
    for (std::size_t r = degrees.unit_rings[unit]; r < degrees.unit_rings[unit + 1]; ++r) {
      for (const Point p : borders.outlines.ring(r)) box.add(p);
    }
    borders.extent.add(box);
  }
  for (const Commune& commune : set.communes) borders.inner.push_back(projection.to_map(commune.inner));
  const double half_pixel_m = std::max(borders.extent.width(), borders.extent.height()) / kSmallestPicture_px / 2;
  borders.arcs = make_levels(cut_arcs(borders.outlines), half_pixel_m);
  return borders;
}

}  // namespace ocop
