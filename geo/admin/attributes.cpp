#include "admin/attributes.hpp"

#include <algorithm>
#include <set>

#include "admin/column_names.hpp"
#include "admin/columns.hpp"
#include "admin/csv_table.hpp"

namespace ocop {
namespace {

bool is_one_of(const std::string& key, std::span<const std::string_view> names) {
  return std::ranges::find(names, key) != names.end();
}

/// Columns that say which commune it is, not of what class.
bool names_the_place(const std::string& key) {
  namespace names = column_names;
  return key.empty() || key == "stt" || is_one_of(key, names::kCode) || is_one_of(key, names::kName) ||
         is_one_of(key, names::kDistrict) || is_one_of(key, names::kDistrictCode) || is_one_of(key, names::kProvince) ||
         is_one_of(key, names::kProvinceCode) || is_one_of(key, names::kPopulation);
}

bool holds_classes(const CsvTable& table, std::size_t column) {
  std::set<std::string> texts;
  std::size_t filled = 0;
  for (const CsvTable::Row& row : table.rows) {
    const std::string text = cell_text(row, column);
    if (text.empty()) continue;
    ++filled;
    if (texts.insert(text).second && texts.size() > kMostClasses) return false;
  }
  // A mark in one column ("x") is a class of its own; numbers that never repeat are measures.
  return !texts.empty() && (texts.size() < filled || texts.size() <= 2);
}

std::vector<std::size_t> class_columns(const CsvTable& table) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    if (!names_the_place(table.header[i]) && holds_classes(table, i)) columns.push_back(i);
  }
  return columns;
}

CommuneClasses column_on(const BoundarySet& set, const AttributeTable& table, std::size_t column) {
  CommuneClasses classes{table.columns[column], {}, {}};
  std::vector<const std::string*> texts(set.communes.size());
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    const auto row = table.rows.find(set.communes[id].code);
    if (row == table.rows.end() || row->second[column].empty()) continue;
    texts[id] = &row->second[column];
    classes.values.push_back(*texts[id]);
  }
  std::ranges::sort(classes.values);
  const auto repeated = std::ranges::unique(classes.values);
  classes.values.erase(repeated.begin(), repeated.end());
  for (const std::string* text : texts) {
    const auto at = text == nullptr ? classes.values.end() : std::ranges::lower_bound(classes.values, *text);
    classes.of_commune.push_back(text == nullptr ? CommuneClasses::kNone
                                                 : static_cast<std::size_t>(at - classes.values.begin()));
  }
  return classes;
}

}  // namespace

Result<AttributeTable> read_attributes(const std::string& path) {
  const Result<CsvTable> table = read_csv_table(path);
  if (!table) return Failure(table.error());
  const auto code_column = table->find(column_names::kCode);
  const std::vector<std::size_t> columns = class_columns(*table);
  AttributeTable attributes;
  for (const std::size_t column : columns) attributes.columns.push_back(table->titles[column]);
  for (const CsvTable::Row& row : table->rows) {
    const auto code = parse_commune_code(cell_text(row, code_column));
    if (!code) continue;
    std::vector<std::string>& cells = attributes.rows[*code];
    cells.clear();
    for (const std::size_t column : columns) cells.push_back(cell_text(row, column));
  }
  if (columns.empty() || attributes.rows.empty()) return failed(FindingKind::attributes_unreadable, path);
  return attributes;
}

bool looks_like_attributes(const std::string& path) {
  const Result<CsvTable> table = read_csv_head(path);
  if (!table || !table->find(column_names::kCode) || class_columns(*table).empty()) return false;
  return std::ranges::none_of(table->header, [](const std::string& key) {
    return key.find("sanpham") != std::string::npos || key.find("product") != std::string::npos ||
           key.find("chuthe") != std::string::npos || key == "tensp";
  });
}

std::vector<CommuneClasses> classes_on(const BoundarySet& set, std::span<const AttributeTable> tables) {
  std::vector<CommuneClasses> classes;
  for (const AttributeTable& table : tables) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) classes.push_back(column_on(set, table, i));
  }
  std::erase_if(classes, [](const CommuneClasses& column) { return column.values.empty(); });
  return classes;
}

}  // namespace ocop
