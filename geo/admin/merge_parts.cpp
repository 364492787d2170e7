#include "admin/merge_parts.hpp"

#include <ogr_geometry.h>

#include <memory>

#include "admin/gdal_setup.hpp"
#include "shape/repair.hpp"

namespace ocop {
namespace {

using Geometry = std::unique_ptr<OGRGeometry>;

/// Which rings are holes of which is told from where they lie.
Geometry geometry_of(const RingList& rings) {
  std::vector<OGRGeometry*> polygons;
  for (const auto& ring : rings) {
    auto line = std::make_unique<OGRLinearRing>();
    for (const LonLat& p : ring) line->addPoint(p.lon, p.lat);
    line->closeRings();
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRingDirectly(line.release());
    polygons.push_back(polygon.release());
  }
  return Geometry(OGRGeometryFactory::organizePolygons(polygons.data(), static_cast<int>(polygons.size()), nullptr));
}

void add_polygons(const OGRGeometry& geometry, OGRMultiPolygon& all) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) all.addGeometry(&geometry);
  if (!OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) return;
  for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_polygons(*part, all);
}

RingList rings_of(const OGRMultiPolygon& polygons) {
  RingList rings;
  for (const OGRPolygon* polygon : polygons) {
    for (const OGRLinearRing* line : *polygon) {
      std::vector<LonLat>& ring = rings.emplace_back();
      for (int i = 0; i + 1 < line->getNumPoints(); ++i) ring.push_back({line->getX(i), line->getY(i)});
    }
  }
  return rings;
}

}  // namespace

RingList merge_parts(std::span<const RingList> parts) {
  const GdalMessages silence;
  OGRMultiPolygon all;
  for (const RingList& part : parts) {
    const RingList sound = repair_rings(part).rings;
    if (sound.empty()) continue;
    if (const Geometry geometry = geometry_of(sound)) add_polygons(*geometry, all);
  }
  const Geometry merged(all.UnionCascaded());
  OGRMultiPolygon result;
  if (merged != nullptr) add_polygons(*merged, result);
  return rings_of(merged == nullptr ? all : result);
}

}  // namespace ocop
