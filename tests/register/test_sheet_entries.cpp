#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "register/csv_sheet.hpp"
#include "register/sheet_entries.hpp"

using namespace ocop;

namespace {

SheetEntries read(const std::string& csv) {
  Progress progress;
  const auto sheet = read_csv_sheet(csv, progress);
  REQUIRE(sheet);
  const auto header = find_header(*sheet);
  REQUIRE(header);
  auto entries = read_entries(*sheet, *header, progress);
  REQUIRE(entries);
  return std::move(*entries);
}

std::string ignored(const SheetEntries& read) {
  std::string text;
  for (const IgnoredRow& row : read.ignored) text += std::to_string(row.row) + ":" + std::string(key_of(row.why)) + " ";
  return text;
}

bool has(const Entry& entry, Problem problem) {
  return std::ranges::find(entry.problems, problem) != entry.problems.end();
}

}  // namespace

TEST_CASE("One row, every field") {
  const auto read_rows = read(
      "Tên sản phẩm,Chủ thể,Loại hình,Địa chỉ,Xã,Huyện,Tỉnh,Mã xã,Mã sản phẩm,Nhóm,Số sao,Điểm,Ngày QĐ,Số QĐ,Nguồn,"
      "Vĩ độ,Kinh độ,Người đại diện,SĐT\n"
      "Mứt  chuối ,HTX An Thành,Hợp tác xã,ấp 3,Xã An Thành,Huyện Bình Sơn,Trà Vinh,167,83-829-28780-3-2022,Thực phẩm,"
      "3 sao,\"64,5\",7/4/2023,752/QĐ-UBND,Báo,\"9,95\",\"106,34\",Nguyễn Văn Mẫu,0900000000\n");
  REQUIRE(read_rows.entries.size() == 1);
  Entry expected;
  expected.row = 2;
  expected.product = "Mứt chuối";
  expected.producer = "HTX An Thành";
  expected.producer_type_text = "Hợp tác xã";
  expected.producer_type = ProducerType::cooperative;
  expected.group_text = "Thực phẩm";
  expected.group = Group::food;
  expected.stars = 3;
  expected.score = 64.5;
  expected.date = WrittenDate{2023, 4, 7};
  expected.decision = "752/QĐ-UBND";
  expected.source = "Báo";
  expected.address = "ấp 3";
  expected.commune = "Xã An Thành";
  expected.district = "Huyện Bình Sơn";
  expected.province = "Trà Vinh";
  expected.code = "167";
  expected.product_id = "83-829-28780-3-2022";
  expected.point = LonLat{106.34, 9.95};
  CHECK(read_rows.entries.front() == expected);
  CHECK(read_rows.findings.empty());
}

TEST_CASE("Rows that are no entries") {
  const auto read_rows = read(
      "DANH SÁCH\n\nSTT;Tên sản phẩm;Chủ thể;Số sao\n(1);(2);(3);(4)\nA. HUYỆN BÌNH SƠN\nI;Hạng 4 sao (01 sản phẩm)\n"
      "1;Mứt chuối;HTX An Thành;\nCộng: 1 sản phẩm\nII;Hạng 3 sao (01 sản phẩm)\nSTT;Tên sản phẩm;Chủ thể;Số sao\n"
      "1;Trà lá sen;HKD Bảy Sen;5\nTổng cộng;;;2\nGhi chú: số liệu thử\n;;;\n\n");
  CHECK(ignored(read_rows) ==
        "1:title 2:blank 3:header 4:header 5:subheading 6:subheading 8:total 9:subheading 10:repeated_header 12:total "
        "13:note ");
  REQUIRE(read_rows.entries.size() == 2);
  CHECK(read_rows.entries[0].row == 7);
  CHECK(read_rows.entries[0].stars == 4);
  CHECK(read_rows.entries[0].district == "HUYỆN BÌNH SƠN");
  CHECK(read_rows.entries[1].row == 11);
  CHECK(read_rows.entries[1].stars == 5);
}

TEST_CASE("A merged producer is carried down with its place") {
  const auto rows = read(
                        "STT,Chủ thể,Địa chỉ,Tên sản phẩm,Xếp hạng\n1,HTX Rạch Mới,Khu vực 3,Chả cá,3 sao\n,,,Khô "
                        "cá,\n2,,,Tim sen,3\n"
                        "3,HKD Bảy Sen,như trên,Trà,-nt-\n,,,,\n")
                        .entries;
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].producer == "HTX Rạch Mới");
  CHECK(rows[1].address == "Khu vực 3");
  CHECK_FALSE(rows[1].stars);
  CHECK(rows[1].producer_type == ProducerType::cooperative);
  CHECK(rows[2].producer.empty());
  CHECK(rows[2].address.empty());
  CHECK(rows[3].stars == 3);
  CHECK(rows[3].address.empty());
  const auto unnumbered = read("Chủ thể,Tên sản phẩm\nHTX Rạch Mới,Chả cá\n,Khô cá\n").entries;
  REQUIRE(unnumbered.size() == 2);
  CHECK(unnumbered[1].producer.empty());
}

