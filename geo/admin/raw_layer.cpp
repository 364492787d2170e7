#include "admin/raw_layer.hpp"

#include <fmt/core.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <memory>
#include <tuple>

#include "admin/gdal_setup.hpp"
#include "admin/shapefile_parts.hpp"

namespace ocop {
namespace {

/// Above this a double no longer holds every whole number.
constexpr double kLargestWhole = 9007199254740992.0;

GDALDatasetUniquePtr open_dataset(const BoundaryFile& file) {
  const std::array<const char*, 2> drivers = {driver_of(file.format), nullptr};
  // The bytes of a DBF are wanted as they are: its declared encoding can lie.
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

bool may_hold_polygons(OGRwkbGeometryType type) {
  const OGRwkbGeometryType flat = OGR_GT_Flatten(type);
  return flat == wkbUnknown || flat == wkbGeometryCollection || OGR_GT_IsSurface(flat) ||
         OGR_GT_IsSubClassOf(flat, wkbMultiSurface);
}

std::vector<OGRLayer*> layers_of(GDALDataset& dataset) {
  std::vector<OGRLayer*> layers;
  for (auto* layer : dataset.GetLayers()) layers.push_back(layer);
  return layers;
}

std::vector<std::string> names_of(const std::vector<OGRLayer*>& layers) {
  std::vector<std::string> names;
  names.reserve(layers.size());
  for (auto* layer : layers) names.emplace_back(layer->GetName());
  return names;
}

Result<OGRLayer*> choose_layer(const std::vector<OGRLayer*>& layers, const BoundaryFile& file,
                               const std::string& wanted) {
  if (!wanted.empty()) {
    const auto found = std::ranges::find(layers, wanted, [](OGRLayer* layer) { return std::string(layer->GetName()); });
    if (found != layers.end()) return *found;
    Finding unknown{FindingKind::unknown_layer, file.path, {}, {}, wanted, names_of(layers)};
    unknown.args.insert(unknown.args.end(), file.other_members.begin(), file.other_members.end());
    return Failure(std::move(unknown));
  }
  std::vector<OGRLayer*> fitting = layers;
  std::erase_if(fitting, [](OGRLayer* layer) { return !may_hold_polygons(layer->GetGeomType()); });
  if (fitting.empty()) return failed(FindingKind::no_polygons, file.path);
  return *std::ranges::max_element(fitting, {}, [](OGRLayer* layer) {
    const bool has_rows = layer->GetFeatureCount() > 0;
    return std::tuple(has_rows, commune_promise(layer->GetName()), layer->GetFeatureCount());
  });
}

std::optional<std::string> text_of_real(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  if (value == std::floor(value) && std::abs(value) < kLargestWhole) {
    return std::to_string(static_cast<std::int64_t>(value));
  }
  return fmt::format("{}", value);
}

std::optional<std::string> text_of_field(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) return std::nullopt;
  if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) return text_of_real(feature.GetFieldAsDouble(field));
  return std::string(feature.GetFieldAsString(field));
}

class LayerReader {
 public:
  explicit LayerReader(OGRLayer& layer) : source_(layer) {
    raw_.name = layer.GetName();
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
      const OGRFieldDefn& field = *definition.GetFieldDefn(i);
      raw_.columns.push_back({field.GetNameRef(), field.GetType() == OFTString, {}});
    }
    read_crs();
    read_encoding();
  }

  /// False when cancelled.
  bool read_rows(Progress& progress, GdalMessages& messages) {
    source_.ResetReading();
    while (!progress.is_cancelled()) {
      messages.forget();
      const OGRFeatureUniquePtr feature(source_.GetNextFeature());
      if (feature == nullptr) return true;
      add_row(*feature, messages.has_failure());
      progress.advance();
    }
    return false;
  }

  /// Rows that the file promises and does not hold.
  void add_lost_rows(std::size_t count) {
    for (RawColumn& column : raw_.columns) column.values.resize(column.values.size() + count);
    raw_.states.insert(raw_.states.end(), count, RowState::unreadable);
    for (std::size_t i = 0; i < count; ++i) raw_.outlines.end_unit();
  }

  std::size_t row_count() const { return raw_.row_count(); }

  RawLayer take() { return std::move(raw_); }

 private:
  void read_crs() {
    const OGRSpatialReference* crs = source_.GetSpatialRef();
    // An engineering system says no place on earth ("Undefined Cartesian SRS", MapInfo NonEarth).
    if (crs == nullptr || crs->IsLocal() != 0) return;
    constexpr std::array<const char*, 2> kOptions = {"FORMAT=WKT2_2019", nullptr};
    char* wkt = nullptr;
    if (crs->exportToWkt(&wkt, kOptions.data()) == OGRERR_NONE) raw_.crs_definition = wkt;
    CPLFree(wkt);
  }

