#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "register/header_row.hpp"

using namespace ocop;

namespace {

Sheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  Sheet sheet;
  int number = 0;
  for (const auto& row : rows) {
    for (const std::string& cell : row) sheet.add_cell(cell);
    sheet.end_row(++number);
  }
  return sheet;
}

std::string failure(const std::vector<std::vector<std::string>>& rows) {
  const auto header = find_header(sheet_of(rows));
  return header ? "found" : std::string(key_of(header.error()));
}

}  // namespace

TEST_CASE("The header stands under titles") {
  const auto header =
      find_header(sheet_of({{"DANH SÁCH SẢN PHẨM OCOP"}, {}, {"Sản phẩm"}, {"STT", "Sản phẩm", "Chủ thể", "Vùng"}}));
  REQUIRE(header);
  CHECK(header->row == 3);
  CHECK(header->of(Field::product) == std::vector<std::size_t>{1});
  CHECK(header->unknown == std::vector<std::size_t>{3});
}

TEST_CASE("The better of two columns of one field comes first") {
  const auto header = find_header(sheet_of({{"Ngành", "Nhóm", "Tên", "Tên sản phẩm"}}));
  REQUIRE(header);
  CHECK(header->of(Field::group) == std::vector<std::size_t>{1, 0});
  CHECK(header->of(Field::product) == std::vector<std::size_t>{3});
}

TEST_CASE("What is no register") {
  CHECK(failure({}) == "no_header");
  CHECK(failure({{"Chả lụa", "Công ty A"}, {"Giò", "Công ty B"}}) == "no_header");
  CHECK(failure({{"STT", "Chủ thể", "Địa chỉ"}}) == "no_product_column");
  CHECK(failure({{"Quận/Huyện", "1 sao", "2 sao", "3 sao", "4 sao", "5 sao"}, {"Bình Sơn", "0", "1", "2", "3", "0"}}) ==
        "totals_table");
  CHECK(failure({{"name", "tax_code", "organization_type", "address"}}) == "no_product_column");
  CHECK(failure({{"name", "stars", "address"}}) == "found");
  CHECK(failure({{"Tên sản phẩm"}, {"Chả lụa"}}) == "found");
  std::vector<std::vector<std::string>> deep(20, {"Tiêu đề"});
  deep.push_back({"Tên sản phẩm", "Chủ thể"});
  CHECK(failure(deep) == "no_header");
  deep.erase(deep.begin());
  CHECK(failure(deep) == "found");
}

TEST_CASE("Header again, and numbers of columns") {
  const Sheet sheet = sheet_of({{"STT", "Tên sản phẩm", "Chủ thể"},
                                {"(1)", "(2)", "(3)"},
                                {"A", "B", "1"},
                                {"1", "Chả lụa", "HTX An Thành"},
                                {"stt", "TÊN SẢN PHẨM", "Chủ thể"},
                                {"1", "2", "HTX"}});
  const auto header = find_header(sheet);
  REQUIRE(header);
  CHECK(numbers_columns(sheet, 1));
  CHECK_FALSE(numbers_columns(sheet, 3));
  CHECK_FALSE(numbers_columns(sheet, 5));
  CHECK_FALSE(repeats_header(sheet, 3, *header));
  CHECK(repeats_header(sheet, 4, *header));
}

TEST_CASE("A header of two rows") {
  const auto header = find_header(sheet_of({{"Danh sách"},
                                            {"STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "", "Hạng sao"},
                                            {"", "", "", "Xã/phường", "Huyện/TP", ""},
                                            {"1", "Chả lụa", "HTX An Thành", "Xã An Thành", "Bình Sơn", "3"}}));
  REQUIRE(header);
  CHECK(header->first_row == 1);
  CHECK(header->row == 2);
  CHECK(header->of(Field::commune) == std::vector<std::size_t>{3});
  CHECK(header->of(Field::district) == std::vector<std::size_t>{4});
  CHECK_FALSE(header->has(Field::address));
  // A row of data that holds a known word is no header.
  const auto plain = find_header(sheet_of({{"Tên sản phẩm", "Chủ thể", ""}, {"Sao", "HTX", "Xã"}}));
  REQUIRE(plain);
  CHECK(plain->row == 0);
}
