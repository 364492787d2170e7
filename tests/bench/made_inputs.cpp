#include "made_inputs.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

namespace ocop::bench {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCountry = "vietnam_2025";
constexpr const char* kOldCountry = OCOP_GEODATA_DIR "/vietnam_2009.gpkg";
/// Degrees from one copy to the next: nothing overlaps.
constexpr double kAcross = 16;
constexpr double kUp = 17;

bool is_there(const fs::path& path) {
  if (fs::exists(path)) return true;
  fmt::print(stderr, "skipped: no {}\n", path.string());
  return false;
}

void move(OGRGeometry& geometry, double across, double up) {
  struct Shift : OGRDefaultGeometryVisitor {
    double dx = 0;
    double dy = 0;
    using OGRDefaultGeometryVisitor::visit;
    void visit(OGRPoint* point) override {
      point->setX(point->getX() + dx);
      point->setY(point->getY() + dy);
    }
    void visit(OGRLinearRing* ring) override {
      for (int i = 0; i < ring->getNumPoints(); ++i) ring->setPoint(i, ring->getX(i) + dx, ring->getY(i) + dy);
    }
  };
  Shift shift;
  shift.dx = across;
  shift.dy = up;
  geometry.accept(&shift);
}

/// Copies every unit nine times. False when something could not be read or written.
bool write_nine(GDALDataset& from, GDALDataset& to) {
  OGRLayer* source = from.GetLayer(0);
  if (source == nullptr || to.StartTransaction() != OGRERR_NONE) return false;
  OGRLayer* layer = to.CreateLayer("communes", source->GetSpatialRef(), wkbMultiPolygon);
  if (layer == nullptr) return false;
  for (const char* field : {"name", "district", "province"}) {
    OGRFieldDefn definition(field, OFTString);
    if (layer->CreateField(&definition) != OGRERR_NONE) return false;
  }
  for (int copy = 0; copy < 9; ++copy) {
    for (const auto& feature : *source) {
      if (feature->GetGeometryRef() == nullptr) continue;
      OGRFeature made(layer->GetLayerDefn());
      made.SetField("name", feature->GetFieldAsString("name"));
      made.SetField("district", feature->GetFieldAsString("district"));
      made.SetField("province", fmt::format("{} {}", feature->GetFieldAsString("province"), copy + 1).c_str());
      std::unique_ptr<OGRGeometry> geometry(
          OGRGeometryFactory::forceToMultiPolygon(feature->GetGeometryRef()->clone()));
      move(*geometry, kAcross * (copy % 3 - 1), kUp * (copy / 3 - 1));
      made.SetGeometryDirectly(geometry.release());
      if (layer->CreateFeature(&made) != OGRERR_NONE) return false;
    }
  }
  return to.CommitTransaction() == OGRERR_NONE;
}

}  // namespace

std::optional<fs::path> country_shapefile() {
  const fs::path folder(OCOP_BENCH_DIR);
  const fs::path file = folder / (std::string(kCountry) + ".shp");
  if (fs::exists(file)) return file;
  const fs::path zip = fs::path(OCOP_GEODATA_DIR) / (std::string(kCountry) + ".shp.zip");
  if (!is_there(zip)) return std::nullopt;
  fs::create_directories(folder);
  const std::string inside = "/vsizip/" + zip.string();
  const CPLStringList names(VSIReadDir(inside.c_str()));
  const auto take_out = [&](const char* ending) {
    for (int i = 0; i < names.size(); ++i) {
      if (fs::path(names[i]).extension() != ending) continue;
      CPLCopyFile((folder / (kCountry + std::string(ending))).c_str(), (inside + "/" + names[i]).c_str());
    }
  };
  // The .shp last: when it is there, all are.
  for (const char* ending : {".dbf", ".shx", ".prj", ".cpg", ".shp"}) take_out(ending);
  return fs::exists(file) ? std::optional(file) : std::nullopt;
}

std::optional<fs::path> nine_countries() {
  const fs::path folder(OCOP_BENCH_DIR);
  const fs::path file = folder / "nine_countries.gpkg";
  if (fs::exists(file)) return file;
  if (!is_there(kOldCountry)) return std::nullopt;
  fs::create_directories(folder);
  GDALAllRegister();
  const fs::path part = folder / "nine_countries_part.gpkg";
  fs::remove(part);
  const std::unique_ptr<GDALDataset> from(GDALDataset::Open(kOldCountry, GDAL_OF_VECTOR | GDAL_OF_READONLY));
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (from == nullptr || driver == nullptr) return std::nullopt;
  std::unique_ptr<GDALDataset> to(driver->Create(part.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (to == nullptr || !write_nine(*from, *to)) return std::nullopt;
  to.reset();
  fs::rename(part, file);
  return file;
}

}  // namespace ocop::bench
