#include <doctest/doctest.h>

#include <string>

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
