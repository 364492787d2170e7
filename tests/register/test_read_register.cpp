#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "register/entry.hpp"
#include "temporary_file.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

std::string fixture(const std::string& name) { return std::string(OCOP_FIXTURE_DIR) + "/register/" + name; }

Result<Read<Register>> read(const std::string& path, const RegisterOptions& options = {}) {
  Progress progress;
  return read_register(path, options, progress);
}

std::string failure(const std::string& path, const RegisterOptions& options = {}) {
  const auto result = read(path, options);
  return result ? "read" : std::string(key_of(result.error().kind));
}

std::string failure_of(const std::string& name, const std::string& bytes) {
  const TemporaryFile file(name, bytes);
  return failure(file.path());
}

bool has_finding(const Read<Register>& read, std::string_view kind) {
  return std::ranges::any_of(read.findings, [&](const Finding& finding) { return key_of(finding.kind) == kind; });
}

}  // namespace

TEST_CASE("A workbook with titles, days and a sum") {
  const auto result = read(fixture("plain.xlsx"));
  REQUIRE(result);
  const Register& sheet = result->value;
  CHECK(sheet.file == "plain.xlsx");
  CHECK(sheet.sheet == "Danh sách");
  REQUIRE(sheet.entries.size() == 3);
  CHECK(sheet.entries[0].row == 5);
  CHECK(iso(*sheet.entries[0].date) == "2023-04-07");
  CHECK(sheet.entries[0].score == 64.5);
  CHECK(sheet.entries[1].product == "Chuối sấy");
  CHECK(iso(*sheet.entries[1].date) == "2023-02-24");
  CHECK(sheet.entries[1].score == 84.5);
  CHECK(sheet.entries[2].row == 8);
  CHECK(sheet.entries[2].stars == 3);
  CHECK(sheet.entries[2].commune == "P. 07");
  CHECK(iso(*sheet.entries[2].date) == "2023-04-07");
  std::string ignored;
  for (const IgnoredRow& row : sheet.ignored)
    ignored += std::to_string(row.row) + ":" + std::string(key_of(row.why)) + " ";
  CHECK(ignored == "1:title 2:title 3:blank 4:header 7:blank 9:total ");
}

TEST_CASE("Of several sheets the fullest visible one") {
  const auto result = read(fixture("sheets.xlsx"));
  REQUIRE(result);
  const Register& sheet = result->value;
  CHECK(sheet.sheet == "SP OCOP");
  REQUIRE(sheet.entries.size() == 4);
  CHECK(sheet.entries[1].producer == "HTX NN Rạch Mới");
  CHECK(sheet.entries[1].address == "Khu vực 3");
  CHECK(sheet.entries[3].product == "Tim sen");
  CHECK(sheet.entries[3].producer == "Hộ kinh doanh Bảy Sen");
  CHECK(sheet.entries[3].address == "Khu vực 5");
  CHECK(sheet.entries[3].stars == 4);
  CHECK(has_finding(*result, "hidden_sheet"));
  const auto others = std::ranges::find(result->findings, FindingKind::sheets_ignored, &Finding::kind);
  REQUIRE(others != result->findings.end());
  CHECK(others->args == std::vector<std::string>{"HTX"});
  CHECK(others->file == "sheets.xlsx");
  const auto column = std::ranges::find(result->findings, FindingKind::unknown_column, &Finding::kind);
  REQUIRE(column != result->findings.end());
  CHECK(column->column == "Số thành viên");
}

