#include "real_file.hpp"

#include <fmt/core.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>

#include "shape/projection.hpp"

namespace {

void add_ring(const OGRLinearRing& ring, ocop::GeoOutlines& outlines) {
  for (int i = 0; i + 1 < ring.getNumPoints(); ++i) outlines.points.push_back({ring.getX(i), ring.getY(i)});
  outlines.end_ring();
}

void add_polygons(const OGRGeometry& geometry, ocop::GeoOutlines& outlines) {
  if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
    for (const auto* ring : *geometry.toPolygon()) add_ring(*ring, outlines);
  } else if (wkbFlatten(geometry.getGeometryType()) == wkbMultiPolygon) {
    for (const auto* polygon : *geometry.toMultiPolygon()) add_polygons(*polygon, outlines);
  }
}

}  // namespace

std::optional<RealFile> read_real_file(const std::string& name) {
  std::string path = std::string(OCOP_GEODATA_DIR) + "/" + name;
  if (!std::filesystem::exists(path)) {
    fmt::print("skipped: {} is not there\n", path);
    return std::nullopt;
  }
  if (path.ends_with(".zip")) path = "/vsizip/" + path;
  GDALAllRegister();
  const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
  if (!dataset) return std::nullopt;
  RealFile file;
  OGRLayer* layer = dataset->GetLayer(0);
  const int code = layer->GetLayerDefn()->GetFieldIndex("code");
  for (const auto& feature : *layer) {
    OGRGeometry* geometry = feature->GetGeometryRef();
    if (geometry != nullptr) add_polygons(*geometry, file.outlines);
    file.areas.push_back(geometry != nullptr ? OGR_G_Area(OGRGeometry::ToHandle(geometry)) : 0);
    file.outlines.end_unit();
    file.codes.emplace_back(code < 0 ? "" : feature->GetFieldAsString(code));
  }
  return file;
}

ocop::Outlines on_map(const ocop::GeoOutlines& outlines) {
  ocop::LonLat min = outlines.points.front();
  ocop::LonLat max = min;
  for (const auto& p : outlines.points) {
    min = {std::min(min.lon, p.lon), std::min(min.lat, p.lat)};
    max = {std::max(max.lon, p.lon), std::max(max.lat, p.lat)};
  }
  ocop::Outlines map;
  map.points.resize(outlines.points.size());
  map.ring_points = outlines.ring_points;
  map.unit_rings = outlines.unit_rings;
  ocop::MapProjection::for_extent(min, max).to_map(outlines.points, map.points);
  return map;
}
