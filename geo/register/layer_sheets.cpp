#include "register/layer_sheets.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <optional>

#include "admin/boundary_file.hpp"
#include "admin/vector_file.hpp"
#include "register/encoding.hpp"
#include "register/headers.hpp"
#include "shape/projection.hpp"
#include "text/legacy_encodings.hpp"

namespace ocop {
namespace {

bool is_dbf(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return ending == ".dbf";
}

struct Opened {
  GDALDatasetUniquePtr dataset;
  bool has_raw_text = false;
};

/// A DBF stands alone here, without the outlines that would make it a Shapefile.
Result<BoundaryFile> find_file(const std::string& path) {
  if (!is_dbf(path)) return find_boundary_file(path, "");
  BoundaryFile file;
  file.path = path;
  file.gdal_name = gdal_name_of_file(path);
  return file;
}

Result<Opened> open(const std::string& path, const GdalMessages& messages) {
  const Result<BoundaryFile> file = find_file(path);
  if (!file) return Failure(file.error());
  Result<GDALDatasetUniquePtr> dataset = open_vector_file(*file, messages);
  if (!dataset) return Failure(dataset.error());
  return Opened{*std::move(dataset), file->format == BoundaryFormat::shapefile};
}

/// Degrees of a point geometry; nullopt for any other.
class PointReader {
 public:
  explicit PointReader(OGRLayer& layer) {
    const std::string definition = crs_definition_of(layer.GetSpatialRef());
    if (!definition.empty()) system_ = CoordinateSystem::parse(definition);
  }
  std::optional<LonLat> read(const OGRFeature& row) const {
    const OGRGeometry* const geometry = row.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty() || wkbFlatten(geometry->getGeometryType()) != wkbPoint) {
      return std::nullopt;
    }
    const OGRPoint* const point = geometry->toPoint();
    std::array<Point, 1> one = {Point{point->getX(), point->getY()}};
    if (system_ && !system_->is_geographic() && !to_degrees(*system_, one)) return std::nullopt;
    return LonLat{one[0].x, one[0].y};
  }

 private:
  std::optional<CoordinateSystem> system_;
};

bool has_column(const OGRFeatureDefn& columns, std::initializer_list<Field> fields) {
  for (int i = 0; i < columns.GetFieldCount(); ++i) {
    const auto match = match_header(columns.GetFieldDefn(i)->GetNameRef());
    if (match && std::ranges::find(fields, match->field) != fields.end()) return true;
  }
  return false;
}

bool says_position(const OGRFeatureDefn& columns) {
  return has_column(columns, {Field::latitude, Field::position, Field::x});
}

/// A GeoJSON is read whole when it is opened: its head has to do.
bool names_products_in_head(const std::string& path) {
  constexpr std::size_t kHeadBytes = 65536;
  std::ifstream file(path, std::ios::binary);
  std::string head(kHeadBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
  for (const char* other : {"Polygon", "LineString"}) {
    if (head.find(other) != std::string::npos) return false;
  }
  // Every text between quotes that a colon follows is a key.
  for (std::size_t open = head.find('"'); open != std::string::npos; open = head.find('"', open)) {
    const std::size_t close = head.find('"', open + 1);
    if (close == std::string::npos) return false;
    const std::size_t next = head.find_first_not_of(" \t\r\n", close + 1);
    const bool is_key = next != std::string::npos && head[next] == ':';
    const auto match = is_key ? match_header(std::string_view(head).substr(open + 1, close - open - 1)) : std::nullopt;
    if (match && match->field == Field::product) return true;
    open = close + 1;
  }
  return false;
}

/// Text of one record. Bytes that are no UTF-8 become letters of Windows-1252 for decode_legacy_text.
class CellWriter {
 public:
  CellWriter(Sheet& sheet, bool has_raw_text) : sheet_(sheet), has_raw_text_(has_raw_text) {}
  void add(std::string_view text) {
    if (!has_raw_text_ || !has_single_bytes(text)) return sheet_.add_cell(text);
    sheet_.has_single_bytes = true;
    sheet_.add_cell(from_windows_1252(text));
  }

 private:
  Sheet& sheet_;
  bool has_raw_text_;
};

std::optional<Sheet> copy_layer(OGRLayer& layer, bool has_raw_text, Progress& progress) {
  Sheet sheet;
  sheet.name = layer.GetName();
  CellWriter cells(sheet, has_raw_text);
  const OGRFeatureDefn& columns = *layer.GetLayerDefn();
  for (int i = 0; i < columns.GetFieldCount(); ++i) cells.add(columns.GetFieldDefn(i)->GetNameRef());
  const bool adds_points = columns.GetGeomFieldCount() > 0 && !says_position(columns);
  if (adds_points) {
    sheet.add_cell("Vĩ độ");
    sheet.add_cell("Kinh độ");
  }
  sheet.end_row(1);
  const PointReader points(layer);
  layer.ResetReading();
  int number = 1;
  while (const OGRFeatureUniquePtr row{layer.GetNextFeature()}) {
    if (progress.is_cancelled()) return std::nullopt;
    for (int i = 0; i < columns.GetFieldCount(); ++i) {
      cells.add(row->IsFieldSetAndNotNull(i) ? row->GetFieldAsString(i) : "");
    }
    if (const auto point = adds_points ? points.read(*row) : std::nullopt) {
      sheet.add_cell(CPLSPrintf("%.8f", point->lat));
      sheet.add_cell(CPLSPrintf("%.8f", point->lon));
    }
    sheet.end_row(++number);
    progress.advance();
  }
  return sheet;
}

}  // namespace

Result<std::vector<Sheet>> read_layer_sheets(const std::string& path, Progress& progress) {
  prepare_gdal();
  const std::string shown = std::filesystem::path(path).filename().string();
  const GdalMessages messages;
  auto opened = open(path, messages);
  if (!opened) {
    opened.error().file = shown;
    return Failure(opened.error());
  }
  std::int64_t rows = 0;
  for (auto* layer : opened->dataset->GetLayers()) rows += layer->GetFeatureCount();
  progress.begin(Stage::reading_register, rows);
  std::vector<Sheet> sheets;
  for (auto* layer : opened->dataset->GetLayers()) {
    auto sheet = copy_layer(*layer, opened->has_raw_text, progress);
    if (!sheet) return failed(FindingKind::cancelled, shown);
    sheets.push_back(*std::move(sheet));
  }
  if (sheets.empty()) return failed(FindingKind::file_unreadable, shown, {messages.first()});
  return sheets;
}

bool looks_like_register_layer(const std::string& path) {
  prepare_gdal();
  const GdalMessages silence;
  if (!is_dbf(path)) {
    const auto file = find_boundary_file(path, "");
    if (!file) return false;
    if (file->format == BoundaryFormat::geojson) return names_products_in_head(path);
  }
  const auto opened = open(path, silence);
  if (!opened) return false;
  bool names_products = false;
  for (auto* layer : opened->dataset->GetLayers()) {
    const OGRwkbGeometryType type = wkbFlatten(layer->GetGeomType());
    if (type != wkbNone && type != wkbPoint) return false;
    names_products = names_products || has_column(*layer->GetLayerDefn(), {Field::product});
  }
  return names_products;
}

bool looks_like_layer(const std::string& path, std::string_view first_bytes) {
  if (is_dbf(path)) return true;
  const auto format = format_of_bytes(first_bytes);
  return format == BoundaryFormat::shapefile || format == BoundaryFormat::geopackage ||
         format == BoundaryFormat::geojson || format == BoundaryFormat::flatgeobuf;
}

}  // namespace ocop
