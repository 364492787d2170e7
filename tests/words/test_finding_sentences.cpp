#include <doctest/doctest.h>

#include <string>

#include "words/sentences.hpp"

using namespace ocop;

namespace {

Finding full(FindingKind kind) {
  return {kind,
          "/data/binhduong/register.csv",
          12,
          "Hạng sao",
          "Phường Hiệp Thành",
          {"9210", "3.2", "VN-2000 / TM-3 105-45"}};
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every kind has a sentence in both languages that names the file") {
  for (const FindingKind kind : all_finding_kinds()) {
    CAPTURE(key_of(kind));
    const std::string vi = sentence(Language::vi, full(kind));
    const std::string en = sentence(Language::en, full(kind));
    CAPTURE(vi);
    CAPTURE(en);
    CHECK(vi != en);
    for (const std::string& text : {vi, en}) {
      CHECK_FALSE(contains(text, "{"));
      CHECK_FALSE(contains(text, "?"));
      CHECK(text.ends_with('.'));
      const bool has_no_file = kind == FindingKind::usage || kind == FindingKind::no_display ||
                               kind == FindingKind::out_of_memory || kind == FindingKind::program_fault;
      CHECK((has_no_file || contains(text, "register.csv")));
    }
  }
}

TEST_CASE("a finding that says too little still gives a sentence") {
  for (const FindingKind kind : all_finding_kinds()) {
    CAPTURE(key_of(kind));
    const Finding bare{kind, "register.csv", {}, {}, {}, {}};
    CHECK_FALSE(contains(sentence(Language::vi, bare), "{"));
    CHECK_FALSE(sentence(Language::en, bare).empty());
  }
}

TEST_CASE("a proposed zone says how far it lands and how to take it") {
  Finding finding = full(FindingKind::crs_zone_proposed);
  finding.file = "/home/lan/xa.shp";
  finding.row.reset();
  finding.column.reset();
  CHECK(
      sentence(Language::vi, finding) ==
      "xa.shp: tệp không ghi hệ toạ độ. Toạ độ khớp nhất với VN-2000 / TM-3 105-45 (EPSG:9210), cách tâm tỉnh 3,2 km. "
      "Chạy lại với --crs EPSG:9210.");
  CHECK(sentence(Language::en, finding) ==
        "xa.shp: the file does not name its coordinate system. Its coordinates fit best with VN-2000 / TM-3 105-45 "
        "(EPSG:9210), 3.2 km from the middle of the province. Run again with --crs EPSG:9210.");
}

TEST_CASE("row and column stand beside the file") {
  CHECK(sentence(Language::vi, Finding{FindingKind::duplicate_row, "so.csv", 1204, {}, {}, {"7"}}) ==
        "so.csv, dòng 1204: dòng này trùng với dòng 7 và chỉ tính một lần. Xoá một trong hai dòng.");
  CHECK(sentence(Language::en, Finding{FindingKind::unknown_column, "so.csv", {}, "Ghi chú", {}, {}}) ==
        "so.csv, column “Ghi chú”: the column is not understood and is not used. Give it a usual heading if it is "
        "needed.");
}

TEST_CASE("counts are grouped and lists are joined") {
  CHECK(contains(sentence(Language::vi, Finding{FindingKind::empty_geometry, "a.shp", {}, {}, {}, {"1234"}}), "1.234"));
  const Finding layers{FindingKind::unknown_layer, "a.gpkg", {}, {}, "x", {"communes", "districts"}};
  CHECK(sentence(Language::en, layers) == "a.gpkg: there is no layer “x”. There are: communes, districts.");
}

TEST_CASE("a missing file is named as the planner named it") {
  CHECK(sentence(Language::vi, Finding{FindingKind::file_missing, "data/xa.shp", {}, {}, {}, {}}) ==
        "Không có tệp data/xa.shp. Kiểm tra tên và thư mục.");
}

TEST_CASE("a reason of the system is translated, an unknown one stays") {
  Finding finding{FindingKind::output_unwritable, "/x/a.png", {}, {}, {}, {"Permission denied"}};
  CHECK(sentence(Language::vi, finding) ==
        "Không ghi được /x/a.png (không có quyền). Chọn thư mục khác hoặc xin quyền ghi.");
  CHECK(contains(sentence(Language::en, finding), "(Permission denied)"));
  finding.args = {"Stale file handle"};
  CHECK(contains(sentence(Language::vi, finding), "(Stale file handle)"));
}

TEST_CASE("a window that asks names no option of the command line") {
  for (const FindingKind kind : {FindingKind::crs_zone_proposed, FindingKind::crs_wrong_datum}) {
    for (const Language language : {Language::vi, Language::en}) {
      CHECK(contains(sentence(language, full(kind)), "--crs"));
      CHECK_FALSE(contains(question(language, full(kind)), "--"));
      CHECK(contains(question(language, full(kind)), "register.csv"));
    }
  }
  const Finding missing = full(FindingKind::file_missing);
  CHECK(question(Language::vi, missing) == sentence(Language::vi, missing));
}
