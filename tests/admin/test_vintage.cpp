#include "admin/vintage.hpp"

#include <doctest/doctest.h>

using namespace ocop;

namespace {

CommuneCode code(const char* text) { return CommuneCode::parse(text).value_or(CommuneCode()); }

BoundarySet set_of(const std::vector<std::pair<const char*, const char*>>& communes) {
  BoundarySet set;
  for (const auto& [number, name] : communes) {
    Commune commune;
    commune.code = code(number);
    commune.name = name;
    set.communes.push_back(commune);
  }
  return set;
}

Crosswalk reform() {
  const auto row = [](const char* old_code, const char* old_name, const char* new_code, const char* new_name) {
    CrosswalkRow result;
    result.old_code = code(old_code);
    result.old_name = old_name;
    result.new_code = code(new_code);
    result.new_name = new_name;
    return result;
  };
  return {"c.csv",
          "2024",
          "2025",
          {row("25741", "Phường Hiệp Thành", "25747", "Phường Thủ Dầu Một"),
           row("25747", "Phường Phú Cường", "25747", "Phường Thủ Dầu Một"),
           row("25744", "Phường Phú Lợi", "25750", "Phường Phú Lợi"),
           row("25750", "Phường Phú Hòa", "25750", "Phường Phú Lợi")}};
}

}  // namespace

TEST_CASE("one code names two units: code and name together tell the list") {
  CHECK(vintage_by_lists(set_of({{"25747", "Phường Phú Cường"}, {"25750", "Phường Phú Hoà"}}), {reform()}) == "2024");
  CHECK(vintage_by_lists(set_of({{"25747", "Phường Thủ Dầu Một"}, {"25750", "Phường Phú Lợi"}}), {reform()}) == "2025");
}

TEST_CASE("names that no list has tell no vintage") {
  CHECK_FALSE(vintage_by_lists(set_of({{"25747", "Xã A"}, {"25750", "Xã B"}}), {reform()}));
  CHECK_FALSE(vintage_by_lists(set_of({{"25747", "Phường Phú Cường"}}), {}));
  CHECK_FALSE(
      vintage_by_lists(set_of({{"25741", "Xã A"}, {"25747", "Phường Phú Cường"}, {"25750", "Xã B"}}), {reform()}));
}

TEST_CASE("types of unit that only one time has") {
  BoundarySet set = set_of({{"25747", "Phường A"}, {"25750", "Thị trấn B"}});
  CHECK_FALSE(vintage_by_types(set));
  set.communes[1].type = "Thị trấn";
  CHECK(vintage_by_types(set) == "2024");
  set.communes[1].type = "Đặc khu";
  CHECK(vintage_by_types(set) == "2025");
}

TEST_CASE("years in names of files") {
  CHECK(year_in_name("vietnam_2025.shp.zip") == "2025");
  CHECK(year_in_name("xa2024_v12.gpkg") == "2024");
  CHECK(year_in_name("2009-2024.shp") == "2024");
  CHECK_FALSE(year_in_name("communes.shp"));
  CHECK_FALSE(year_in_name("20240701.shp"));
  CHECK_FALSE(year_in_name("ban1000.shp"));
  CHECK_FALSE(year_in_name("xa_VN2000.shp"));
  CHECK_FALSE(year_in_name("vn-2000_tm3.shp"));
  CHECK(year_in_name("xa_2024_vn2000.shp") == "2024");
  CHECK(year_in_name("van_2000.shp") == "2000");
}
