#include "register/column_contents.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "register/dates.hpp"
#include "register/positions.hpp"
#include "register/producer_types.hpp"
#include "register/row_forms.hpp"
#include "register/stars.hpp"
#include "text/normal.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

constexpr std::size_t kSample = 200;
constexpr std::size_t kFewest = 3;

std::vector<std::string> cells_below(const Sheet& sheet, std::size_t first_row, std::size_t column) {
  std::vector<std::string> cells;
  for (std::size_t row = first_row; row < std::min(sheet.row_count(), first_row + kSample); ++row) {
    std::string cell = clean(sheet.cell(row, column));
    if (!cell.empty()) cells.push_back(std::move(cell));
  }
  return cells;
}

template <class Test>
bool most(const std::vector<std::string>& cells, const Test& test) {
  constexpr std::size_t kInTen = 8;
  return cells.size() >= kFewest &&
         static_cast<std::size_t>(std::ranges::count_if(cells, test)) * 10 >= cells.size() * kInTen;
}

bool is_rating(const std::string& cell) {
  const bool is_named = search_key(cell).find("sao") != std::string::npos || cell.find("★") != std::string::npos ||
                        cell.find("**") != std::string::npos;
  const StarsKind kind = read_stars(cell).kind;
  return is_named && (kind == StarsKind::granted || kind == StarsKind::not_recognised);
}

bool names_commune(const std::string& cell) {
  return std::ranges::any_of(parts_of_address(cell), [](const PlaceName& part) { return is_commune_kind(part.kind); });
}

bool has_place(const Header& header) {
  return header.has(Field::address) || header.has(Field::commune) || header.has(Field::commune_code);
}

bool has_date(const Header& header) {
  return header.has(Field::date) || header.has(Field::year) || header.has(Field::end_date) ||
         header.has(Field::decision);
}

std::optional<Field> field_of_cells(const Header& header, bool has_text, const std::vector<std::string>& cells) {
  if (!header.has(Field::stars) && most(cells, is_rating)) return Field::stars;
  const auto is_position = [](const std::string& cell) { return read_position(cell).has_value(); };
  const bool has_point = header.has(Field::position) || header.has(Field::latitude) || header.has(Field::x);
  if (!has_point && most(cells, is_position)) return Field::position;
  const auto is_producer = [](const std::string& cell) { return begins_with_producer_type(cell); };
  if (!header.has(Field::producer) && most(cells, is_producer)) return Field::producer;
  if (!has_place(header) && most(cells, names_commune)) return Field::address;
  const auto is_day = [](const std::string& cell) { return find_day(cell).has_value(); };
  if (!has_text && !has_date(header) && most(cells, is_day)) return Field::date;
  return std::nullopt;
}

}  // namespace

void propose_by_content(const Sheet& sheet, Header& header) {
  for (std::size_t column = 0; column < header.fields.size(); ++column) {
    if (header.fields[column]) continue;
    const bool has_text = !header.texts[column].empty();
    const auto field = field_of_cells(header, has_text, cells_below(sheet, header.row + 1, column));
    if (!field) continue;
    header.fields[column] = field;
    header.columns.at(static_cast<std::size_t>(*field)).push_back(column);
    std::erase(header.unknown, column);
  }
}

std::optional<std::size_t> find_prose_column(const Sheet& sheet, std::size_t first_row) {
  std::map<std::size_t, std::size_t> told;
  std::size_t rows = 0;
  for (std::size_t row = first_row; row < std::min(sheet.row_count(), first_row + kSample); ++row) {
    bool says_anything = false;
    for (std::size_t column = 0; column < sheet.cell_count(row); ++column) {
      const std::string_view cell = sheet.cell(row, column);
      says_anything = says_anything || !cell.empty();
      if (!read_row_forms(cell).empty()) ++told[column];
    }
    if (says_anything) ++rows;
  }
  const auto best = std::ranges::max_element(told, {}, [](const auto& entry) { return entry.second; });
  if (best == told.end() || best->second * 2 < rows || best->second < 2) return std::nullopt;
  return best->first;
}

}  // namespace ocop
