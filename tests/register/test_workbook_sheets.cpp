#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "register/workbook_sheets.hpp"

using namespace ocop;

namespace {

std::string fixture(const std::string& name) { return std::string(OCOP_FIXTURE_DIR) + "/register/" + name; }

}  // namespace

TEST_CASE("Rows, numbers and days of a workbook arrive as text") {
  Progress progress;
  const auto sheets = read_workbook_sheets(fixture("plain.xlsx"), progress);
  REQUIRE(sheets);
  REQUIRE(sheets->size() == 1);
  const Sheet& sheet = sheets->front();
  CHECK(sheet.name == "Danh sách");
  // Rows 3, 7, 10 and 11 are empty and not in the file.
  REQUIRE(sheet.row_count() == 8);
  CHECK(sheet.number(3) == 5);
  CHECK(sheet.cell(3, 1) == "Mứt chuối");
  CHECK(sheet.cell(3, 6) == "2023/04/07");
  CHECK(sheet.cell(4, 7) == "84,5");
  CHECK(sheet.number(5) == 8);
}

TEST_CASE("Hidden sheets are known") {
  Progress progress;
  const auto sheets = read_workbook_sheets(fixture("sheets.xlsx"), progress);
  REQUIRE(sheets);
  for (const Sheet& sheet : *sheets) CHECK(sheet.is_hidden == (sheet.name == "Nháp"));
}

TEST_CASE("A damaged workbook") {
  const auto path = std::filesystem::temp_directory_path() / "ocop_test_damaged.xlsx";
  std::ifstream whole(fixture("plain.xlsx"), std::ios::binary);
  std::string bytes(600, '\0');
  whole.read(bytes.data(), 600);
  std::ofstream(path, std::ios::binary) << bytes;
  Progress progress;
  const auto sheets = read_workbook_sheets(path.string(), progress);
  std::filesystem::remove(path);
  REQUIRE_FALSE(sheets);
  CHECK(key_of(sheets.error().kind) == "file_unreadable");
}

TEST_CASE("A cancelled workbook is dropped") {
  Progress progress;
  progress.cancel();
  const auto sheets = read_workbook_sheets(fixture("plain.xlsx"), progress);
  // A small workbook may be ready before the first look.
  if (!sheets) CHECK(key_of(sheets.error().kind) == "cancelled");
}
