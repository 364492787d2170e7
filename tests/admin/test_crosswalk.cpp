#include "admin/crosswalk.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

Result<Read<Crosswalk>> read_text(const std::string& text) {
  const TemporaryFolder folder;
  write_text(folder.file("c.csv"), text);
  return read_crosswalk(folder.file("c.csv"));
}

}  // namespace

TEST_CASE("the crosswalk of Binh Duong: 107 pairs, 91 old units, 36 new ones, 16 split") {
  const auto file = real_file("crosswalk_binhduong_2024_2025.csv");
  if (!file) return;
  const auto read = read_crosswalk(*file);
  REQUIRE(read);
  const Crosswalk& crosswalk = read->value;
  CHECK(crosswalk.rows.size() == 107);
  std::set<CommuneCode> old_units;
  std::set<CommuneCode> new_units;
  for (const CrosswalkRow& row : crosswalk.rows) {
    old_units.insert(row.old_code);
    new_units.insert(row.new_code);
  }
  CHECK(old_units.size() == 91);
  CHECK(new_units.size() == 36);
  CHECK(crosswalk.old_vintage == "2024");
  CHECK(crosswalk.new_vintage == "2025");
  const CrosswalkRow& first = crosswalk.rows.front();
  CHECK(first.old_code.text() == "25741");
  CHECK(first.old_name == "Phường Hiệp Thành");
  CHECK(first.old_district_code == "718");
  CHECK(first.old_district == "Thành phố Thủ Dầu Một");
  CHECK(first.new_code.text() == "25747");
  CHECK(first.new_name == "Phường Thủ Dầu Một");
  CHECK(first.share == Share::partial);
  CHECK(crosswalk.rows[2].share == Share::full);
}

TEST_CASE("the crosswalk of the country: 10,599 pairs with provinces") {
  const auto file = real_file("crosswalk_vietnam_2024_2025.csv");
  if (!file) return;
  const auto read = read_crosswalk(*file);
  REQUIRE(read);
  CHECK(read->value.rows.size() == 10599);
  const CrosswalkRow& first = read->value.rows.front();
  CHECK(first.old_code.text() == "00001");
  CHECK(first.old_province_code == "01");
  CHECK(first.old_province == "Thành phố Hà Nội");
  CHECK(first.new_province == "Thành phố Hà Nội");
}

TEST_CASE("an office's own table: Vietnamese header, semicolons, zeros lost, a byte order mark") {
  const auto read = read_text(
      "\xEF\xBB\xBFMã xã cũ;Tên xã cũ;Huyện cũ;Mã xã mới;Tên xã mới;Ghi chú\r\n"
      "1;\"Phường Phúc Xá\";Quận Ba Đình;97;Phường Hồng Hà;Một phần\r\n"
      ";;;;;\r\n"
      "4;Phường Trúc Bạch;Quận Ba Đình;4;Phường Ba Đình;toàn bộ\r\n");
  REQUIRE(read);
  REQUIRE(read->value.rows.size() == 2);
  CHECK(read->value.rows[0].old_code.text() == "00001");
  CHECK(read->value.rows[0].old_name == "Phường Phúc Xá");
  CHECK(read->value.rows[0].new_code.text() == "00097");
  CHECK(read->value.rows[0].share == Share::partial);
  CHECK(read->value.rows[1].share == Share::full);
}

TEST_CASE("names instead of old codes are enough, new codes are needed") {
  const auto read = read_text("old_name,old_district,new_code\nXã An Tây,Thị xã Bến Cát,25840\n");
  REQUIRE(read);
  CHECK_FALSE(read->value.rows[0].old_code.is_official());
  CHECK(read->value.rows[0].old_name == "Xã An Tây");

  const auto no_target = read_text("old_code,old_name,new_name\n25741,Phường Hiệp Thành,Phường Thủ Dầu Một\n");
  REQUIRE_FALSE(no_target);
  CHECK(no_target.error().kind == FindingKind::crosswalk_unreadable);
  CHECK(no_target.error().args == std::vector<std::string>{"new_code"});
  CHECK(read_text("new_code\n25741\n").error().args == std::vector<std::string>{"old_code"});
  CHECK(read_text("").error().kind == FindingKind::file_empty);
  CHECK(read_text("\n \n").error().kind == FindingKind::no_header);
  CHECK(read_crosswalk("/nowhere.csv").error().kind == FindingKind::file_missing);
}
