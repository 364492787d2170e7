#include <doctest/doctest.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

#include "atlas/atlas.hpp"

using namespace ocop;
namespace fs = std::filesystem;

namespace {

/// A GeoJSON file of one test, gone with it.
class MadeFile {
 public:
  explicit MadeFile(const std::string& geometries)
      : path_(fs::temp_directory_path() / ("ocop_context_" + std::to_string(::getpid()) + ".geojson")) {
    std::ofstream(path_) << R"({"type":"FeatureCollection","features":[)" << geometries << "]}";
  }
  ~MadeFile() { fs::remove(path_); }
  MadeFile(const MadeFile&) = delete;
  MadeFile& operator=(const MadeFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::string feature(const std::string& type, const std::string& coordinates) {
  return R"({"type":"Feature","properties":{},"geometry":{"type":")" + type + R"(","coordinates":)" + coordinates +
         "}}";
}

const std::string kRoad = feature("LineString", "[[106.5,11.0],[106.6,11.0],[106.6,11.0],[106.6,11.1]]");
const std::string kRivers =
    feature("MultiLineString", "[[[106.1,11.0],[106.2,11.0]],[[106.3,11.0],[106.4,11.0],[106.4,11.2]]]");
const std::string kSquare = feature("Polygon", "[[[106,11],[107,11],[107,12],[106,12],[106,11]]]");
const std::string kPoint = feature("Point", "[106.5,11.0]");

Result<GeoOutlines> read(const MadeFile& file) { return read_context_lines(file.path(), {}, {}, Progress()); }

}  // namespace

TEST_CASE("lines are read part by part, a repeated point once") {
  const MadeFile file(kRoad + "," + kRivers);
  const auto lines = read(file);
  REQUIRE(lines);
  REQUIRE(lines->ring_count() == 3);
  CHECK(lines->ring(0).size() == 3);
  CHECK(lines->ring(1).size() == 2);
  CHECK(lines->ring(2).size() == 3);
  CHECK(lines->ring(0).back() == LonLat{106.6, 11.1});
  CHECK(lines->ring(2).front() == LonLat{106.3, 11.0});
}

TEST_CASE("the outline of an area is a closed line; points are nothing to draw") {
  const MadeFile area(kSquare + "," + kPoint);
  const auto outline = read(area);
  REQUIRE(outline);
  REQUIRE(outline->ring_count() == 1);
  CHECK(outline->ring(0).size() == 5);
  CHECK(outline->ring(0).front() == outline->ring(0).back());
}

TEST_CASE("a file of points alone, and one that is not there, say so") {
  const MadeFile file(kPoint);
  CHECK(read(file).error().kind == FindingKind::no_features);
  CHECK(read_context_lines("/nowhere/roads.shp", {}, {}, Progress()).error().kind == FindingKind::file_missing);
}

TEST_CASE("a file of lines is taken for context, one of areas for boundaries") {
  const MadeFile roads(kRoad);
  CHECK(guess_source_kind(roads.path()) == SourceKind::context);
  const MadeFile areas(kSquare);
  CHECK(guess_source_kind(areas.path()) == SourceKind::boundaries);
  CHECK(guess_source_kind(fs::path(OCOP_DATA_DIR) / "communes_2024.shp") == SourceKind::boundaries);
}

TEST_CASE("an atlas holds context lines on its map plane, true to the metre") {
  const MadeFile file(kRoad);
  std::vector<Source> sources(2);
  sources[0].path = (fs::path(OCOP_DATA_DIR) / "communes_2024.shp").string();
  sources[1].kind = SourceKind::context;
  sources[1].path = file.path();
  Progress progress;
  const auto atlas = load_atlas(sources, {}, progress);
  REQUIRE(atlas);
  REQUIRE((*atlas)->contexts.size() == 1);
  const Arcs& arcs = (*atlas)->contexts[0].lines.levels.front();
  REQUIRE(arcs.arcs.size() == 1);
  const auto points = arcs.points_of(arcs.arcs[0]);
  REQUIRE(points.size() == 3);
  // A tenth of a degree along a meridian at 11° north is 11,062 m (WGS 84); the map's scale is 1 at its middle.
  CHECK(points[2].y - points[1].y == doctest::Approx(11062).epsilon(0.0005));
  CHECK((*atlas)->vintages.size() == 1);
}
