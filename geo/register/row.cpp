#include "register/row.hpp"

#include <algorithm>
#include <array>

#include "text/normal.hpp"
#include "text/quick.hpp"

namespace ocop {

std::string_view SheetRow::get(Field field) const {
  for (const std::size_t column : header->of(field)) {
    if (!cells[column].empty()) return cells[column];
  }
  return {};
}

void SheetRow::set(Field field, std::string_view value) {
  if (header->has(field)) cells[header->of(field).front()] = value;
}

std::string_view SheetRow::keep(std::string text) {
  return *kept_.emplace_back(std::make_unique<const std::string>(std::move(text)));
}

SheetRow SheetRow::detached() const {
  SheetRow copy;
  copy.number = number;
  copy.header = header;
  for (const std::string_view cell : cells) copy.cells.push_back(copy.keep(std::string(cell)));
  return copy;
}

void SheetRow::clear() {
  cells.clear();
  filled.clear();
  kept_.clear();
  repeats_above = false;
  said_producer.clear();
  said_address.clear();
  said_decision.clear();
}

void make_row(const Sheet& sheet, std::size_t index, const Header& header, SheetRow& row) {
  row.clear();
  row.number = sheet.number(index);
  row.header = &header;
  row.cells.resize(header.fields.size());
  row.filled.reserve(sheet.cell_count(index));
  for (std::size_t column = 0; column < sheet.cell_count(index); ++column) {
    const bool is_known = column < header.fields.size();
    if (is_known && header.fields[column] == Field::personal) continue;
    std::string_view cell = sheet.cell(index, column);
    if (!is_plain(cell)) cell = row.keep(clean(cell));
    if (cell.empty()) continue;
    row.filled.push_back({column, cell});
    if (!is_known) continue;
    row.cells[column] = cell;
    row.repeats_above = row.repeats_above || says_same_as_above(cell);
  }
}

SheetRow make_row(const Sheet& sheet, std::size_t index, const Header& header) {
  SheetRow row;
  make_row(sheet, index, header, row);
  return row;
}

bool says_same_as_above(std::string_view cell) {
  constexpr std::size_t kLongest = 32;
  if (cell.empty() || cell.size() > kLongest) return false;
  // A letter or digit that none of them begins with: nearly every cell.
  const char first = cell.front();
  const bool is_letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  constexpr std::string_view kFirst = "nNdD";
  if ((first >= '0' && first <= '9') || (is_letter && kFirst.find(first) == std::string_view::npos)) return false;
  constexpr std::array<std::string_view, 7> kSigns = {"\"", "''", "″", "〃", "”", "“", "-\"-"};
  if (std::ranges::find(kSigns, cell) != kSigns.end()) return true;
  const std::string key = search_key(cell);
  constexpr std::array<std::string_view, 5> kWords = {"nt", "nhu tren", "n t", "nhu dong tren", "ditto"};
  return std::ranges::find(kWords, std::string_view(key)) != kWords.end();
}

}  // namespace ocop
