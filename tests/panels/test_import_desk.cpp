#include <doctest/doctest.h>

#include "panels/import_desk.hpp"

using namespace ocop;

namespace {

ColumnPreview column(const std::string& header, std::optional<Field> field) {
  ColumnPreview made;
  made.header = header;
  made.field = field;
  return made;
}

SheetPreview sheet(const std::string& name) {
  SheetPreview made;
  made.name = name;
  made.rows = 12;
  made.entries = 10;
  made.header_row = 1;
  made.header_rows = 1;
  made.data_row = 2;
  made.columns = {column("Tên sản phẩm", Field::product), column("Xã", Field::commune)};
  return made;
}

ImportDesk desk_of(std::vector<SheetPreview> sheets) {
  ImportDesk desk;
  desk.path = "danh sach.xlsx";
  desk.preview.sheets = std::move(sheets);
  return desk;
}

using Doubts = std::vector<ImportDoubt>;

Doubts doubts(const ImportDesk& desk) { return doubts_of(desk.preview, desk.sheet, desk.options); }

}  // namespace

TEST_CASE("a plain register in a known shape is opened without asking") {
  CHECK(doubts(desk_of({sheet("Tổng hợp")})).empty());
}

TEST_CASE("what is doubtful is asked, until it is answered") {
  ImportDesk desk = desk_of({sheet("A"), sheet("B")});
  CHECK(doubts(desk) == Doubts{ImportDoubt::several_sheets});
  choose_sheet(desk, 1);
  CHECK(desk.options.sheet == "B");
  CHECK(doubts(desk).empty());

  desk = desk_of({sheet("A")});
  desk.preview.sheets[0].columns.push_back(column("Sản lượng", std::nullopt));
  CHECK(doubts(desk) == Doubts{ImportDoubt::unknown_columns});
  desk.preview.sheets[0].columns[0].is_chosen = true;  // of a shape that was answered for before
  CHECK(doubts(desk).empty());

  desk = desk_of({sheet("A")});
  desk.preview.sheets[0].columns.pop_back();
  desk.preview.sheets[0].hidden_rows = 2;
  CHECK(doubts(desk) == Doubts{ImportDoubt::no_place, ImportDoubt::hidden_rows});

  desk = desk_of({sheet("A")});
  desk.preview.sheets[0].columns[0].encoding = LegacyEncoding::tcvn3;
  CHECK(doubts(desk) == Doubts{ImportDoubt::legacy_text});

  desk = desk_of({sheet("A")});
  desk.preview.sheets[0].refused = FindingKind::totals_table;
  CHECK(doubts(desk) == Doubts{ImportDoubt::nothing_readable});
  CHECK_FALSE(can_open(desk.preview.sheets[0]));
}

TEST_CASE("hidden sheets and sheets without products are no rivals") {
  SheetPreview hidden = sheet("Ẩn");
  hidden.is_hidden = true;
  SheetPreview empty = sheet("Trống");
  empty.entries = 0;
  CHECK(doubts(desk_of({sheet("A"), hidden, empty})).empty());
}

TEST_CASE("a column is told by its heading, by its number where headings are the same or missing") {
  ImportDesk desk = desk_of({sheet("A")});
  auto& columns = desk.preview.sheets[0].columns;
  columns.push_back(column("Ghi chú", std::nullopt));
  columns.push_back(column("Ghi chú", std::nullopt));
  columns.push_back(column("", std::nullopt));
  choose_field(desk, 0, Field::producer);
  choose_field(desk, 3, Field::stars);
  choose_field(desk, 4, Field::date);
  choose_field(desk, 0, Field::product);  // the last word counts
  REQUIRE(desk.options.columns);
  CHECK(desk.options.columns->choices == std::vector<ColumnChoice>{{"", 4, Field::stars},
                                                                   {"", 5, Field::date},
                                                                   {"Tên sản phẩm", std::nullopt, Field::product}});
}

TEST_CASE("opening answers for every heading, so that the shape is known next time") {
  ImportDesk desk = desk_of({sheet("A")});
  desk.preview.sheets[0].columns.push_back(column("Sản lượng", std::nullopt));
  desk.preview.sheets[0].columns.push_back(column("Điện thoại", Field::personal));
  confirm_columns(desk);
  REQUIRE(desk.options.columns);
  CHECK(desk.options.columns->choices == std::vector<ColumnChoice>{{"Tên sản phẩm", std::nullopt, Field::product},
                                                                   {"Xã", std::nullopt, Field::commune},
                                                                   {"Sản lượng", std::nullopt, Field::ignored}});
  const std::vector<std::string> headers = {"Tên sản phẩm", "Xã", "Sản lượng", "Điện thoại"};
  CHECK(fits(*desk.options.columns, headers));
}

TEST_CASE("columns have the letters of a spreadsheet") {
  CHECK(column_letters(0) == "A");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
  CHECK(column_letters(701) == "ZZ");
  CHECK(column_letters(702) == "AAA");
}

TEST_CASE("where no header was found, a choice means the row that is shown") {
  ImportDesk desk = desk_of({sheet("A")});
  SheetPreview& shown = desk.preview.sheets[0];
  shown.refused = FindingKind::no_product_column;
  shown.header_row = 4;
  choose_field(desk, 0, Field::product);
  REQUIRE(desk.options.columns);
  CHECK(desk.options.columns->header_row == 4);
  choose_header_row(desk, 5);
  choose_field(desk, 0, Field::product);
  CHECK(desk.options.columns->header_row == 5);
}
