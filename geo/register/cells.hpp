#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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
    add_cell_ending_at(text_.size());
  }
  /// The next cell of a text that is to be kept when all rows are there.
  void add_cell_ending_at(std::size_t end) { cell_ends_.push_back(static_cast<std::uint32_t>(end - row_start_)); }
  void keep_text(std::string text) { text_ = std::move(text); }
  void end_row(int number) {
    rows_.push_back({row_start_, cell_ends_.size(), number});
    row_start_ += cell_count(rows_.size() - 1) == 0 ? 0 : cell_ends_.back();
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

  std::size_t row_count() const { return rows_.size(); }
  int number(std::size_t row) const { return rows_[row].number; }
  std::size_t cell_count(std::size_t row) const { return rows_[row].end - first_cell(row); }
  /// Empty beyond the last cell.
  std::string_view cell(std::size_t row, std::size_t column) const {
    if (column >= cell_count(row)) return {};
    const std::uint32_t* const ends = cell_ends_.data() + first_cell(row);
    const std::size_t start = column == 0 ? 0 : ends[column - 1];
    return std::string_view(text_).substr(rows_[row].start + start, ends[column] - start);
  }

 private:
  struct Row {
    std::size_t start = 0;  ///< in the text
    std::size_t end = 0;    ///< of its cells
    int number = 0;
  };

  std::size_t first_cell(std::size_t row) const { return row == 0 ? 0 : rows_[row - 1].end; }

  std::string text_;
  std::vector<std::uint32_t> cell_ends_;  ///< from the start of their row on
  std::vector<Row> rows_;
  std::size_t row_start_ = 0;
};

}  // namespace ocop
