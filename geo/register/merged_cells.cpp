#include "register/merged_cells.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace ocop {
namespace {

bool says_anything(const Sheet& sheet, std::size_t row) {
  for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
    if (sheet.cell(row, column).find_first_not_of(" \t\r\n") != std::string_view::npos) return true;
  }
  return false;
}

/// Index of the first row whose number is not below `number`.
std::size_t row_from(const Sheet& sheet, int number) {
  std::size_t first = 0;
  std::size_t count = sheet.row_count();
  while (count > 0) {
    const std::size_t half = count / 2;
    if (sheet.number(first + half) < number) {
      first += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return first;
}

using Filled = std::map<std::pair<std::size_t, std::size_t>, std::string_view>;

void fill_down(const Sheet& sheet, const MergedRange& range, Filled& filled) {
  const std::size_t top = row_from(sheet, range.first_row);
  if (top >= sheet.row_count() || sheet.number(top) != range.first_row) return;
  const std::string_view value = sheet.cell(top, range.first_column);
  if (value.empty()) return;
  for (std::size_t row = top + 1; row < sheet.row_count() && sheet.number(row) <= range.last_row; ++row) {
    if (sheet.cell(row, range.first_column).empty() && says_anything(sheet, row)) {
      filled[{row, range.first_column}] = value;
    }
  }
}

}  // namespace

Sheet with_merged_filled(Sheet sheet, const std::vector<MergedRange>& merged) {
  Filled filled;
  for (const MergedRange& range : merged) {
    if (range.last_row > range.first_row) fill_down(sheet, range, filled);
  }
  if (filled.empty()) return sheet;
  Sheet shown = sheet.without_rows();
  auto next = filled.begin();
  for (std::size_t row = 0; row < sheet.row_count(); ++row) {
    for (std::size_t column = 0; next != filled.end() && next->first.first == row
                                     ? column < std::max(sheet.cell_count(row), next->first.second + 1)
                                     : column < sheet.cell_count(row);
         ++column) {
      const bool is_filled = next != filled.end() && next->first == std::pair(row, column);
      shown.add_cell(is_filled ? next->second : sheet.cell(row, column));
      if (is_filled) ++next;
    }
    shown.end_row(sheet.number(row));
  }
  return shown;
}

}  // namespace ocop
