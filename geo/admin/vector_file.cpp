#include "admin/vector_file.hpp"

#include <array>
#include <filesystem>
#include <utility>

namespace ocop {
namespace {

GDALDatasetUniquePtr open(const BoundaryFile& file) {
  const std::array<const char*, 2> drivers = {driver_of(file.format), nullptr};
  constexpr std::array<const char*, 2> kRawText = {"ENCODING=", nullptr};
  // Without a journal beside it, SQLite need not write one.
  constexpr std::array<const char*, 2> kImmutable = {"IMMUTABLE=YES", nullptr};
  const char* const* options = nullptr;
  if (file.format == BoundaryFormat::shapefile) options = kRawText.data();
  if (file.format == BoundaryFormat::geopackage && !std::filesystem::exists(file.gdal_name + "-wal")) {
    options = kImmutable.data();
  }
  return GDALDatasetUniquePtr(
      GDALDataset::Open(file.gdal_name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options, nullptr));
}

/// Tables that SQLite would fill from another file.
bool has_virtual_tables(GDALDataset& dataset) {
  OGRLayer* found = dataset.ExecuteSQL(
      "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%' AND sql NOT LIKE '%rtree%'", nullptr,
      nullptr);
  if (found == nullptr) return false;
  const bool any = found->GetFeatureCount() > 0;
  dataset.ReleaseResultSet(found);
  return any;
}

}  // namespace

Result<GDALDatasetUniquePtr> open_vector_file(const BoundaryFile& file, const GdalMessages& messages) {
  GDALDatasetUniquePtr dataset = open(file);
  if (dataset == nullptr) {
    const std::string reason = messages.has_failure() ? messages.first() : driver_of(file.format);
    return failed(FindingKind::file_unreadable, file.path, {reason});
  }
  if (file.format == BoundaryFormat::geopackage && has_virtual_tables(*dataset)) {
    return failed(FindingKind::refers_elsewhere, file.path, {"VIRTUAL TABLE"});
  }
  return dataset;
}

std::string crs_definition_of(const OGRSpatialReference* reference) {
  if (reference == nullptr || reference->IsLocal() != 0) return {};
  constexpr std::array<const char*, 2> kOptions = {"FORMAT=WKT2_2019", nullptr};
  char* wkt = nullptr;
  std::string definition;
  if (reference->exportToWkt(&wkt, kOptions.data()) == OGRERR_NONE) definition = wkt;
  CPLFree(wkt);
  return definition;
}

}  // namespace ocop
