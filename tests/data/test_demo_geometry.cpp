// The committed outlines of the demo province: what data/README.md promises about them.

#include <doctest/doctest.h>
#include <geos_c.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

using Vertex = std::pair<double, double>;
using Segment = std::pair<Vertex, Vertex>;
using Geometry = std::unique_ptr<GEOSGeometry, decltype([](GEOSGeometry* g) { GEOSGeom_destroy(g); })>;
using Dataset = std::unique_ptr<GDALDataset, decltype([](GDALDataset* d) { GDALClose(d); })>;
using Transformation =
    std::unique_ptr<OGRCoordinateTransformation,
                    decltype([](OGRCoordinateTransformation* t) { OGRCoordinateTransformation::DestroyCT(t); })>;

struct Land {
  std::string code;
  std::string name;
  std::string schematic;
  double published_km2 = 0;
  std::optional<int> pop_2009;
  std::size_t rings = 0;
  std::set<Segment> segments;  // in degrees, as directed in the file
  Geometry shape;              // in metres, equal-area
};

using Row = std::map<std::string, std::string>;

// The fact files hold no quoted cells.
std::vector<Row> read_rows(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::vector<std::string> header;
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ',') {
        cells.emplace_back();
      } else if (c != '\r') {
        cells.back() += c;
      }
    }
    if (header.empty()) {
      header = cells;
      continue;
    }
    REQUIRE(cells.size() == header.size());
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      row[header[i]] = cells[i];
    }
  }
  return rows;
}

fs::path data(const char* name) { return fs::path(OCOP_DATA_DIR) / name; }

void start_libraries() {
  static const bool is_started = [] {
    GDALAllRegister();
    initGEOS(nullptr, nullptr);
    return true;
  }();
  CHECK(is_started);
}

Transformation to_metres() {
  OGRSpatialReference degrees;
  degrees.importFromEPSG(4326);
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference metres;  // cylindrical equal-area: true areas, and true lengths in the middle of the province
  metres.importFromProj4("+proj=cea +lat_ts=11.18 +lon_0=106.6 +datum=WGS84");
  return Transformation(OGRCreateCoordinateTransformation(&degrees, &metres));
}

Geometry as_geos(const OGRGeometry& geometry) {
  std::vector<unsigned char> wkb(geometry.WkbSize());
  geometry.exportToWkb(wkbNDR, wkb.data());
  return Geometry(GEOSGeomFromWKB_buf(wkb.data(), wkb.size()));
}

std::vector<Land> read_lands(const char* name) {
  start_libraries();
  const Dataset dataset(GDALDataset::Open(data(name).c_str(), GDAL_OF_VECTOR));
  REQUIRE(dataset != nullptr);
  const auto transformation = to_metres();
  std::vector<Land> lands;
  for (const auto& feature : *dataset->GetLayer(0)) {
    Land& land = lands.emplace_back();
    land.code = feature->GetFieldAsString("code");
    land.name = feature->GetFieldAsString("name");
    land.schematic = feature->GetFieldAsString("schematic");
    land.published_km2 = feature->GetFieldAsDouble("area_km2");
    if (const int pop = feature->GetFieldIndex("pop_2009"); feature->IsFieldSetAndNotNull(pop)) {
      land.pop_2009 = feature->GetFieldAsInteger(pop);
    }
    OGRGeometry* geometry = feature->GetGeometryRef();
    REQUIRE_MESSAGE(wkbFlatten(geometry->getGeometryType()) == wkbPolygon, land.name);
    for (const OGRLinearRing* ring : *geometry->toPolygon()) {
      ++land.rings;
      for (int k = 0; k + 1 < ring->getNumPoints(); ++k) {
        land.segments.emplace(Vertex(ring->getX(k), ring->getY(k)), Vertex(ring->getX(k + 1), ring->getY(k + 1)));
      }
    }
    REQUIRE(geometry->transform(transformation.get()) == OGRERR_NONE);
    land.shape = as_geos(*geometry);
  }
  std::ranges::sort(lands, {}, &Land::code);
  return lands;
}

const std::vector<Land>& communes() {
  static const auto lands = read_lands("communes_2024.shp");
  return lands;
}

const std::vector<Land>& units() {
  static const auto lands = read_lands("communes_2025.shp");
  return lands;
}

const Land& land_of(const std::vector<Land>& lands, const std::string& code) {
  const auto found = std::ranges::find(lands, code, &Land::code);
  REQUIRE_MESSAGE(found != lands.end(), code);
  return *found;
}

double area_m2(const GEOSGeometry* shape) {
  double area = 0;
  GEOSArea(shape, &area);
  return area;
}

