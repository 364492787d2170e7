#include "made_files.hpp"

#include <ogrsf_frmts.h>
#include <unistd.h>

#include <doctest/doctest.h>
#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <iostream>

namespace ocop::test {
namespace {

namespace fs = std::filesystem;

GDALDatasetUniquePtr dataset_for(const std::string& file, const std::string& driver_name) {
  if (fs::exists(file)) {
    return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
  }
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driver_name.c_str());
  REQUIRE(driver != nullptr);
  return GDALDatasetUniquePtr(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
}

OGRwkbGeometryType type_of(const std::string& geometry) {
  if (geometry == "POINT") return wkbPoint;
  if (geometry == "LINESTRING") return wkbLineString;
  if (geometry == "POLYGON") return wkbPolygon;
  return wkbUnknown;
}

void add_row(OGRLayer& layer, const MadeRow& row) {
  const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    if (!row.values[i].empty()) feature->SetField(static_cast<int>(i), row.values[i].c_str());
  }
  if (row.wkt) {
    OGRGeometry* geometry = nullptr;
    REQUIRE(OGRGeometryFactory::createFromWkt(row.wkt->c_str(), nullptr, &geometry) == OGRERR_NONE);
    feature->SetGeometryDirectly(geometry);
  }
  REQUIRE(layer.CreateFeature(feature.get()) == OGRERR_NONE);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  static std::atomic<int> next = 0;
  path_ = fs::temp_directory_path() / ("ocop_admin_" + std::to_string(::getpid()) + "_" + std::to_string(next++));
  fs::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_layer(const std::string& file, const MadeLayer& made) {
  GDALAllRegister();
  const GDALDatasetUniquePtr dataset = dataset_for(file, made.driver);
  REQUIRE(dataset != nullptr);
  OGRSpatialReference crs;
  crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (!made.crs.empty()) REQUIRE(crs.SetFromUserInput(made.crs.c_str()) == OGRERR_NONE);
  const std::string encoding = "ENCODING=" + made.encoding;
  const std::array<const char*, 2> options = {encoding.c_str(), nullptr};
  const bool is_shapefile = made.driver == "ESRI Shapefile";
  OGRLayer* layer = dataset->CreateLayer(made.name.c_str(), made.crs.empty() ? nullptr : &crs, type_of(made.geometry),
                                         is_shapefile ? const_cast<char**>(options.data()) : nullptr);
  REQUIRE(layer != nullptr);
  for (const MadeColumn& column : made.columns) {
    OGRFieldDefn field(column.name.c_str(), column.is_number ? OFTReal : OFTString);
    REQUIRE(layer->CreateField(&field) == OGRERR_NONE);
  }
  for (const MadeRow& row : made.rows) add_row(*layer, row);
}

void run_sql(const std::string& file, const std::string& statement) {
  const GDALDatasetUniquePtr dataset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
  REQUIRE(dataset != nullptr);
  OGRLayer* result = dataset->ExecuteSQL(statement.c_str(), nullptr, nullptr);
  if (result != nullptr) dataset->ReleaseResultSet(result);
}

void write_text(const std::string& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  REQUIRE(out.good());
}

std::string square(double x, double y, double side) {
  const auto corner = [](double a, double b) { return std::to_string(a) + " " + std::to_string(b); };
  return "POLYGON((" + corner(x, y) + "," + corner(x + side, y) + "," + corner(x + side, y + side) + "," +
         corner(x, y + side) + "," + corner(x, y) + "))";
}

MadeLayer three_communes() {
  MadeLayer layer;
  layer.columns = {{"code"}, {"name"}, {"district"}, {"pop_2009", true}};
  layer.rows = {{square(106.60, 11.00, 0.02), {"25750", "Phường Phú Hòa", "Thành phố Thủ Dầu Một", "12774"}},
                {square(106.62, 11.00, 0.02), {"25741", "Phường Hiệp Thành", "Thành phố Thủ Dầu Một", "1228"}},
                {square(106.64, 11.00, 0.02), {"25777", "Thị trấn Dầu Tiếng", "Huyện Dầu Tiếng", "17000"}}};
  return layer;
}

Result<Read<BoundarySet>> open_boundaries(const std::string& file, const BoundaryOptions& options) {
  Progress progress;
  return read_boundaries(file, options, progress);
}

const Commune* find_commune(const BoundarySet& set, const std::string& code) {
  const auto parsed = CommuneCode::parse(code);
  const auto id = parsed ? set.find(*parsed) : std::nullopt;
  return id ? &set.communes[*id] : nullptr;
}

std::vector<Finding> of_kind(const std::vector<Finding>& findings, FindingKind kind) {
  std::vector<Finding> found;
  std::ranges::copy_if(findings, std::back_inserter(found), [&](const Finding& f) { return f.kind == kind; });
  return found;
}

std::optional<std::string> real_file(const std::string& name) {
  std::string path = std::string(OCOP_GEODATA_DIR) + "/" + name;
  if (fs::exists(path)) return path;
  std::cout << "skipped: " << path << " is not there\n";
  return std::nullopt;
}

}  // namespace ocop::test
