#pragma once

#include <span>

#include "output/table.hpp"

namespace ocop {

/// The kinds of table, one maker each.

Table commune_table(const Picture& picture, Language language);
Table gap_table(const Picture& picture, Language language);
/// Every product that passes the filter, on the map or not, in the order of the register.
Table product_table(const Picture& picture, Language language);
/// Those of them that lapse within six months, the next to lapse first.
Table expiring_table(const Picture& picture, Language language);
/// Those of three stars in force that could come back for four, the highest score first.
Table upgrade_table(const Picture& picture, Language language);
/// What became of each product between the day that is compared with and the as-of day; those that were kept last.
Table change_table(const Picture& picture, Language language);
/// Rows whose coordinates lie in another commune than their address says, the farthest first.
Table conflict_table(const Picture& picture, Language language);

/// A column with its heading as a msgid.
struct ColumnRow {
  const char* key;
  const char* msgid;
  CellKind kind;
  int width;
  int places = 0;
};
std::vector<TableField> columns_in(Language language, std::span<const ColumnRow> rows);

/// A text, or nothing when it is empty.
Cell text_cell(std::string text);

template <class T>
Cell optional_cell(const std::optional<T>& value) {
  return value ? Cell(*value) : Cell();
}

}  // namespace ocop
