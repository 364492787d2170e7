#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "register/row_kinds.hpp"

using namespace ocop;

namespace {

/// A row under "STT | Tên sản phẩm | Chủ thể | Số sao".
class Table {
 public:
  Table() {
    add({"STT", "Tên sản phẩm", "Chủ thể", "Số sao"});
    header_ = *find_header(sheet_);
  }
  SheetRow row(const std::vector<std::string>& cells) {
    add(cells);
    return make_row(sheet_, sheet_.row_count() - 1, header_);
  }

 private:
  void add(const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) sheet_.add_cell(cell);
    sheet_.end_row(static_cast<int>(sheet_.row_count()) + 1);
  }
  Sheet sheet_;
  Header header_;
};

}  // namespace

TEST_CASE("Sums") {
  Table table;
  CHECK(is_total_row(table.row({"", "Cộng: 12 sản phẩm"})));
  CHECK(is_total_row(table.row({"Tổng cộng", "", "", "12"})));
  CHECK(is_total_row(table.row({"", "TỔNG SỐ", "", "12"})));
  CHECK(is_total_row(table.row({"", "", "Tổng cộng", "12"})));
  CHECK(is_total_row(table.row({"Cộng"})));
  CHECK(is_total_row(table.row({"Tong cong"})));
  CHECK_FALSE(is_total_row(table.row({"1", "Cộng hưởng", "HTX An Thành", "3"})));
  CHECK_FALSE(is_total_row(table.row({"1", "Chả lụa", "Công ty A", "3"})));
  CHECK_FALSE(is_total_row(table.row({"1", "Công ty A"})));
}

TEST_CASE("Notes") {
  Table table;
  CHECK(is_note_row(table.row({"Ghi chú: số liệu đến tháng 12"})));
  CHECK(is_note_row(table.row({"", "Người lập biểu"})));
  CHECK(is_note_row(table.row({"Nơi nhận: như trên"})));
  CHECK_FALSE(is_note_row(table.row({"1", "Ghi chú", "HTX"})));
  CHECK_FALSE(is_note_row(table.row({"Chả lụa"})));
}

TEST_CASE("Sub-headings") {
  Table table;
  CHECK(read_subheading(table.row({"I", "Hạng 4 sao (02 sản phẩm)"}))->stars == 4);
  CHECK(read_subheading(table.row({"1. Công nhận sản phẩm đạt hạng 4 sao, gồm 03 sản phẩm"}))->stars == 4);
  CHECK(read_subheading(table.row({"3 SAO"}))->stars == 3);
  CHECK(read_subheading(table.row({"A. HUYỆN BÌNH SƠN"}))->district == "HUYỆN BÌNH SƠN");
  CHECK(read_subheading(table.row({"II", "TX. An Sơn: 3 sản phẩm"}))->district == "TX. An Sơn");
  CHECK(read_subheading(table.row({"Xã An Thành"}))->commune == "Xã An Thành");
  CHECK(read_subheading(table.row({"I", "Nhóm đồ uống"}))->group == "Nhóm đồ uống");
  CHECK_FALSE(read_subheading(table.row({"1", "Chả lụa"})));
  CHECK_FALSE(read_subheading(table.row({"1", "Mật ong rừng"})));
  CHECK_FALSE(read_subheading(table.row({"1", "Gà sao"})));
  CHECK_FALSE(read_subheading(table.row({"1", "Chả lụa", "HTX An Thành"})));
}

TEST_CASE("The row above") {
  for (const char* cell : {"như trên", "Như trên", "-nt-", "nt", "\"", "''", "〃"}) CHECK(says_same_as_above(cell));
  for (const char* cell : {"", "-", "Nước tương", "3"}) CHECK_FALSE(says_same_as_above(cell));
}
