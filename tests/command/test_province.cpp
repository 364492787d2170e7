#include <doctest/doctest.h>

#include <iostream>

#include "old_units.hpp"
#include "placed_rows.hpp"

namespace {

using Json = nlohmann::json;

const std::string kData = OCOP_DATA_DIR;
const std::string kGeodata = OCOP_GEODATA_DIR;
const std::string kOfficial = kGeodata + "/crosswalk_binhduong_2024_2025.csv";
const std::string kNational = kGeodata + "/crosswalk_vietnam_2024_2025.csv";

bool has_geodata() {
  if (std::filesystem::exists(kOfficial)) return true;
  std::cout << "skipped: no official crosswalk in " << kGeodata << "\n";
  return false;
}

/// The row of a unit that went into, or came from, these communes.
void check_row(const Json& row, const std::set<std::string>& communes) {
  CAPTURE(row.dump());
  if (communes.size() == 1) {
    CHECK(row["fate"] == "placed");
    CHECK(row["commune"] == *communes.begin());
  } else {
    CHECK(row["fate"] == "ambiguous");
    CHECK(row["candidates"].get<std::set<std::string>>() == communes);
  }
}

void check_old_on_new(const std::string& boundaries, const std::string& crosswalk, const std::vector<OldUnit>& units) {
  std::vector<std::string> lines = {"Tên sản phẩm;Chủ thể;Xã/phường/thị trấn;Huyện"};
  for (const OldUnit& unit : units) {
    lines.push_back("Sản phẩm " + unit.code + ";Chủ thể " + unit.code + ";" + unit.name + ";" + unit.district);
  }
  const RegisterFolder folder;
  const Json rows = check_rows(boundaries, crosswalk, {folder.write("old.csv", lines)});
  REQUIRE(rows.size() == units.size());
  for (std::size_t i = 0; i < units.size(); ++i) check_row(rows[i], units[i].targets);
}

}  // namespace

TEST_CASE("the 91 old communes go to the 36 new ones as the official crosswalk says") {
  if (!has_geodata()) return;
  const std::vector<OldUnit> official = read_old_units(kOfficial);
  REQUIRE(official.size() == 91);
  const std::vector<OldUnit> demo = read_old_units(kData + "/crosswalk_2024_2025.csv");
  REQUIRE(demo.size() == 91);
  for (std::size_t i = 0; i < demo.size(); ++i) {
    CHECK(demo[i].code == official[i].code);
    CHECK(demo[i].targets == official[i].targets);
  }
  check_old_on_new(kData + "/communes_2025.shp", kData + "/crosswalk_2024_2025.csv", official);
  check_old_on_new(kGeodata + "/binhduong_2025.shp", kOfficial, official);
  check_old_on_new(kGeodata + "/hcmc_2025.shp", kNational, official);
}

TEST_CASE("the 36 new communes on the old boundaries are asked with all they were made of") {
  if (!has_geodata()) return;
  const std::vector<OldUnit> old_units = read_old_units(kOfficial);
  const std::vector<NewUnit> units = read_new_units(kNational, old_units);
  REQUIRE(units.size() == 36);
  std::vector<std::string> lines = {"Tên sản phẩm;Chủ thể;Địa chỉ"};
  for (const NewUnit& unit : units) {
    lines.push_back("Sản phẩm " + unit.code + ";Chủ thể " + unit.code + ";" + unit.name + ", Thành phố Hồ Chí Minh");
  }
  const RegisterFolder folder;
  const Json rows = check_rows(kGeodata + "/binhduong_2024.shp", kNational, {folder.write("new.csv", lines)});
  REQUIRE(rows.size() == units.size());
  for (std::size_t i = 0; i < units.size(); ++i) check_row(rows[i], units[i].sources);
}
