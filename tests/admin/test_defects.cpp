#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

Read<BoundarySet> opened(const MadeLayer& layer) {
  const TemporaryFolder folder;
  write_layer(folder.file("a.shp"), layer);
  auto read = open_boundaries(folder.file("a.shp"));
  REQUIRE_MESSAGE(read, key_of(read.error().kind));
  return std::move(*read);
}

/// Area of a square of 0.02° at 11.01° N.
constexpr double kSquare_km2 = 4.834;

}  // namespace

TEST_CASE("a bow-tie is mended, keeps both wings and is reported with its commune") {
  MadeLayer layer = three_communes();
  layer.rows[1].wkt = "POLYGON((106.62 11, 106.64 11.02, 106.64 11, 106.62 11.02, 106.62 11))";
  const auto read = opened(layer);
  const auto repaired = of_kind(read.findings, FindingKind::repaired_geometry);
  REQUIRE(repaired.size() == 1);
  CHECK(repaired[0].text == "Phường Hiệp Thành");
  CHECK(repaired[0].args == std::vector<std::string>{"25741"});
  REQUIRE(read.value.communes.size() == 3);
  CHECK(read.value.communes[0].area_km2 == doctest::Approx(kSquare_km2 / 2).epsilon(0.001));
}

TEST_CASE("rows without an outline are counted, and the others open") {
  MadeLayer layer = three_communes();
  layer.rows[0].wkt.reset();
  layer.rows.push_back({"POLYGON EMPTY", {"25780", "Xã Minh Thạnh", "", ""}});
  const auto read = opened(layer);
  CHECK(read.value.communes.size() == 2);
  const auto empty = of_kind(read.findings, FindingKind::empty_geometry);
  REQUIRE(empty.size() == 1);
  CHECK(empty[0].args == std::vector<std::string>{"2"});
}

TEST_CASE("a line in which no area is left goes, counted as empty") {
  MadeLayer layer = three_communes();
  layer.rows[2].wkt = "POLYGON((106.64 11, 106.66 11.02, 106.64 11))";
  const auto read = opened(layer);
  CHECK(read.value.communes.size() == 2);
  CHECK(of_kind(read.findings, FindingKind::empty_geometry).size() == 1);
  CHECK(of_kind(read.findings, FindingKind::repaired_geometry).empty());
}

TEST_CASE("points and lines among polygons are counted") {
  const TemporaryFolder folder;
  MadeLayer layer = three_communes();
  layer.driver = "GeoJSON";
  layer.geometry = "";
  layer.rows[0].wkt = "POINT(106.6 11)";
  layer.rows.push_back({"LINESTRING(106.6 11, 106.7 11.1)", {"25780", "Xã Minh Thạnh"}});
  write_layer(folder.file("a.geojson"), layer);
  const auto read = open_boundaries(folder.file("a.geojson"));
  REQUIRE(read);
  CHECK(read->value.communes.size() == 2);
  const auto others = of_kind(read->findings, FindingKind::not_a_polygon);
  REQUIRE(others.size() == 1);
  CHECK(others[0].args == std::vector<std::string>{"2"});
}

TEST_CASE("a truncated .shp opens as far as it goes; what is lost is unreadable, not empty") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.shp");
  write_layer(file, three_communes());
  // 100 bytes of header, 8 + 128 for each square: the third is cut.
  REQUIRE(std::filesystem::file_size(file) == 100 + 3 * 136);
  std::filesystem::resize_file(file, 100 + 2 * 136 + 40);
  const auto read = open_boundaries(file);
  REQUIRE(read);
  CHECK(read->value.communes.size() == 2);
  const auto lost = of_kind(read->findings, FindingKind::unreadable_feature);
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].args == std::vector<std::string>{"1"});
  CHECK(of_kind(read->findings, FindingKind::empty_geometry).empty());
}

TEST_CASE("a truncated .dbf: the communes that lost their row are counted") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.shp");
  write_layer(file, three_communes());
  const std::string table = folder.file("a.dbf");
  // The header is 32 bytes, 32 a column and one; the last byte of the file is its end mark.
  const auto header = 32 + 32 * three_communes().columns.size() + 1;
  const auto row = (std::filesystem::file_size(table) - header) / 3;
  std::filesystem::resize_file(table, header + row * 5 / 2);
  const auto read = open_boundaries(file);
  REQUIRE(read);
  const auto lost = of_kind(read->findings, FindingKind::unreadable_feature);
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].args == std::vector<std::string>{"1"});
  CHECK(read->value.communes.size() == 2);
}

