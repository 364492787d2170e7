#include "register/row.hpp"

#include <algorithm>
#include <array>

#include "text/normal.hpp"

namespace ocop {

std::string_view Row::get(Field field) const {
  for (const std::size_t column : header->of(field)) {
    if (!cells[column].empty()) return cells[column];
  }
  return {};
}

void Row::set(Field field, std::string_view value) {
  if (header->has(field)) cells[header->of(field).front()] = value;
}

Row make_row(const Sheet& sheet, std::size_t index, const Header& header) {
  Row row;
  row.number = sheet.number(index);
  row.header = &header;
  row.cells.resize(header.fields.size());
  for (std::size_t column = 0; column < sheet.cell_count(index); ++column) {
    const bool is_known = column < header.fields.size();
    if (is_known && header.fields[column] == Field::personal) continue;
    std::string cell = clean(sheet.cell(index, column));
    if (cell.empty()) continue;
    row.filled.push_back({column, cell});
    if (is_known) row.cells[column] = std::move(cell);
  }
  return row;
}

bool says_same_as_above(std::string_view cell) {
  constexpr std::size_t kLongest = 32;
  if (cell.empty() || cell.size() > kLongest) return false;
  constexpr std::array<std::string_view, 7> kSigns = {"\"", "''", "″", "〃", "”", "“", "-\"-"};
  if (std::ranges::find(kSigns, cell) != kSigns.end()) return true;
  const std::string key = search_key(cell);
  constexpr std::array<std::string_view, 5> kWords = {"nt", "nhu tren", "n t", "nhu dong tren", "ditto"};
  return std::ranges::find(kWords, std::string_view(key)) != kWords.end();
}

}  // namespace ocop
