#include "output/table.hpp"

#include "output/tables.hpp"

namespace ocop {

std::string_view key_of(TableKind kind) {
  static constexpr std::array<std::string_view, kTableKinds.size()> kKeys = {
      "communes", "products", "gaps", "expiring", "upgrades", "changes", "conflicts"};
  return kKeys.at(static_cast<std::size_t>(kind));
}

std::vector<TableField> columns_in(Language language, std::span<const ColumnRow> rows) {
  std::vector<TableField> columns;
  columns.reserve(rows.size());
  for (const ColumnRow& row : rows) {
    columns.push_back({row.key, tr(language, row.msgid), row.kind, row.width, row.places});
  }
  return columns;
}

Cell text_cell(std::string text) { return text.empty() ? Cell() : Cell(std::move(text)); }

Table make_table(TableKind kind, const Picture& picture, Language language) {
  switch (kind) {
    case TableKind::communes:
      return commune_table(picture, language);
    case TableKind::products:
      return product_table(picture, language);
    case TableKind::gaps:
      return gap_table(picture, language);
    case TableKind::expiring:
      return expiring_table(picture, language);
    case TableKind::upgrades:
      return upgrade_table(picture, language);
    case TableKind::changes:
      return change_table(picture, language);
    case TableKind::conflicts:
      return conflict_table(picture, language);
  }
  return {};
}

}  // namespace ocop
