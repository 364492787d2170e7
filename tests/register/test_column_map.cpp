#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "register/column_map.hpp"
#include "register/entry.hpp"
#include "register/preview.hpp"
#include "temporary_file.hpp"

using namespace ocop;

namespace {

namespace fs = std::filesystem;

Result<ColumnMap> map_of(const std::string& name, const std::string& text) {
  const TemporaryFile file(name, text);
  return read_column_map(file.path());
}

constexpr const char* kOddRegister =
    "Danh sách\n"
    "Mặt hàng,Ai làm,Ở đâu,Điểm cuối\n"
    "Mứt chuối,HTX An Thành,Xã An Tây,3 sao\n"
    "Trà sen,Hộ Bảy Sen,Xã An Điền,4 sao\n";

ColumnMap odd_map() {
  ColumnMap map;
  map.choices = {{"Mặt hàng", {}, Field::product},
                 {"Ai làm", {}, Field::producer},
                 {"Ở đâu", {}, Field::address},
                 {"", 4, Field::stars}};
  return map;
}

Result<Read<Register>> read(const std::string& path, RegisterOptions options) {
  Progress progress;
  return read_register(path, options, progress);
}

}  // namespace

TEST_CASE("A list of columns as JSON, short and long") {
  const auto short_form = map_of("a.json", R"({"Mặt hàng": "product", "Ai  làm": "Chủ thể"})");
  REQUIRE(short_form);
  REQUIRE(short_form->choices.size() == 2);
  CHECK(chosen_field(*short_form, "MẶT HÀNG", 7) == Field::product);
  CHECK(chosen_field(*short_form, "Ai làm", 0) == Field::producer);
  CHECK_FALSE(chosen_field(*short_form, "Ở đâu", 0));
  const auto long_form = map_of("b.json", R"({"columns": [{"header": "Mặt hàng", "field": "product"},
      {"column": "AB", "field": "stars"}], "header_row": 5, "header_rows": 2, "data_row": 8, "hidden_rows": false})");
  REQUIRE(long_form);
  CHECK(long_form->choices[1].column == 28);
  CHECK(chosen_field(*long_form, "anything", 27) == Field::stars);
  CHECK(long_form->header_row == 5);
  CHECK(long_form->header_rows == 2);
  CHECK(long_form->data_row == 8);
  CHECK_FALSE(long_form->reads_hidden_rows);
}

TEST_CASE("A list of columns as CSV") {
  const auto map = map_of("a.csv", "\xEF\xBB\xBFtiêu đề;cột;nội dung\nMặt hàng;;Tên sản phẩm\n;C;address\n");
  REQUIRE(map);
  REQUIRE(map->choices.size() == 2);
  CHECK(map->choices[0] == ColumnChoice{"Mặt hàng", {}, Field::product});
  CHECK(map->choices[1] == ColumnChoice{"", 3, Field::address});
}

TEST_CASE("What cannot be understood is named") {
  const auto check = [](const std::string& name, const std::string& text, const std::string& what) {
    const auto map = map_of(name, text);
    REQUIRE_FALSE(map);
    CHECK(map.error().kind == FindingKind::columns_unreadable);
    CHECK(map.error().args.front() == what);
  };
  check("c.json", R"({"Mặt hàng": "xyzzy"})", "\"xyzzy\"");
  check("d.json", "{", "JSON");
  check("e.json", R"({"columns": [{"header": "A", "field": "stars"}], "data_row": 0})", "data_row");
  check("c.csv", "header,field\nMặt hàng,product\nGiá,xyzzy\n", "xyzzy");
  check("d.csv", "a,b\n1,2\n", "field");
}

TEST_CASE("Columns that nobody knows are read as the planner says") {
  const TemporaryFile file("odd.csv", kOddRegister);
  CHECK(read(file.path(), {}).error().kind == FindingKind::no_header);
  RegisterOptions options;
  options.columns = odd_map();
  const auto result = read(file.path(), options);
  REQUIRE(result);
  REQUIRE(result->value.entries.size() == 2);
  CHECK(result->value.entries[1].row == 4);
  CHECK(result->value.entries[1].product == "Trà sen");
  CHECK(result->value.entries[1].producer == "Hộ Bảy Sen");
  CHECK(result->value.entries[1].address == "Xã An Điền");
  CHECK(result->value.entries[1].stars == 4);
}

TEST_CASE("A list of columns is kept for files of the same shape") {
  const TemporaryFile file("month.csv", std::string("Một dòng nữa\n") + kOddRegister);
  RegisterOptions options;
  options.known_columns = {odd_map()};
  options.known_columns.front().shape = {"mat hang", "ai lam", "o dau", "diem cuoi"};
  const auto result = read(file.path(), options);
  REQUIRE(result);
  CHECK(result->value.entries.size() == 2);
  options.known_columns.front().shape.push_back("ghi chu");
  CHECK_FALSE(read(file.path(), options));
}

TEST_CASE("A preview says what each column and row would be") {
  const TemporaryFile file("preview.csv", kOddRegister);
  RegisterOptions options;
  options.columns = odd_map();
  Progress progress;
  const auto preview = preview_register(file.path(), options, progress);
  REQUIRE(preview);
  REQUIRE(preview->sheets.size() == 1);
  const SheetPreview& sheet = preview->sheets[0];
  CHECK(sheet.rows == 4);
  CHECK(sheet.entries == 2);
  CHECK(sheet.header_row == 2);
  CHECK(sheet.header_rows == 1);
  CHECK(sheet.data_row == 3);
  REQUIRE(sheet.columns.size() == 4);
  CHECK(sheet.columns[2].field == Field::address);
  CHECK(sheet.columns[2].is_chosen);
  CHECK(sheet.first_rows[0].why == IgnoredWhy::title);
  CHECK_FALSE(sheet.first_rows[2].why);
  CHECK(sheet.encodings.front().encoding == "utf-8");
  const auto refused = preview_register(file.path(), {}, progress);
  REQUIRE(refused);
  CHECK(refused->sheets[0].refused == FindingKind::no_header);
}

TEST_CASE("A preview shows old fonts before and after") {
  // "Hîp t¸c x·", "X· B×nh S¬n", "Trµ sen" in TCVN3.
  const TemporaryFile file("tcvn3.csv",
                           "Ten san pham,Chu the,Dia chi\n"
                           "Tr\xB5 sen,H\xEEp t\xB8"
                           "c x\xB7 B\xD7nh S\xACn,X\xB7 B\xD7nh S\xACn\n");
  Progress progress;
  const auto preview = preview_register(file.path(), {}, progress);
  REQUIRE(preview);
  const SheetPreview& sheet = preview->sheets[0];
  REQUIRE(sheet.columns.size() == 3);
  CHECK(sheet.columns[1].encoding == LegacyEncoding::tcvn3);
  REQUIRE(sheet.columns[1].rescued.size() == 1);
  CHECK(sheet.columns[1].rescued[0].before == "Hîp t¸c x· B×nh S¬n");
  CHECK(sheet.columns[1].rescued[0].after == "Hợp tác xã Bình Sơn");
  REQUIRE_FALSE(sheet.encodings.empty());
  CHECK(sheet.encodings.front().encoding == "tcvn3");
}
