#include "admin/columns.hpp"

#include <doctest/doctest.h>

#include "admin/commune_rows.hpp"
#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

/// The three squares with columns of these names and values.
Read<BoundarySet> opened(const std::vector<MadeColumn>& columns, const std::vector<std::vector<std::string>>& values,
                         const char* driver = "ESRI Shapefile", const char* name = "a.shp") {
  MadeLayer layer = three_communes();
  layer.driver = driver;
  layer.columns = columns;
  for (std::size_t i = 0; i < 3; ++i) layer.rows[i].values = values[i];
  const TemporaryFolder folder;
  write_layer(folder.file(name), layer);
  auto read = open_boundaries(folder.file(name));
  REQUIRE(read);
  return std::move(*read);
}

}  // namespace

TEST_CASE("columns of a land office, cut to ten letters") {
  const auto read = opened({{"OBJECTID", true},
                            {"ma_xa_phuo"},
                            {"ten_xa_phu"},
                            {"loai_dvhc"},
                            {"ma_huyen"},
                            {"ten_huyen"},
                            {"ma_tinh"},
                            {"ten_tinh"},
                            {"dan_so2019", true}},
                           {{"1", "167", "Nghĩa Tân", "P", "5", "Quận Cầu Giấy", "1", "Thành phố Hà Nội", "12"},
                            {"2", "00160", "Mai Dịch", "Phường", "005", "Quận Cầu Giấy", "01", "Hà Nội", "34"},
                            {"3", "25777", "Dầu Tiếng", "TT", "720", "Huyện Dầu Tiếng", "74", "Bình Dương", ""}});
  const auto& communes = read.value.communes;
  REQUIRE(communes.size() == 3);
  CHECK(communes[1].code.text() == "00167");
  CHECK(communes[1].name == "Phường Nghĩa Tân");
  CHECK(communes[1].type == "Phường");
  CHECK(communes[1].district == "Quận Cầu Giấy");
  CHECK(communes[1].district_code == "005");
  CHECK(communes[1].province == "Thành phố Hà Nội");
  CHECK(communes[1].province_code == "01");
  CHECK(communes[1].population == 12);
  CHECK(communes[2].name == "Thị trấn Dầu Tiếng");
  CHECK_FALSE(communes[2].population);
  const auto zeros = of_kind(read.findings, FindingKind::leading_zeros_restored);
  REQUIRE(zeros.size() == 1);
  CHECK(zeros[0].column == "ma_xa_phuo");
  CHECK(zeros[0].args == std::vector<std::string>{"1"});
  const auto gap = of_kind(read.findings, FindingKind::population_incomplete);
  REQUIRE(gap.size() == 1);
  CHECK(gap[0].args == std::vector<std::string>{"1", "3"});
}

TEST_CASE("codes that Excel turned into numbers come back as text") {
  const auto read = opened({{"MAXA", true}, {"TENXA"}},
                           {{"167", "Phường Nghĩa Tân"}, {"160", "Phường Mai Dịch"}, {"25777", "Xã Dầu Tiếng"}});
  CHECK(read.value.communes[0].code.text() == "00160");
  CHECK(of_kind(read.findings, FindingKind::leading_zeros_restored).at(0).args == std::vector<std::string>{"2"});
}

TEST_CASE("diacritics and blanks in the names of columns") {
  const auto read = opened({{"Mã xã"}, {"Tên xã"}, {"Dân số"}},
                           {{"25741", "Xã A Một", "1.228"}, {"25750", "Xã B Hai", "12 774"}, {"25777", "Xã C Ba", "9"}},
                           "GPKG", "a.gpkg");
  CHECK(read.value.communes[0].code.text() == "25741");
  CHECK(read.value.communes[0].name == "Xã A Một");
  CHECK(read.value.communes[0].population == 1228);
  CHECK(read.value.communes[1].population == 12774);
}

