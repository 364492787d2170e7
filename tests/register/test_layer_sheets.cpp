#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "../admin/made_files.hpp"
#include "register/entry.hpp"
#include "register/layer_sheets.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

namespace fs = std::filesystem;

MadeLayer three_products(const std::string& driver) {
  MadeLayer layer;
  layer.name = "ocop";
  layer.driver = driver;
  layer.geometry = "POINT";
  layer.columns = {{"Tên sản phẩm"}, {"Chủ thể"}, {"Hạng sao", true}, {"Xã"}};
  layer.rows = {{"POINT (106.65 11.05)", {"Gốm men xanh", "HTX Gốm", "4", "Xã An Sơn"}},
                {std::nullopt, {"Bưởi", "Hộ ông Tám", "3", "Xã Bạch Đằng"}},
                {"POINT (106.75 11.25)", {"Cam sành", "Trang trại Hiếu Liêm", "3", "Xã Hiếu Liêm"}}};
  return layer;
}

Result<Read<Register>> read(const std::string& path) {
  Progress progress;
  return read_register(path, {}, progress);
}

void check_three(const Register& read) {
  REQUIRE(read.entries.size() == 3);
  CHECK(read.entries[0].product == "Gốm men xanh");
  CHECK(read.entries[0].producer == "HTX Gốm");
  CHECK(read.entries[0].row == 2);
  REQUIRE(read.entries[0].point);
  CHECK(read.entries[0].point->lon == doctest::Approx(106.65).epsilon(1e-9));
  CHECK(read.entries[0].point->lat == doctest::Approx(11.05).epsilon(1e-9));
  CHECK(read.entries[1].product == "Bưởi");
  CHECK_FALSE(read.entries[1].point);
  CHECK(read.entries[2].row == 4);
}

}  // namespace

TEST_CASE("a GeoPackage and a GeoJSON of points are registers, a row without a point stays") {
  const TemporaryFolder folder;
  for (const auto& [name, driver] : {std::pair{"a.gpkg", "GPKG"}, std::pair{"a.geojson", "GeoJSON"}}) {
    CAPTURE(name);
    write_layer(folder.file(name), three_products(driver));
    CHECK(looks_like_register_layer(folder.file(name)));
    const auto result = read(folder.file(name));
    REQUIRE(result);
    check_three(result->value);
  }
}

TEST_CASE("points in metres come to degrees") {
  const TemporaryFolder folder;
  MadeLayer layer = three_products("GPKG");
  layer.crs = "EPSG:32648";
  // What gdaltransform makes of 106.65, 11.05.
  layer.rows = {{"POINT (680245.132934 1222005.505972)", {"Gốm", "HTX Gốm", "4", "Xã An Sơn"}}};
  write_layer(folder.file("a.gpkg"), layer);
  const auto result = read(folder.file("a.gpkg"));
  REQUIRE(result);
  REQUIRE(result->value.entries.size() == 1);
  REQUIRE(result->value.entries[0].point);
  CHECK(result->value.entries[0].point->lon == doctest::Approx(106.65).epsilon(1e-8));
  CHECK(result->value.entries[0].point->lat == doctest::Approx(11.05).epsilon(1e-8));
}

TEST_CASE("a GeoPackage is read without a trace beside it, and refused when it has a table out of another file") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.gpkg");
  write_layer(file, three_products("GPKG"));
  run_sql(file, "PRAGMA journal_mode = WAL");
  const auto listed = [&] {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(file).parent_path()))
      names.insert(entry.path().filename());
    return names;
  };
  const auto before = listed();
  REQUIRE(read(file));
  CHECK(listed() == before);

  run_sql(file, "CREATE VIRTUAL TABLE far USING fts3(x)");
  CHECK_FALSE(looks_like_register_layer(file));
  const auto refused = read(file);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == FindingKind::refers_elsewhere);
}

TEST_CASE("areas are no register, whatever their columns are called") {
  const TemporaryFolder folder;
  MadeLayer layer = three_products("GPKG");
  layer.geometry = "POLYGON";
  layer.rows = {{square(106.6, 11.0, 0.1), {"Gốm", "HTX Gốm", "4", "Xã An Sơn"}}};
  write_layer(folder.file("a.gpkg"), layer);
  CHECK_FALSE(looks_like_register_layer(folder.file("a.gpkg")));
}
