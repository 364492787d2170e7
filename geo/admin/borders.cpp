#include <algorithm>
#include <array>
#include <utility>

#include "admin/boundaries.hpp"

namespace ocop {
namespace {

/// The smallest picture of a whole set that has a level of its own.
constexpr double kSmallestPicture_px = 500;

/// The box on the plane round a box in degrees: its corners and the middles of its sides lie on the
/// outer side of what they bound, but for the bend of a parallel, which is far less than a pixel here.
Box on_map(const Box& degrees, const MapProjection& projection) {
  std::array<Point, 9> at{};
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double across = static_cast<double>(i % 3) / 2;
    const double up = static_cast<double>(i / 3) / 2;
    at[i] = {degrees.min.x + across * degrees.width(), degrees.min.y + up * degrees.height()};
  }
  projection.to_map(at);
  Box box;
  for (const Point p : at) box.add(p);
  return box;
}

std::vector<LandPiece> find_lands(const GeoOutlines& outlines, const MapProjection& projection) {
  std::vector<LandPiece> lands;
  for (CommuneId commune = 0; commune < outlines.unit_count(); ++commune) {
    for (std::size_t r = outlines.unit_rings[commune]; r < outlines.unit_rings[commune + 1]; ++r) {
      Box degrees;
      for (const LonLat& p : outlines.ring(r)) degrees.add(Point{p.lon, p.lat});
      if (!degrees.is_empty()) lands.push_back({commune, on_map(degrees, projection)});
    }
  }
  return lands;
}

}  // namespace

MapBorders project_borders(const BoundarySet& set, const MapProjection& projection) {
  MapBorders borders;
  Arcs arcs = cut_arcs(*set.outlines);
  projection.to_map(arcs.points);
  measure_boxes(arcs);
  borders.boxes = arcs.unit_boxes;
  for (const Box& box : borders.boxes) borders.extent.add(box);
  borders.lands = find_lands(*set.outlines, projection);
  for (const Commune& commune : set.communes) borders.inner.push_back({commune.inner.lon, commune.inner.lat});
  projection.to_map(borders.inner);
  const double half_pixel_m = std::max(borders.extent.width(), borders.extent.height()) / kSmallestPicture_px / 2;
  borders.arcs = make_levels(std::move(arcs), half_pixel_m, set.resolution_m);
  return borders;
}

}  // namespace ocop