TEST_CASE("Merged cells, a header of two rows, hidden rows, codes with zeros") {
  const auto result = read(fixture("merged.xlsx"));
  REQUIRE(result);
  const auto& entries = result->value.entries;
  REQUIRE(entries.size() == 5);
  std::string seen;
  for (const Entry& e : entries) {
    seen += std::to_string(e.row) + " " + e.product + ", " + e.producer + ", " + e.commune + ", " + e.district + ", " +
            e.code + ", " + std::to_string(e.stars.value_or(0)) + "\n";
  }
  CHECK(seen ==
        "4 Chả cá, HTX Rạch Mới, Xã An Thành, Huyện Bình Sơn, 01234, 3\n"
        "5 Khô cá, HTX Rạch Mới, Xã An Thành, Huyện Bình Sơn, 01234, 4\n"
        "6 Mắm cá, HTX Rạch Mới, Xã An Thành, Huyện Bình Sơn, 01234, 3\n"
        "7 Trà lá sen, HKD Bảy Sen, Phường 7, TX. An Sơn, 25813, 4\n"
        "10 Mứt chuối, HTX Tân Qui, Xã An Thành, Huyện Bình Sơn, 01234, 3\n");
  CHECK(entries[2].score == 55);
  std::string ignored;
  for (const IgnoredRow& row : result->value.ignored)
    ignored += std::to_string(row.row) + ":" + std::string(key_of(row.why)) + " ";
  CHECK(ignored == "1:title 2:header 3:header 8:blank 9:repeated_header ");
  const auto hidden = std::ranges::find(result->findings, FindingKind::hidden_rows, &Finding::kind);
  REQUIRE(hidden != result->findings.end());
  CHECK(hidden->args == std::vector<std::string>{"1"});
}

TEST_CASE("An OpenDocument sheet") {
  // Written by GDAL's ogr2ogr.
  const auto result = read(fixture("plain.ods"));
  REQUIRE(result);
  CHECK(result->value.sheet == "Danh sách");
  const auto& entries = result->value.entries;
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].row == 2);
  CHECK(entries[0].product == "Mứt chuối");
  CHECK(entries[0].stars == 3);
  CHECK(entries[0].score == 64.5);
  CHECK(entries[1].row == 4);
  CHECK(entries[1].producer_type == ProducerType::household);
  CHECK(entries[1].commune == "Phường 07");
}

TEST_CASE("A sheet by name") {
  CHECK(read(fixture("sheets.xlsx"), {"Nháp", "", {}, {}})->value.entries.size() == 10);
  const auto unknown = read(fixture("sheets.xlsx"), {"Không có", "", {}, {}});
  REQUIRE_FALSE(unknown);
  CHECK(key_of(unknown.error().kind) == "unknown_sheet");
  CHECK(unknown.error().text == "Không có");
  CHECK(unknown.error().args.size() >= 3);
  // A list of producers with their places, of use beside a list of products.
  const auto producers = read(fixture("sheets.xlsx"), {"HTX", "", {}, {}});
  REQUIRE(producers);
  CHECK(producers->value.entries.empty());
  CHECK_FALSE(producers->value.producers.empty());
}

