#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// The cells of one sheet as raw UTF-8 text in one flat store. Rows keep the number that a
/// spreadsheet shows; numbers ascend, and a number that is missing is a blank row.
class Sheet {
 public:
  std::string name;
  bool is_hidden = false;
  std::set<int> hidden_rows;      ///< numbers
  bool has_single_bytes = false;  ///< bytes that are no UTF-8, taken for Windows-1252 so far

  void add_cell(std::string_view text) {
    text_ += text;
    cell_ends_.push_back(text_.size());
  }
  void end_row(int number) {
    row_ends_.push_back(cell_ends_.size());
    numbers_.push_back(number);
  }

  /// What is said of the sheet, without its cells.
  Sheet without_rows() const {
    Sheet empty;
    empty.name = name;
    empty.is_hidden = is_hidden;
    empty.hidden_rows = hidden_rows;
    empty.has_single_bytes = has_single_bytes;
    return empty;
  }

  std::size_t row_count() const { return numbers_.size(); }
  int number(std::size_t row) const { return numbers_[row]; }
  std::size_t cell_count(std::size_t row) const { return row_ends_[row] - first_cell(row); }
  /// Empty beyond the last cell.
  std::string_view cell(std::size_t row, std::size_t column) const {
    if (column >= cell_count(row)) return {};
    const std::size_t index = first_cell(row) + column;
    const std::size_t start = index == 0 ? 0 : cell_ends_[index - 1];
    return std::string_view(text_).substr(start, cell_ends_[index] - start);
  }

 private:
  std::size_t first_cell(std::size_t row) const { return row == 0 ? 0 : row_ends_[row - 1]; }

  std::string text_;
  std::vector<std::size_t> cell_ends_;
  std::vector<std::size_t> row_ends_;
  std::vector<int> numbers_;
};

}  // namespace ocop
