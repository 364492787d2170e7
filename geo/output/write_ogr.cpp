#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>

#include "admin/gdal_setup.hpp"
#include "output/table_formats.hpp"
#include "words/language.hpp"

namespace ocop {
namespace {

/// A setting of GDAL for this thread, gone at the end.
class ThreadSetting {
 public:
  ThreadSetting(const char* key, const std::string& value) : key_(key) {
    CPLSetThreadLocalConfigOption(key, value.c_str());
  }
  ~ThreadSetting() { CPLSetThreadLocalConfigOption(key_, nullptr); }
  ThreadSetting(const ThreadSetting&) = delete;
  ThreadSetting& operator=(const ThreadSetting&) = delete;

 private:
  const char* key_;
};

/// What a spreadsheet would take for a formula is made plain text by an apostrophe before it.
std::string without_formula(const std::string& text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos ? "'" + text : text;
}

struct CsvText {
  Language language;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return without_formula(text); }
  std::string operator()(std::int64_t n) const { return std::to_string(n); }
  std::string operator()(double x) const { return CPLSPrintf("%.15g", std::round(x * 1e4) / 1e4); }
  std::string operator()(Day day) const { return iso(day); }
  std::string operator()(const WrittenDate& when) const { return iso(when); }
  std::string operator()(bool yes) const { return tr(language, yes ? OCOP_N("yes") : OCOP_N("no")); }
};

struct FieldSetter {
  OGRFeature& feature;
  int field;

  void operator()(std::monostate) const { feature.SetFieldNull(field); }
  void operator()(const std::string& text) const { feature.SetField(field, text.c_str()); }
  void operator()(std::int64_t n) const { feature.SetField(field, static_cast<GIntBig>(n)); }
  void operator()(double x) const { feature.SetField(field, x); }
  void operator()(Day day) const {
    const std::chrono::year_month_day date(day);
    feature.SetField(field, static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day())));
  }
  void operator()(const WrittenDate& when) const { feature.SetField(field, iso(when).c_str()); }
  void operator()(bool yes) const { feature.SetField(field, yes ? 1 : 0); }
};

OGRFieldType type_of(CellKind kind) {
  switch (kind) {
    case CellKind::whole:
      return OFTInteger64;
    case CellKind::number:
      return OFTReal;
    case CellKind::day:
      return OFTDate;
    case CellKind::flag:
      return OFTInteger;
    case CellKind::text:
    case CellKind::written_date:
      break;
  }
  return OFTString;
}

/// Rings are even-odd: GDAL sorts them into outlines and holes.
std::unique_ptr<OGRGeometry> area_of(const GeoOutlines& outlines, CommuneId unit) {
  std::vector<OGRGeometry*> rings;
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    auto ring = std::make_unique<OGRLinearRing>();
    for (const LonLat& p : outlines.ring(r)) ring->addPoint(p.lon, p.lat);
    ring->closeRings();
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRingDirectly(ring.release());
    rings.push_back(polygon.release());
  }
  if (rings.empty()) return nullptr;
  std::unique_ptr<OGRGeometry> whole(
      OGRGeometryFactory::organizePolygons(rings.data(), static_cast<int>(rings.size()), nullptr, nullptr));
  return std::unique_ptr<OGRGeometry>(OGRGeometryFactory::forceToMultiPolygon(whole.release()));
}

std::unique_ptr<OGRGeometry> shape_of(const Table& table, const BoundarySet& set, std::size_t row) {
  if (table.shape == Table::Shape::areas) return area_of(*set.outlines, table.communes.at(row));
  const std::optional<LonLat>& point = table.points.at(row);
  return point ? std::make_unique<OGRPoint>(point->lon, point->lat) : nullptr;
}

/// A file of GDAL's that is never on a disk, gone at the end.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& ending)
      : folder_(fmt::format("/vsimem/ocop-{}", static_cast<const void*>(this))), name_(folder_ + "/table" + ending) {
    VSIMkdir(folder_.c_str(), 0700);
  }
  ~MemoryFile() {
    VSIUnlink(name_.c_str());
    VSIRmdir(folder_.c_str());
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  GDALDatasetUniquePtr create(const char* driver) const {
    return GDALDatasetUniquePtr(
        GetGDALDriverManager()->GetDriverByName(driver)->Create(name_.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  }
  std::string bytes() const {
    vsi_l_offset length = 0;
    const GByte* data = VSIGetMemFileBuffer(name_.c_str(), &length, FALSE);
    return data == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(data), length);
  }

 private:
  std::string folder_;
  std::string name_;
};

Result<std::string> stopped(FindingKind kind, const GdalMessages& messages) {
  return failed(kind, {}, {messages.first()});
}

/// Calls `fill(feature, row)` for every row. False when the library refused one, or when cancelled.
template <class Fill>
bool add_features(OGRLayer& layer, const Table& table, Progress& progress, const Fill& fill) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (progress.is_cancelled()) return false;
    const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    fill(*feature, row);
    if (layer.CreateFeature(feature.get()) != OGRERR_NONE) return false;
    progress.advance();
  }
  return true;
}