TEST_CASE("columns that no name tells are found by what stands in them") {
  const auto read = opened({{"a", true}, {"b"}, {"c"}, {"d"}}, {{"1", "x", "25750", "Phường Phú Hòa"},
                                                                {"2", "x", "25741", "Phường Hiệp Thành"},
                                                                {"3", "x", "25777", "Thị trấn Dầu Tiếng"}});
  CHECK(read.value.communes[0].code.text() == "25741");
  CHECK(read.value.communes[0].name == "Phường Hiệp Thành");
  CHECK(of_kind(read.findings, FindingKind::no_code_column).empty());
}

TEST_CASE("row numbers are no codes") {
  const auto read = opened({{"ID", true}, {"TEN"}}, {{"1", "Phú Hòa"}, {"2", "Hiệp Thành"}, {"3", "Dầu Tiếng"}});
  CHECK(of_kind(read.findings, FindingKind::no_code_column).size() == 1);
  CHECK(read.value.communes[0].code.text() == "#1");
  CHECK(read.value.communes[0].name == "Phú Hòa");
  CHECK(read.value.communes[0].type.empty());
}

TEST_CASE("a file without names opens and says so") {
  const auto read = opened({{"code"}}, {{"25750"}, {"25741"}, {"25777"}});
  CHECK(of_kind(read.findings, FindingKind::no_name_column).size() == 1);
  CHECK(read.value.communes[0].name.empty());
  CHECK(of_kind(read.findings, FindingKind::no_population_column).size() == 1);
}

TEST_CASE("a row without a code among coded ones gets a made one") {
  const auto read =
      opened({{"code"}, {"name"}}, {{"25750", "Phú Hòa"}, {"", "Lòng hồ Dầu Tiếng"}, {"25777", "An Lập"}});
  CHECK(read.value.find(CommuneCode::made(2)).has_value());
  CHECK(find_commune(read.value, "25777") != nullptr);
  CHECK(find_commune(read.value, "25778") == nullptr);
}

TEST_CASE("names become NFC and keep their spelling") {
  // "Xã Phú Hòa" with combining marks.
  const auto read = opened({{"code"}, {"name"}}, {{"25750",
                                                   "Xa\xCC\x83  Phu\xCC\x81 Ho\xCC\x80"
                                                   "a"},
                                                  {"25741", "TT. Dầu Tiếng"},
                                                  {"25777", "P. 7"}});
  CHECK(read.value.communes[0].name == "TT. Dầu Tiếng");
  CHECK(read.value.communes[0].type == "Thị trấn");
  CHECK(read.value.communes[1].name == "Xã Phú Hòa");
  CHECK(read.value.communes[1].type == "Xã");
  CHECK(read.value.communes[2].type == "Phường");
}

TEST_CASE("what a file says of itself: vintage and sketch") {
  const auto read =
      opened({{"code"}, {"name"}, {"vintage"}, {"schematic"}},
             {{"25750", "Xã A", "2024", "yes"}, {"25741", "Xã B", "2024", "yes"}, {"25777", "Xã C", "2024", "yes"}});
  CHECK(read.value.vintage == "2024");
  CHECK(read.value.vintage_evidence == VintageEvidence::attribute);
  CHECK(read.value.is_schematic);
  CHECK(of_kind(read.findings, FindingKind::schematic_outlines).size() == 1);
  CHECK(of_kind(read.findings, FindingKind::vintage_from_name).empty());
}

TEST_CASE("codes, alone and behind those of province and district") {
  CHECK(parse_commune_code("7471825747") == CommuneCode::parse("25747"));
  CHECK(parse_commune_code("167") == CommuneCode::parse("00167"));
  CHECK_FALSE(parse_commune_code("1010101"));
  CHECK_FALSE(parse_commune_code("Phường 7"));
}

TEST_CASE("persons as tables write them") {
  CHECK(parse_population("1228") == 1228);
  CHECK(parse_population("1.228") == 1228);
  CHECK(parse_population("1,228,000") == 1228000);
  CHECK(parse_population("12 774") == 12774);
  CHECK(parse_population("1228.4") == 1228);
  CHECK(parse_population("0") == 0);
  CHECK_FALSE(parse_population("-5"));
  CHECK_FALSE(parse_population(""));
  CHECK_FALSE(parse_population("không có"));
  CHECK_FALSE(parse_population("1.2.3"));
}