  void read_encoding() {
    if (source_.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE") == nullptr) return;
    raw_.text_is_raw = true;
    for (const char* key : {"ENCODING_FROM_CPG", "ENCODING_FROM_LDID"}) {
      const char* const value = source_.GetMetadataItem(key, "SHAPEFILE");
      if (value != nullptr && raw_.declared_encoding.empty()) raw_.declared_encoding = value;
    }
  }

  void add_row(const OGRFeature& feature, bool has_failure) {
    for (std::size_t i = 0; i < raw_.columns.size(); ++i) {
      raw_.columns[i].values.push_back(text_of_field(feature, static_cast<int>(i)));
    }
    raw_.states.push_back(add_geometry(feature.GetGeometryRef(), has_failure));
    raw_.outlines.end_unit();
  }

  RowState add_geometry(const OGRGeometry* geometry, bool has_failure) {
    if (geometry == nullptr) return has_failure ? RowState::unreadable : RowState::empty;
    if (geometry->IsEmpty() != 0) return RowState::empty;
    std::unique_ptr<OGRGeometry> linear;
    if (geometry->hasCurveGeometry() != 0) {
      linear.reset(geometry->getLinearGeometry());
      geometry = linear.get();
      if (geometry == nullptr) return RowState::unreadable;
    }
    const std::size_t first_point = raw_.outlines.points.size();
    const std::size_t first_ring = raw_.outlines.ring_points.size();
    add_polygons(*geometry);
    const auto added = std::span<const Point>(raw_.outlines.points).subspan(first_point);
    if (added.empty()) return RowState::not_a_polygon;
    if (std::ranges::all_of(added, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); })) {
      return RowState::polygon;
    }
    raw_.outlines.points.resize(first_point);
    raw_.outlines.ring_points.resize(first_ring);
    return RowState::unreadable;
  }

  void add_polygons(const OGRGeometry& geometry) {
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon || type == wkbTriangle) {
      for (const OGRLinearRing* ring : *geometry.toPolygon()) add_ring(*ring);
    } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
      for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_polygons(*part);
    }
  }

  void add_ring(const OGRLinearRing& ring) {
    std::vector<Point>& points = raw_.outlines.points;
    const std::size_t first = points.size();
    const auto count = static_cast<std::size_t>(ring.getNumPoints());
    if (count == 0) return;
    points.resize(first + count);
    ring.getPoints(&points[first].x, sizeof(Point), &points[first].y, sizeof(Point));
    if (count > 1 && points.back() == points[first]) points.pop_back();
    raw_.outlines.end_ring();
  }

  OGRLayer& source_;
  RawLayer raw_;
};

Finding nothing_in(const RawLayer& raw, const std::string& path) {
  const auto has = [&](RowState state) { return std::ranges::find(raw.states, state) != raw.states.end(); };
  Finding finding{
      has(RowState::not_a_polygon) ? FindingKind::no_polygons : FindingKind::no_features, path, {}, {}, {}, {}};
  finding.text = raw.name;
  return finding;
}

/// How many rows a truncated file has lost where the driver ends without a word.
std::size_t rows_cut_off(const BoundaryFile& file, OGRLayer& layer, std::size_t rows_read) {
  if (file.format == BoundaryFormat::shapefile) return rows_cut_off_dbf(file.gdal_name);
  if (file.format != BoundaryFormat::flatgeobuf) return 0;
  const auto promised = static_cast<std::size_t>(std::max<std::int64_t>(0, layer.GetFeatureCount()));
  return promised > rows_read ? promised - rows_read : 0;
}

}  // namespace

Result<RawLayer> read_raw_layer(const BoundaryFile& file, const std::string& layer, Progress& progress) {
  GdalMessages messages;
  const GDALDatasetUniquePtr dataset = open_dataset(file);
  if (dataset == nullptr) {
    const std::string reason = messages.has_failure() ? messages.first() : driver_of(file.format);
    return failed(FindingKind::file_unreadable, file.path, {reason});
  }
  if (file.format == BoundaryFormat::geopackage && has_virtual_tables(*dataset)) {
    return failed(FindingKind::refers_elsewhere, file.path, {"VIRTUAL TABLE"});
  }
  const std::vector<OGRLayer*> layers = layers_of(*dataset);
  const Result<OGRLayer*> chosen = choose_layer(layers, file, layer);
  if (!chosen) return Failure(chosen.error());
  // A Shapefile whose .dbf is damaged opens without columns: outlines of nobody.
  if (file.format == BoundaryFormat::shapefile && (*chosen)->GetLayerDefn()->GetFieldCount() == 0) {
    return failed(FindingKind::file_unreadable, file.path, {".dbf"});
  }
  // Half of the work is reading, half is what follows.
  progress.begin(Stage::reading_boundaries, 2 * std::max<std::int64_t>(0, (*chosen)->GetFeatureCount()));
  LayerReader reader(**chosen);
  if (!reader.read_rows(progress, messages)) return failed(FindingKind::cancelled, file.path);
  const std::string failure = messages.first();
  reader.add_lost_rows(rows_cut_off(file, **chosen, reader.row_count()));
  RawLayer raw = reader.take();
  if (raw.row_count() == 0 && !failure.empty()) return failed(FindingKind::file_unreadable, file.path, {failure});
  if (std::ranges::find(raw.states, RowState::polygon) == raw.states.end()) return Failure(nothing_in(raw, file.path));
  raw.other_layers = file.other_members;
  for (const OGRLayer* other : layers) {
    if (other != *chosen) raw.other_layers.emplace_back(const_cast<OGRLayer*>(other)->GetName());
  }
  return raw;
}

}  // namespace ocop