Geometry union_of(const std::vector<const Land*>& lands) {
  std::vector<GEOSGeometry*> copies;
  for (const Land* land : lands) {
    copies.push_back(GEOSGeom_clone(land->shape.get()));
  }
  const Geometry all(
      GEOSGeom_createCollection(GEOS_GEOMETRYCOLLECTION, copies.data(), static_cast<unsigned>(copies.size())));
  return Geometry(GEOSUnaryUnion(all.get()));
}

Geometry union_of(const std::vector<Land>& lands) {
  std::vector<const Land*> all;
  for (const Land& land : lands) {
    all.push_back(&land);
  }
  return union_of(all);
}

double area_beyond_m2(const Geometry& a, const Geometry& b) {
  const Geometry rest(GEOSDifference(a.get(), b.get()));
  return area_m2(rest.get());
}

Segment reversed(const Segment& s) { return {s.second, s.first}; }

// What is left of all sides when those that two neighbours share have cancelled out.
std::set<Segment> outline_of(const std::vector<const Land*>& lands) {
  std::set<Segment> all;
  for (const Land* land : lands) {
    all.insert(land->segments.begin(), land->segments.end());
  }
  std::set<Segment> outline;
  std::ranges::copy_if(all, std::inserter(outline, outline.end()),
                       [&](const Segment& s) { return !all.contains(reversed(s)); });
  return outline;
}

double length_m(const Segment& s) {
  const double x = (s.second.first - s.first.first) * 109220;
  const double y = (s.second.second - s.first.second) * 110616;
  return std::sqrt(x * x + y * y);
}

struct Parts {
  std::vector<const Land*> whole;
  std::vector<const Land*> split;
};