Result<std::string> outcome(bool is_whole, const MemoryFile& file, const GdalMessages& messages,
                            const Progress& progress) {
  if (progress.is_cancelled()) return stopped(FindingKind::cancelled, messages);
  if (!is_whole || messages.has_failure()) return stopped(FindingKind::output_unwritable, messages);
  return file.bytes();
}

}  // namespace

Result<std::string> csv_of(const Table& table, Language language, Progress& progress) {
  prepare_gdal();
  RegisterOGRCSV();
  const GdalMessages messages;
  const MemoryFile file(".csv");
  GDALDatasetUniquePtr data = file.create("CSV");
  CPLStringList options;
  options.SetNameValue("GEOMETRY", "NONE");
  options.SetNameValue("WRITE_BOM", "YES");
  options.SetNameValue("LINEFORMAT", "CRLF");
  options.SetNameValue("STRING_QUOTING", "IF_NEEDED");
  OGRLayer* layer = data ? data->CreateLayer(table.name.c_str(), nullptr, wkbNone, options.List()) : nullptr;
  if (layer == nullptr) return stopped(FindingKind::output_unwritable, messages);
  for (const TableField& column : table.columns) {
    OGRFieldDefn field(column.heading.c_str(), OFTString);
    layer->CreateField(&field);
  }
  const bool is_whole = add_features(*layer, table, progress, [&](OGRFeature& feature, std::size_t row) {
    int field = 0;
    for (const Cell& cell : table.rows[row]) {
      feature.SetField(field++, std::visit(CsvText{language}, cell).c_str());
    }
  });
  data.reset();
  return outcome(is_whole, file, messages, progress);
}

Result<std::string> features_of(const Table& table, const BoundarySet& set, GeoFormat format, Progress& progress) {
  prepare_gdal();
  const GdalMessages messages;
  const ThreadSetting day_of_change("OGR_CURRENT_DATE", iso(day_of_making()) + "T00:00:00.000Z");
  const bool is_geopackage = format == GeoFormat::geopackage;
  const MemoryFile file(is_geopackage ? ".gpkg" : ".geojson");
  GDALDatasetUniquePtr data = file.create(is_geopackage ? "GPKG" : "GeoJSON");
  OGRSpatialReference degrees;
  degrees.SetWellKnownGeogCS("WGS84");
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  CPLStringList options;
  if (is_geopackage) {
    options.SetNameValue("IDENTIFIER", table.title.c_str());
  } else {
    options.SetNameValue("COORDINATE_PRECISION", "7");
  }
  const OGRwkbGeometryType type = table.shape == Table::Shape::areas ? wkbMultiPolygon : wkbPoint;
  OGRLayer* layer = data ? data->CreateLayer(table.name.c_str(), &degrees, type, options.List()) : nullptr;
  if (layer == nullptr) return stopped(FindingKind::output_unwritable, messages);
  for (const TableField& column : table.columns) {
    OGRFieldDefn field(column.key.c_str(), type_of(column.kind));
    if (column.kind == CellKind::flag) field.SetSubType(OFSTBoolean);
    layer->CreateField(&field);
  }
  const bool begins = layer->StartTransaction() == OGRERR_NONE;
  const bool fits = add_features(*layer, table, progress, [&](OGRFeature& feature, std::size_t row) {
    int field = 0;
    for (const Cell& cell : table.rows[row]) std::visit(FieldSetter{feature, field++}, cell);
    if (auto shape = shape_of(table, set, row)) feature.SetGeometryDirectly(shape.release());
  });
  const bool is_whole = begins && layer->CommitTransaction() == OGRERR_NONE && fits;
  data.reset();
  return outcome(is_whole, file, messages, progress);
}

}  // namespace ocop
