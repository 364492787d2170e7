#include "layers.hpp"

#include <ogrsf_frmts.h>

#include <cmath>
#include <memory>
#include <stdexcept>

namespace demo {
namespace {

using Dataset = std::unique_ptr<GDALDataset, decltype([](GDALDataset* d) { GDALClose(d); })>;
using Feature = std::unique_ptr<OGRFeature, decltype([](OGRFeature* f) { OGRFeature::DestroyFeature(f); })>;

// A tenth of a metre: enough for a sketch, and coarse enough that the last bits of a sum do not show.
double in_degrees(double metres, double metres_per_degree, double middle) {
  return std::round((middle + metres / metres_per_degree) * 1e6) / 1e6;
}

OGRPolygon polygon_of(const std::vector<Ring>& rings) {
  OGRPolygon polygon;
  for (const Ring& ring : rings) {
    OGRLinearRing line;
    for (const Point& p : ring) {
      line.addPoint(in_degrees(p.x, kMetresPerDegreeLon, kMiddleLon), in_degrees(p.y, kMetresPerDegreeLat, kMiddleLat));
    }
    line.closeRings();
    polygon.addRing(&line);
  }
  return polygon;
}

void check(bool is_fine, const std::filesystem::path& file) {
  if (!is_fine) {
    throw std::runtime_error("cannot write " + file.string());
  }
}

void add_field(OGRLayer& layer, const char* name, OGRFieldType type, int width, int decimals = 0) {
  OGRFieldDefn field(name, type);
  field.SetWidth(width);
  field.SetPrecision(decimals);
  if (layer.CreateField(&field) != OGRERR_NONE) {
    throw std::runtime_error(std::string("cannot create field ") + name);
  }
}

}  // namespace

void write_layer(const std::filesystem::path& folder, const std::string& name, const std::string& vintage,
                 const std::vector<Land>& lands) {
  const auto file = folder / (name + ".shp");
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
  check(driver != nullptr, file);
  if (std::filesystem::exists(file)) {
    check(driver->Delete(file.c_str()) == CE_None, file);
  }
  const Dataset dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  check(dataset != nullptr, file);
  OGRSpatialReference wgs84;
  check(wgs84.importFromEPSG(4326) == OGRERR_NONE, file);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  const char* const options[] = {"ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2025-07-01", nullptr};
  OGRLayer* layer = dataset->CreateLayer(name.c_str(), &wgs84, wkbPolygon, const_cast<char**>(options));
  check(layer != nullptr, file);
  const bool has_district = !lands.empty() && !lands.front().unit.district.empty();
  add_field(*layer, "code", OFTString, 5);
  add_field(*layer, "name", OFTString, 60);
  add_field(*layer, "type", OFTString, 20);
  if (has_district) {
    add_field(*layer, "district", OFTString, 60);
  }
  add_field(*layer, "pop_2009", OFTInteger, 9);
  add_field(*layer, "area_km2", OFTReal, 9, 2);
  add_field(*layer, "vintage", OFTString, 4);
  add_field(*layer, "schematic", OFTString, 3);
  for (const Land& land : lands) {
    const Feature feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
    feature->SetField("code", land.unit.code.c_str());
    feature->SetField("name", land.unit.name.c_str());
    feature->SetField("type", land.unit.type.c_str());
    if (has_district) {
      feature->SetField("district", land.unit.district.c_str());
    }
    if (land.unit.pop_2009) {
      feature->SetField("pop_2009", *land.unit.pop_2009);
    } else {
      feature->SetFieldNull(layer->GetLayerDefn()->GetFieldIndex("pop_2009"));
    }
    feature->SetField("area_km2", land.unit.area_km2);
    feature->SetField("vintage", vintage.c_str());
    feature->SetField("schematic", "yes");
    const OGRPolygon polygon = polygon_of(land.rings);
    check(feature->SetGeometry(&polygon) == OGRERR_NONE, file);
    check(layer->CreateFeature(feature.get()) == OGRERR_NONE, file);
  }
}

}  // namespace demo
