#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include "register/csv_records.hpp"
#include "register/csv_sheet.hpp"

using namespace ocop;

namespace {

/// Rows as "number:cell|cell".
std::string rows(const std::string& text) {
  Progress progress;
  const auto sheet = read_csv_sheet(text, progress);
  REQUIRE(sheet);
  std::string all;
  for (std::size_t row = 0; row < sheet->row_count(); ++row) {
    all += std::to_string(sheet->number(row)) + ":";
    for (std::size_t column = 0; column < sheet->cell_count(row); ++column) {
      all += (column == 0 ? "" : "|") + std::string(sheet->cell(row, column));
    }
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("Separators") {
  CHECK(rows("a,b\n1,2\n") == "1:a|b\n2:1|2\n");
  CHECK(rows("a;b\n1,5;2,5\n") == "1:a|b\n2:1,5|2,5\n");
  CHECK(rows("a\tb\r\n1\t2") == "1:a|b\n2:1|2\n");
  CHECK(rows("a|b|c\n1|2, 3|4\n") == "1:a|b|c\n2:1|2, 3|4\n");
  // A title with commas above a table with semicolons.
  CHECK(rows("Danh sách, đợt 1, 2, 3\na;b\n1;2\n") == "1:Danh sách, đợt 1, 2, 3\n2:a|b\n3:1|2\n");
  CHECK(rows("một cột\nChả lụa\n") == "1:một cột\n2:Chả lụa\n");
}

TEST_CASE("Rows are counted as a spreadsheet counts them") {
  CHECK(rows("a,b\n\n1,\"x\ny\"\n2,3\n") == "1:a|b\n2:\n3:1|x\ny\n4:2|3\n");
  CHECK(rows("a,b\n\"1 \"\"hai\"\" 3\",\"x,y\"\n") == "1:a|b\n2:1 \"hai\" 3|x,y\n");
  CHECK(rows("").empty());
}

TEST_CASE("Cancelled") {
  Progress progress;
  progress.cancel();
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "a,b\n";
  CHECK_FALSE(read_csv_sheet(text, progress));
}

namespace {

/// As GDAL's record parser alone reads it.
std::string rows_by_gdal(std::string text, char separator) {
  const std::string name = "/vsimem/ocop_test_records.csv";
  VSILFILE* const file = VSIFileFromMemBuffer(name.c_str(), reinterpret_cast<GByte*>(text.data()), text.size(), FALSE);
  const std::string delimiter(1, separator);
  std::string all;
  while (char** const record = CSVReadParseLine3L(file, 0, delimiter.c_str(), true, false, false, true)) {
    for (char** cell = record; *cell != nullptr; ++cell) all += std::string("[") + *cell + "]";
    all += "\n.\n";
    CSLDestroy(record);
  }
  VSIFCloseL(file);
  VSIUnlink(name.c_str());
  return all;
}

std::string rows_by_us(std::string text, char separator) {
  CsvRecords records(text, separator);
  std::string all;
  while (records.next()) {
    for (std::size_t cell = 0; cell < records.cell_count(); ++cell) {
      all += "[";
      for (const std::string_view piece : records.cell(cell)) all += piece;
      all += "]";
    }
    all += "\n.\n";
  }
  return all;
}

}  // namespace

TEST_CASE("Records are those of GDAL's parser, whatever the quotation marks") {
  const std::vector<std::string> parts = {"a",    "xã", ",",    ",", ";",       "\"",          "\"",
                                          "\"\"", "\n", "\r\n", " ", "\"a,b\"", "\xEF\xBB\xBF"};
  std::mt19937 random(20231231);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (auto left = random() % 24; left > 0; --left) text += parts[random() % parts.size()];
    CAPTURE(text);
    CHECK(rows_by_us(text, ',') == rows_by_gdal(text, ','));
  }
}
