#include <algorithm>
#include <cstddef>
#include <utility>

#include "admin/boundaries.hpp"

namespace ocop {
namespace {

/// The smallest picture of a whole set that has a level of its own.
constexpr double kSmallestPicture_px = 500;

/// Places on a box in degrees whose box on the plane holds it: its corners and the middles of its sides,
/// but for the bend of a parallel, which is far less than a pixel here.
constexpr std::size_t kPlacesOnBox = 8;
void append_places(const Box& degrees, std::vector<Point>& places) {
  const Point middle = degrees.center();
  for (const double x : {degrees.min.x, middle.x, degrees.max.x}) {
    for (const double y : {degrees.min.y, middle.y, degrees.max.y}) {
      if (x != middle.x || y != middle.y) places.push_back({x, y});
    }
  }
}

std::vector<LandPiece> find_lands(const GeoOutlines& outlines, const MapProjection& projection) {
  std::vector<LandPiece> lands;
  std::vector<Point> places;
  for (CommuneId commune = 0; commune < outlines.unit_count(); ++commune) {
    for (std::size_t r = outlines.unit_rings[commune]; r < outlines.unit_rings[commune + 1]; ++r) {
      Box degrees;
      for (const LonLat& p : outlines.ring(r)) degrees.add(Point{p.lon, p.lat});
      if (!(degrees.width() > 0) || !(degrees.height() > 0)) continue;
      lands.push_back({commune, {}});
      append_places(degrees, places);
    }
  }
  projection.to_map(places);
  for (std::size_t i = 0; i < places.size(); ++i) lands[i / kPlacesOnBox].box.add(places[i]);
  return lands;
}

}  // namespace

MapBorders project_borders(const BoundarySet& set, const MapProjection& projection) {
  Arcs arcs = cut_arcs(*set.outlines);
  projection.to_map(arcs.points);
  std::vector<Point> inner;
  inner.reserve(set.communes.size());
  for (const Commune& commune : set.communes) inner.push_back({commune.inner.lon, commune.inner.lat});
  projection.to_map(inner);
  return finish_borders(std::move(arcs), std::move(inner), find_lands(*set.outlines, projection), set.resolution_m);
}

MapBorders finish_borders(Arcs arcs, std::vector<Point> inner, std::vector<LandPiece> lands, double resolution_m) {
  measure_boxes(arcs);
  MapBorders borders;
  borders.boxes = arcs.unit_boxes;
  for (const Box& box : borders.boxes) borders.extent.add(box);
  borders.inner = std::move(inner);
  borders.lands = std::move(lands);
  const double half_pixel_m = std::max(borders.extent.width(), borders.extent.height()) / kSmallestPicture_px / 2;
  borders.arcs = make_levels(std::move(arcs), half_pixel_m, resolution_m);
  return borders;
}

}  // namespace ocop
