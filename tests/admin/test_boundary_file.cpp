#include <sys/stat.h>

#include <cpl_vsi.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "admin/boundary_file.hpp"
#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

Finding why_not(const std::string& file, const BoundaryOptions& options = {}) {
  const auto read = open_boundaries(file, options);
  REQUIRE_FALSE(read);
  CHECK(read.error().file == file);
  return read.error();
}

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void add_to_zip(const std::string& zip, const std::string& member, const std::string& bytes) {
  const std::string name = "/vsizip/" + zip + "/" + member;
  VSILFILE* file = VSIFOpenL(name.c_str(), "wb");
  REQUIRE(file != nullptr);
  REQUIRE(VSIFWriteL(bytes.data(), 1, bytes.size(), file) == bytes.size());
  REQUIRE(VSIFCloseL(file) == 0);
}

/// One archive of a shapefile's four parts under another name.
void zip_shapefile(const std::string& zip, const std::string& stem, const std::string& member_stem,
                   const std::vector<std::string>& endings) {
  VSILFILE* archive = VSIFOpenL(("/vsizip/" + zip).c_str(), "wb");
  REQUIRE(archive != nullptr);
  for (const std::string& ending : endings) add_to_zip(zip, member_stem + ending, bytes_of(stem + ending));
  REQUIRE(VSIFCloseL(archive) == 0);
}

}  // namespace

TEST_CASE("what is no file of boundaries says so, each in its own way") {
  const TemporaryFolder folder;
  CHECK(why_not(folder.file("nowhere.shp")).kind == FindingKind::file_missing);

  std::filesystem::create_directory(folder.file("folder.shp"));
  CHECK(why_not(folder.file("folder.shp")).kind == FindingKind::file_is_folder);

  REQUIRE(::mkfifo(folder.file("pipe.shp").c_str(), 0600) == 0);
  CHECK(why_not(folder.file("pipe.shp")).kind == FindingKind::not_a_regular_file);

  const auto made = [&](const std::string& name) {
    write_layer(folder.file(name + ".shp"), three_communes());
    return folder.file(name);
  };
  const auto kind_of_part = [&](const std::string& stem) { return open_boundaries(stem + ".shp").error().kind; };
  const std::string empty_table = made("empty_table");
  write_text(empty_table + ".dbf", "");
  CHECK(kind_of_part(empty_table) == FindingKind::file_empty);
  const std::string bad_table = made("bad_table");
  write_text(bad_table + ".dbf", "no table at all");
  CHECK(kind_of_part(bad_table) == FindingKind::file_unreadable);
  for (const char* ending : {".dbf", ".shx", ".prj", ".cpg"}) {
    const std::string piped = made(std::string("piped_") + (ending + 1));
    std::filesystem::remove(piped + ending);
    REQUIRE(::mkfifo((piped + ending).c_str(), 0600) == 0);
    CHECK(kind_of_part(piped) == FindingKind::not_a_regular_file);
  }

  write_text(folder.file("empty.shp"), "");
  CHECK(why_not(folder.file("empty.shp")).kind == FindingKind::file_empty);

  write_text(folder.file("text.shp"), "Danh sách xã phường của tỉnh Bình Dương\n");
  CHECK(why_not(folder.file("text.shp")).kind == FindingKind::unknown_format);

  write_text(folder.file("broken.geojson"), R"({"type":"FeatureCollection","features":[{"type":)");
  CHECK(why_not(folder.file("broken.geojson")).kind == FindingKind::file_unreadable);

  write_text(folder.file("broken.gpkg"), std::string("SQLite format 3\0", 16) + std::string(200, 'x'));
  CHECK(why_not(folder.file("broken.gpkg")).kind == FindingKind::file_unreadable);
}

TEST_CASE("names that mean something to GDAL are names of files here") {
  CHECK(why_not("/vsicurl/http://example.org/a.shp").kind == FindingKind::file_missing);
  CHECK(why_not("GPKG:a.gpkg:layer").kind == FindingKind::file_missing);
  CHECK(why_not(R"({"type":"FeatureCollection","features":[]})").kind == FindingKind::file_missing);
  CHECK(why_not("").kind == FindingKind::file_missing);
}

TEST_CASE("a shapefile without a part names the part and leaves the folder alone") {
  for (const std::string part : {".dbf", ".shx"}) {
    CAPTURE(part);
    const TemporaryFolder folder;
    write_layer(folder.file("communes.shp"), three_communes());
    std::filesystem::remove(folder.file("communes" + part));
    const Finding finding = why_not(folder.file("communes.shp"));
    CHECK(finding.kind == FindingKind::shapefile_part_missing);
    CHECK(finding.args == std::vector<std::string>{part});
    CHECK_FALSE(std::filesystem::exists(folder.file("communes" + part)));
  }
}

TEST_CASE("a layer without polygons, and one without rows") {
  const TemporaryFolder folder;
  MadeLayer points = three_communes();
  points.geometry = "POINT";
  for (MadeRow& row : points.rows) row.wkt = "POINT(106.6 11.0)";
  write_layer(folder.file("points.shp"), points);
  CHECK(why_not(folder.file("points.shp")).kind == FindingKind::no_polygons);
  points.driver = "GeoJSON";
  write_layer(folder.file("points.geojson"), points);
  CHECK(why_not(folder.file("points.geojson")).kind == FindingKind::no_polygons);

  MadeLayer empty = three_communes();
  empty.rows.clear();
  for (const auto& [driver, name] :
       {std::pair{"ESRI Shapefile", "empty.shp"}, {"GPKG", "empty.gpkg"}, {"GeoJSON", "empty.geojson"}}) {
    CAPTURE(name);
    empty.driver = driver;
    write_layer(folder.file(name), empty);
    CHECK(why_not(folder.file(name)).kind == FindingKind::no_features);
  }
}

