#include "admin/population.hpp"

#include <algorithm>

#include "admin/column_names.hpp"
#include "admin/columns.hpp"
#include "admin/csv_table.hpp"

namespace ocop {
namespace {

/// "pop_2009", "danso2019".
std::optional<std::size_t> population_column(const CsvTable& table) {
  const auto is_population = [](std::string_view key) {
    return std::ranges::any_of(column_names::kPopulation, [&](std::string_view known) {
      return key.starts_with(known) && key.find_first_not_of("0123456789", known.size()) == std::string_view::npos;
    });
  };
  const auto found = std::ranges::find_if(table.header, is_population);
  if (found == table.header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.header.begin());
}

}  // namespace

Result<Population> read_population(const std::string& path) {
  const Result<CsvTable> table = read_csv_table(path);
  if (!table) return Failure(table.error());
  const auto code_column = table->find(column_names::kCode);
  const auto persons_column = population_column(*table);
  Population population;
  for (const CsvTable::Row& row : table->rows) {
    const auto code = parse_commune_code(cell_text(row, code_column));
    const auto persons = parse_population(cell_text(row, persons_column));
    if (code && persons) population[*code] = *persons;
  }
  if (population.empty()) return failed(FindingKind::population_unreadable, path);
  return population;
}

bool looks_like_population(const std::string& path) {
  const Result<CsvTable> table = read_csv_head(path);
  if (!table || !table->find(column_names::kCode) || !population_column(*table)) return false;
  return std::ranges::none_of(table->header, [](const std::string& key) {
    return key.find("sanpham") != std::string::npos || key.find("product") != std::string::npos;
  });
}

}  // namespace ocop