// The old communes of every new unit.
std::map<std::string, Parts> parts_of_units() {
  std::map<std::string, Parts> parts;
  for (const Row& row : read_rows(data("crosswalk_2024_2025.csv"))) {
    Parts& unit = parts[row.at("new_code")];
    (row.at("share") == "full" ? unit.whole : unit.split).push_back(&land_of(communes(), row.at("old_code")));
  }
  return parts;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

TEST_CASE("demo: every outline is one valid piece without holes and says that it is schematic") {
  CHECK(communes().size() == 91);
  CHECK(units().size() == 36);
  for (const auto* lands : {&communes(), &units()}) {
    for (const Land& land : *lands) {
      CHECK_MESSAGE(land.rings == 1, land.name);
      CHECK_MESSAGE(GEOSisValid(land.shape.get()) == 1, land.name);
      CHECK_MESSAGE(land.schematic == "yes", land.name);
    }
  }
}

TEST_CASE("demo: each of the 91 has its published area to within 2 %") {
  for (const Land& land : communes()) {
    const double error = area_m2(land.shape.get()) * 1e-6 / land.published_km2 - 1;
    CHECK_MESSAGE(std::abs(error) < 0.02, land.name << ": " << 100 * error << " %");
  }
}

TEST_CASE("demo: points lie in their outlines") {
  const auto transformation = to_metres();
  for (const Row& row : read_rows(data("commune_points.csv"))) {
    const std::string& vintage = row.at("vintage");
    if (vintage == "neighbour") {
      continue;
    }
    double x = std::stod(row.at("lon"));
    double y = std::stod(row.at("lat"));
    REQUIRE(transformation->Transform(1, &x, &y) != 0);
    const Geometry point(GEOSGeom_createPointFromXY(x, y));
    const Land& land = land_of(vintage == "2024" ? communes() : units(), row.at("code"));
    CHECK_MESSAGE(GEOSContains(land.shape.get(), point.get()) == 1, vintage << " " << land.name);
  }
}

TEST_CASE("demo: common borders have the same vertices, and nothing overlaps") {
  for (const auto* lands : {&communes(), &units()}) {
    std::map<Segment, const Land*> owner;
    double sum_m2 = 0;
    for (const Land& land : *lands) {
      sum_m2 += area_m2(land.shape.get());
      for (const Segment& segment : land.segments) {
        CHECK_MESSAGE(owner.emplace(segment, &land).second, land.name << " uses a side of another land");
      }
    }
    const Geometry whole = union_of(*lands);
    CHECK(GEOSGeomTypeId(whole.get()) == GEOS_POLYGON);
    CHECK(GEOSGetNumInteriorRings(whole.get()) == 0);
    CHECK(std::abs(area_m2(whole.get()) - sum_m2) < 1.0);
    // Sides without a partner are the outer border of the province, and only they.
    double outer_m = 0;
    for (const auto& [segment, land] : owner) {
      outer_m += owner.contains(reversed(segment)) ? 0 : length_m(segment);
    }
    double outline_m = 0;
    GEOSLength(whole.get(), &outline_m);
    CHECK(std::abs(outer_m / outline_m - 1) < 0.01);
  }
}

TEST_CASE("demo: the 36 are the unions of the 91 and of parts of those that were split") {
  std::size_t exact = 0;
  for (const auto& [code, parts] : parts_of_units()) {
    const Land& unit = land_of(units(), code);
    if (parts.split.empty()) {
      CHECK_MESSAGE(outline_of(parts.whole) == unit.segments, unit.name);
      ++exact;
      continue;
    }
    auto all = parts.whole;
    all.insert(all.end(), parts.split.begin(), parts.split.end());
    CHECK_MESSAGE(area_beyond_m2(unit.shape, union_of(all)) < 1.0, unit.name);
    if (!parts.whole.empty()) {
      CHECK_MESSAGE(area_beyond_m2(union_of(parts.whole), unit.shape) < 1.0, unit.name);
    }
    for (const Land* commune : parts.split) {
      const Geometry part(GEOSIntersection(commune->shape.get(), unit.shape.get()));
      const double share = area_m2(part.get()) / area_m2(commune->shape.get());
      CHECK_MESSAGE(share > 0.09, commune->name << " in " << unit.name);
      CHECK_MESSAGE(share < 0.91, commune->name << " in " << unit.name);
    }
    const double error = area_m2(unit.shape.get()) * 1e-6 / unit.published_km2 - 1;
    CHECK_MESSAGE(std::abs(error) < 0.1, unit.name << ": " << 100 * error << " %");
  }
  CHECK(exact == 12);
  const Geometry old_province = union_of(communes());
  const Geometry new_province = union_of(units());
  CHECK(std::abs(area_m2(old_province.get()) - area_m2(new_province.get())) < 1.0);
}

TEST_CASE("demo: at least 85 % of the real neighbours are neighbours over 50 m of border") {
  std::set<std::pair<std::string, std::string>> real;
  for (const Row& row : read_rows(fs::path(OCOP_FIXTURE_DIR) / "data/real_neighbour_pairs_2024.csv")) {
    real.emplace(row.at("code_a"), row.at("code_b"));
  }
  CHECK(real.size() == 217);
  std::map<Segment, std::string> owner;
  for (const Land& land : communes()) {
    for (const Segment& segment : land.segments) {
      owner.emplace(segment, land.code);
    }
  }
  std::map<std::pair<std::string, std::string>, double> border_m;
  for (const auto& [segment, code] : owner) {
    const auto partner = owner.find(reversed(segment));
    if (partner != owner.end() && code < partner->second) {
      border_m[{code, partner->second}] += length_m(segment);
    }
  }
  std::size_t met = 0;
  std::size_t invented = 0;
  for (const auto& [pair, length] : border_m) {
    if (length >= 50) {
      ++(real.contains(pair) ? met : invented);
    }
  }
  MESSAGE(met << " of " << real.size() << " real pairs are met, " << invented << " more are not real");
  CHECK(static_cast<double>(met) >= 0.85 * static_cast<double>(real.size()));
  CHECK(invented <= 15);
}

TEST_CASE("demo: a new unit has a population only when all its old communes are whole and known") {
  std::size_t known = 0;
  for (const auto& [code, parts] : parts_of_units()) {
    std::optional<int> expected;
    const bool are_known =
        std::ranges::all_of(parts.whole, [](const Land* land) { return land->pop_2009.has_value(); });
    if (parts.split.empty() && are_known) {
      expected = 0;
      for (const Land* land : parts.whole) {
        *expected += *land->pop_2009;
      }
      ++known;
    }
    CHECK_MESSAGE(land_of(units(), code).pop_2009 == expected, code);
  }
  CHECK(known == 12);
}

TEST_CASE("demo: the program makes the committed bytes again") {
  const fs::path folder = fs::temp_directory_path() / ("ocop_demo_" + std::to_string(std::rand()));
  fs::create_directories(folder);
  const std::string command = std::string("\"") + OCOP_MAKE_DEMO + "\" \"" + OCOP_DATA_DIR + "\" \"" +
                              OCOP_FIXTURE_DIR + "/data/real_neighbour_pairs_2024.csv\" \"" + folder.string() + "\"";
  REQUIRE(std::system(command.c_str()) == 0);
  for (const char* layer : {"communes_2024", "communes_2025"}) {
    for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
      const std::string name = std::string(layer) + extension;
      const std::string committed = bytes_of(data(name.c_str()));
      CHECK_MESSAGE(!committed.empty(), name);
      CHECK_MESSAGE(committed == bytes_of(folder / name), name);
    }
  }
  fs::remove_all(folder);
}