TEST_CASE("What gives nothing says why") {
  CHECK(failure(fixture("missing.xlsx")) == "file_missing");
  CHECK(failure(fixture("")) == "file_is_folder");
  CHECK(failure("/dev/null") == "not_a_regular_file");
  CHECK(failure(fixture("totals.xlsx")) == "totals_table");
  CHECK(failure_of("empty.xlsx", "") == "file_empty");
  CHECK(failure_of("empty.csv", "") == "file_empty");
  CHECK(failure_of("text.xlsx", "Tên sản phẩm,Chủ thể\n") == "file_unreadable");
  CHECK(failure_of("broken.xlsx", std::string("PK\x03\x04") + std::string(100, 'x')) == "file_unreadable");
  CHECK(failure_of("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "file_unreadable");
  CHECK(failure_of("blank.csv", "\n\n,,\n") == "no_header");
  CHECK(failure_of("producers.csv", "STT,Chủ thể\n1,HTX\n") == "no_product_column");
}

TEST_CASE("Cancelled") {
  std::string text = "Tên sản phẩm\n";
  for (int i = 0; i < 5000; ++i) text += "Chả lụa\n";
  const TemporaryFile file("cancelled.csv", text);
  Progress progress;
  progress.cancel();
  const auto result = read_register(file.path(), {}, progress);
  REQUIRE_FALSE(result);
  CHECK(key_of(result.error().kind) == "cancelled");
}

TEST_CASE("Encodings of CSV") {
  const std::string utf16(
      "\xFF\xFE"
      "T\0\xEA\0n\0 \0s\0p\0;\0S\0a\0o\0\n\0G\0i\0\xF2\0;\0"
      "3\0\n\0",
      34);
  const TemporaryFile file("utf16.csv", utf16);
  const auto result = read(file.path());
  REQUIRE(result);
  REQUIRE(result->value.entries.size() == 1);
  CHECK_FALSE(result->value.sheet);
  CHECK(result->value.entries[0].product == "Giò");
  CHECK(result->value.entries[0].stars == 3);
  const TemporaryFile told("w1258.csv", "Te\xEAn sp,Sao\nGi\xF2 B\xEA\xECn,3\n");
  CHECK(failure(told.path(), {"", "koi8", {}, {}}) == "file_unreadable");
}

TEST_CASE("Fonts of the nineties, and what nobody declares") {
  const auto first = [](const std::string& bytes, const std::string& key) {
    const TemporaryFile file("legacy.csv", bytes);
    const auto result = read(file.path(), {"", key, {}, {}});
    REQUIRE(result);
    REQUIRE(result->value.entries.size() == 1);
    const Entry& entry = result->value.entries.front();
    const auto lie = std::ranges::find(result->findings, FindingKind::lying_encoding, &Finding::kind);
    return entry.product + "|" + entry.producer + "|" + entry.commune +
           (lie == result->findings.end() ? "" : "|" + lie->args.at(1));
  };
  const std::string right = "Mật ong rừng|Hợp tác xã Đồng Tâm|Xã An Điền";
  const std::string tcvn3 =
      "T\xAAn s\xB6n ph\xC8m,Ch\xF1 th\xD3,X\xB7\nM\xCBt ong r\xF5ng,H\xEEp t\xB8\x63 x\xB7 \xA7\xE5ng T\xA9m,X\xB7 An "
      "\xA7i\xD2n\n";
  CHECK(first(tcvn3, "auto") == right + "|tcvn3");
  CHECK(first(tcvn3, "tcvn3") == right + "|tcvn3");
  CHECK(first("Teân saûn phaåm,Chuû theå,Xaõ\nMaät ong röøng,Hôïp taùc xaõ Ñoàng Taâm,Xaõ An Ñieàn\n", "") ==
        right + "|vni");
  // glibc: iconv -t CP1258 of the decomposed text.
  const std::string told =
      "T\xEAn s\x61\xD2n ph\xE2\xD2m,Ch\x75\xD2 th\xEA\xD2,Xa\xDE\nM\xE2\xF2t ong r\xFD\xCCng,H\xF5\xF2p ta\xEC\x63 "
      "xa\xDE "
      "\xD0\xF4\xCCng T\xE2m,Xa\xDE An \xD0i\xEA\xCCn\n";
  CHECK(first(told, "auto") == right + "|windows-1258");
  CHECK(first(told, "windows-1258") == right);
}

TEST_CASE("Public facts of Bình Dương") {
  const std::string path = std::string(OCOP_GEODATA_DIR) + "/../ocop/binhduong_public.csv";
  if (!fs::exists(path)) {
    std::cout << "skipped: " << path << " is missing\n";
    return;
  }
  const auto result = read(path);
  REQUIRE(result);
  const auto& entries = result->value.entries;
  // Counted in the file's own README: 68 rows, 6 without a product, 27 with a commune, 39 with stars.
  CHECK(entries.size() == 68);
  CHECK(std::ranges::count_if(entries, [](const Entry& e) { return e.product.empty(); }) == 6);
  CHECK(std::ranges::count_if(entries, [](const Entry& e) { return !e.commune.empty(); }) == 27);
  CHECK(std::ranges::count_if(entries, [](const Entry& e) { return e.stars.has_value(); }) == 39);
  CHECK(std::ranges::count_if(entries, [](const Entry& e) { return !e.problems.empty() && !e.product.empty(); }) == 0);
  CHECK(entries[0].producer_type == ProducerType::enterprise);
  CHECK(entries[0].date == WrittenDate{2023, std::nullopt, std::nullopt});
}