TEST_CASE("What cannot be read is a problem") {
  const auto read_rows = read(
      "Tên sản phẩm,Loại hình,Số sao,Điểm,Ngày QĐ,Nhóm,Chủ thể,Vĩ độ,Kinh độ\nA,,0,,,,,,\nB,,đẹp,,31/02/2023,Máy "
      "móc,X,,\n"
      ",,3,,,,HTX,,\nC,Liên minh,3,\"84,5\",,Máy móc,,106.5,11.2\nD,,đề xuất 4 sao,,,,,,\n");
  const auto& rows = read_rows.entries;
  REQUIRE(rows.size() == 5);
  CHECK(has(rows[0], Problem::not_recognised));
  CHECK_FALSE(rows[0].is_recognised);
  CHECK_FALSE(rows[0].stars);
  CHECK(has(rows[1], Problem::stars_unread));
  CHECK(has(rows[1], Problem::date_unread));
  CHECK(rows[1].group == Group::other);
  CHECK(has(rows[2], Problem::no_product));
  CHECK(has(rows[3], Problem::type_unread));
  CHECK(has(rows[3], Problem::stars_against_score));
  CHECK(has(rows[3], Problem::swapped_axes));
  CHECK(rows[3].point == LonLat{106.5, 11.2});
  CHECK(has(rows[4], Problem::not_recognised));
  REQUIRE(read_rows.findings.size() == 1);
  CHECK(key_of(read_rows.findings[0].kind) == "group_unknown");
  CHECK(read_rows.findings[0].text == "Máy móc");
  CHECK(read_rows.findings[0].row == 3);
}

TEST_CASE("The decision's day from where it stands") {
  const auto rows =
      read(
          "Tên sản phẩm,Số sao,Quyết định công nhận,Năm,Hiệu lực đến\nA,OCOP 4 sao (QĐ 114/QĐ-UBND 15/1/2020),,,\n"
          "B,3,2008/QĐ/UBND ngày 07/04/2023,2022,\nC,3,,2022,07/04/2026\nD,3,752/QĐ-UBND,2022,36 tháng\nE,3,,,không "
          "rõ\n")
          .entries;
  REQUIRE(rows.size() == 5);
  CHECK(iso(*rows[0].date) == "2020-01-15");
  CHECK(rows[0].decision == "114/QĐ-UBND");
  CHECK(iso(*rows[1].date) == "2023-04-07");
  CHECK(rows[1].decision == "2008/QĐ/UBND");
  CHECK(iso(*rows[2].date) == "2023-04-07");
  CHECK(iso(*rows[3].date) == "2022");
  CHECK(rows[3].decision == "752/QĐ-UBND");
  CHECK_FALSE(rows[4].date);
  CHECK(has(rows[4], Problem::date_unread));
}

TEST_CASE("A column called code holds one or the other") {
  const auto rows = read("Tên sản phẩm,code\nA,25813\nB,83-829-28780-3-2022\nC,167\n").entries;
  CHECK(rows[0].code == "25813");
  CHECK(rows[0].product_id.empty());
  CHECK(rows[1].product_id == "83-829-28780-3-2022");
  CHECK(rows[1].code.empty());
  CHECK(rows[2].code == "167");
}

TEST_CASE("Several products in one row") {
  // Layout 7 of the lists seen, a list by lines, and a bracket for several products (layout 14).
  const auto rows = read(
                        "STT,Tên sản phẩm,Chủ thể,Địa chỉ,Số sao\n1,Tổ yến sào; Tổ yến chưng,Công ty Yến Xanh,huyện "
                        "Bình Sơn,4\n2,\"- Chả cá\n- Khô cá\",HTX Rạch Mới,xã An Thành,\"3 sao\n4 sao\"\n"
                        "3,\"Nem, chả lụa\",HKD Bảy Sen,xã An Tây,3\n"
                        "4,\"Mực viên, Xúc xích gà (Công ty TNHH ABC, xã An Thành, huyện Bình Sơn)\",,,3\n")
                        .entries;
  std::string seen;
  for (const Entry& e : rows) {
    seen += std::to_string(e.row) + " " + e.product + " / " + e.producer + " / " + e.address + " / " +
            std::to_string(e.stars.value_or(0)) + "\n";
  }
  CHECK(seen ==
        "2 Tổ yến sào / Công ty Yến Xanh / huyện Bình Sơn / 4\n"
        "2 Tổ yến chưng / Công ty Yến Xanh / huyện Bình Sơn / 4\n"
        "3 Chả cá / HTX Rạch Mới / xã An Thành / 3\n"
        "3 Khô cá / HTX Rạch Mới / xã An Thành / 4\n"
        "4 Nem, chả lụa / HKD Bảy Sen / xã An Tây / 3\n"
        "5 Mực viên / Công ty TNHH ABC / xã An Thành, huyện Bình Sơn / 3\n"
        "5 Xúc xích gà / Công ty TNHH ABC / xã An Thành, huyện Bình Sơn / 3\n");
  CHECK(rows[5].producer_type == ProducerType::enterprise);
}