TEST_CASE("a truncated FlatGeobuf: what is lost is counted") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.fgb");
  MadeLayer layer = three_communes();
  layer.driver = "FlatGeobuf";
  write_layer(file, layer);
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 60);
  const auto read = open_boundaries(file);
  REQUIRE(read);
  CHECK(read->value.communes.size() == 2);
  const auto lost = of_kind(read->findings, FindingKind::unreadable_feature);
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].args == std::vector<std::string>{"1"});
}

TEST_CASE("one outline with numbers from nowhere is unreadable and does not turn degrees into metres") {
  MadeLayer layer = three_communes();
  layer.rows[2].wkt = "POLYGON((1e30 2e30,3e30 2e30,3e30 5e30,1e30 2e30))";
  for (const std::string& crs : {std::string("EPSG:4326"), std::string()}) {
    const TemporaryFolder folder;
    layer.crs = crs;
    write_layer(folder.file("a.shp"), layer);
    const auto read = open_boundaries(folder.file("a.shp"));
    REQUIRE(read);
    CHECK(read->value.communes.size() == 2);
    CHECK(of_kind(read->findings, FindingKind::unreadable_feature).size() == 1);
  }
}

TEST_CASE("the same code and outline twice is one commune") {
  MadeLayer layer = three_communes();
  layer.rows.push_back(layer.rows[1]);
  const auto read = opened(layer);
  CHECK(read.value.communes.size() == 3);
  const auto copies = of_kind(read.findings, FindingKind::duplicate_feature);
  REQUIRE(copies.size() == 1);
  CHECK(copies[0].args == std::vector<std::string>{"1"});
  CHECK(of_kind(read.findings, FindingKind::duplicate_code).empty());
}

TEST_CASE("parts of one commune in several rows become one outline without a seam") {
  MadeLayer layer = three_communes();
  layer.rows.push_back(layer.rows[1]);
  layer.rows[3].wkt = square(106.62, 11.02, 0.02);
  const auto read = opened(layer);
  REQUIRE(read.value.communes.size() == 3);
  const auto parts = of_kind(read.findings, FindingKind::duplicate_code);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].text == "25741");
  CHECK(read.value.communes[0].area_km2 == doctest::Approx(2 * kSquare_km2).epsilon(0.001));
  const GeoOutlines& outlines = *read.value.outlines;
  CHECK(outlines.unit_rings[1] - outlines.unit_rings[0] == 1);
  CHECK(of_kind(read.findings, FindingKind::repaired_geometry).empty());
}

TEST_CASE("one code under two names: the second keeps its land under a made code") {
  MadeLayer layer = three_communes();
  layer.rows[2].values[0] = "25741";
  const auto read = opened(layer);
  REQUIRE(read.value.communes.size() == 3);
  CHECK(of_kind(read.findings, FindingKind::duplicate_code).size() == 1);
  CHECK(read.value.communes[0].code.text() == "#3");
  CHECK(read.value.communes[0].name == "Thị trấn Dầu Tiếng");
  CHECK(read.value.communes[1].code.text() == "25741");
}

TEST_CASE("a hole is no land, and an island is") {
  MadeLayer layer = three_communes();
  layer.rows[0].wkt =
      "MULTIPOLYGON(((106.60 11, 106.62 11, 106.62 11.02, 106.60 11.02, 106.60 11),"
      "(106.605 11.005, 106.605 11.015, 106.615 11.015, 106.615 11.005, 106.605 11.005)),"
      "((106.50 11, 106.52 11, 106.52 11.02, 106.50 11.02, 106.50 11)))";
  const auto read = opened(layer);
  const Commune* const island = find_commune(read.value, "25750");
  REQUIRE(island != nullptr);
  CHECK(island->area_km2 == doctest::Approx(kSquare_km2 * 1.75).epsilon(0.001));
  CHECK(island->inner.lon < 106.53);
  CHECK(of_kind(read.findings, FindingKind::repaired_geometry).empty());
}
