#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "atlas/atlas.hpp"

using namespace ocop;

namespace {

std::optional<SourceKind> kind_of(const std::string& name, const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / ("ocop_guess_" + std::to_string(::getpid()) + "_" + name);
  std::ofstream(path, std::ios::binary) << text;
  const auto kind = guess_source_kind(path);
  std::filesystem::remove(path);
  return kind;
}

}  // namespace

TEST_CASE("boundaries by the ending of the name") {
  for (const char* name :
       {"a.shp", "a.SHP", "a.shp.zip", "a.gpkg", "a.geojson", "a.json", "a.fgb", "a.kml", "a.tab", "a.mif"}) {
    CAPTURE(name);
    CHECK(guess_source_kind(name) == SourceKind::boundaries);
  }
}

TEST_CASE("tables by their header") {
  CHECK(kind_of("a.csv", "old_code,old_name,new_code,new_name\n1,a,2,b\n") == SourceKind::crosswalk);
  CHECK(kind_of("b.csv", "Mã xã cũ;Mã xã mới\n1;2\n") == SourceKind::crosswalk);
  CHECK(kind_of("c.csv", "code,name,population\n25741,a,5\n") == SourceKind::population);
  CHECK(kind_of("d.csv", "Mã xã,Nông thôn mới\n25741,nâng cao\n25742,nâng cao\n") == SourceKind::attributes);
  CHECK(kind_of("d.csv", "STT,Tên sản phẩm,Chủ thể,Địa chỉ\n1,a,b,c\n") == SourceKind::register_table);
  CHECK(kind_of("e.csv", "Mã xã,Tên sản phẩm,Dân số\n25741,a,5\n") == SourceKind::register_table);
  CHECK(kind_of("f.csv", "") == SourceKind::register_table);
  CHECK(guess_source_kind("g.xlsx") == SourceKind::register_table);
}

TEST_CASE("a layer of points with products is a register, any other is not") {
  const auto points = [](const std::string& key) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"STT":1,")" + key +
           R"(":"a"},"geometry":{"type":"Point","coordinates":[106.6,11.1]}}]})";
  };
  CHECK(kind_of("a.geojson", points("Tên sản phẩm")) == SourceKind::register_table);
  CHECK(kind_of("b.geojson", points("Mã trạm")) == SourceKind::boundaries);
  CHECK(kind_of("c.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},)"
                             R"("geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}}]})") ==
        SourceKind::boundaries);
  CHECK(guess_source_kind("h.dbf") == SourceKind::register_table);
}

TEST_CASE("what we do not know") {
  CHECK_FALSE(guess_source_kind("a.pdf"));
  CHECK_FALSE(guess_source_kind("a"));
  CHECK_FALSE(guess_source_kind(""));
}