TEST_CASE("every format gives the same communes") {
  const TemporaryFolder folder;
  for (const auto& [driver, name] : {std::pair{"ESRI Shapefile", "a.shp"},
                                     {"GPKG", "a.gpkg"},
                                     {"GeoJSON", "a.geojson"},
                                     {"FlatGeobuf", "a.fgb"},
                                     {"LIBKML", "a.kml"},
                                     {"MapInfo File", "a.tab"}}) {
    CAPTURE(name);
    MadeLayer layer = three_communes();
    layer.driver = driver;
    write_layer(folder.file(name), layer);
    const auto read = open_boundaries(folder.file(name));
    REQUIRE_MESSAGE(read, key_of(read.error().kind));
    REQUIRE(read->value.communes.size() == 3);
    const Commune& first = read->value.communes.front();
    CHECK(first.code.text() == "25741");
    CHECK(first.name == "Phường Hiệp Thành");
    CHECK(first.district == "Thành phố Thủ Dầu Một");
    CHECK(first.population == 1228);
    // 0.02° by 0.02° at 11.01° N: 2.212 km by 2.185 km (110.61 km and 109.27 km a degree).
    CHECK(first.area_km2 == doctest::Approx(4.834).epsilon(0.001));
    CHECK(first.inner.lon == doctest::Approx(106.63).epsilon(1e-5));
    CHECK(first.inner_radius_m == doctest::Approx(1092.7).epsilon(0.005));
  }
}

TEST_CASE("the format is told by the content, not by the name") {
  const TemporaryFolder folder;
  MadeLayer layer = three_communes();
  layer.driver = "GPKG";
  write_layer(folder.file("a.gpkg"), layer);
  std::filesystem::rename(folder.file("a.gpkg"), folder.file("xã phường 'Bình Dương' {1}.shp"));
  const auto read = open_boundaries(folder.file("xã phường 'Bình Dương' {1}.shp"));
  REQUIRE(read);
  CHECK(read->value.communes.size() == 3);
  CHECK(read->value.file == "xã phường 'Bình Dương' {1}.shp");
}

TEST_CASE("the layer of communes is found among others; an unknown one names those there are") {
  const TemporaryFolder folder;
  const std::string file = folder.file("all.gpkg");
  MadeLayer districts = three_communes();
  districts.driver = "GPKG";
  districts.name = "quan_huyen";
  MadeLayer communes = districts;
  communes.name = "xa_phuong";
  communes.rows.pop_back();
  write_layer(file, districts);
  write_layer(file, communes);

  const auto read = open_boundaries(file);
  REQUIRE(read);
  CHECK(read->value.layer == "xa_phuong");
  CHECK(read->value.communes.size() == 2);
  const auto ignored = of_kind(read->findings, FindingKind::layers_ignored);
  REQUIRE(ignored.size() == 1);
  CHECK(ignored[0].args == std::vector<std::string>{"quan_huyen"});

  BoundaryOptions options;
  options.layer = "quan_huyen";
  CHECK(open_boundaries(file, options)->value.communes.size() == 3);
  options.layer = "thon";
  const Finding finding = why_not(file, options);
  CHECK(finding.kind == FindingKind::unknown_layer);
  CHECK(finding.text == "thon");
  CHECK(finding.args == std::vector<std::string>{"quan_huyen", "xa_phuong"});
}

TEST_CASE("a zip is looked into, whatever its folders are called") {
  const TemporaryFolder folder;
  write_layer(folder.file("a.shp"), three_communes());
  zip_shapefile(folder.file("a.zip"), folder.file("a"), "Ranh giới/xã 2024", {".shp", ".shx", ".dbf", ".prj", ".cpg"});
  const auto read = open_boundaries(folder.file("a.zip"));
  REQUIRE_MESSAGE(read, key_of(read.error().kind));
  CHECK(read->value.communes.size() == 3);
  CHECK(read->value.layer == "xã 2024");
  CHECK(read->value.vintage == "2024");

  zip_shapefile(folder.file("b.zip"), folder.file("a"), "xa", {".shp", ".dbf"});
  const Finding finding = why_not(folder.file("b.zip"));
  CHECK(finding.kind == FindingKind::shapefile_part_missing);
  CHECK(finding.args == std::vector<std::string>{".shx"});

  zip_shapefile(folder.file("c.zip"), folder.file("a"), "xa", {".dbf"});
  CHECK(why_not(folder.file("c.zip")).kind == FindingKind::unknown_format);
  write_text(folder.file("d.zip"), "PK\x03\x04 and nothing else");
  CHECK(why_not(folder.file("d.zip")).kind == FindingKind::unknown_format);
}

TEST_CASE("cancelled before it began") {
  const TemporaryFolder folder;
  write_layer(folder.file("a.shp"), three_communes());
  Progress progress;
  progress.cancel();
  const auto read = read_boundaries(folder.file("a.shp"), {}, progress);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == FindingKind::cancelled);
}

TEST_CASE("progress ends where it said it would") {
  const TemporaryFolder folder;
  write_layer(folder.file("a.shp"), three_communes());
  Progress progress;
  REQUIRE(read_boundaries(folder.file("a.shp"), {}, progress));
  CHECK(progress.stage() == Stage::reading_boundaries);
  CHECK(progress.total() == 6);
  CHECK(progress.done() == 6);
}

TEST_CASE("names of layers promise communes or something else") {
  CHECK(commune_promise("RanhGioi_Xa") == 1);
  CHECK(commune_promise("xã phường") == 1);
  CHECK(commune_promise("VNM_adm3") == 1);
  CHECK(commune_promise("huyen") == -1);
  CHECK(commune_promise("layer") == 0);
}
