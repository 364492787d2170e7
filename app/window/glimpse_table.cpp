#include "window/glimpse_table.hpp"

#include <algorithm>

#include "words/numbers.hpp"

namespace ocop {
namespace {

/// More do not fit a screen.
constexpr std::size_t kMostRows = 60;

struct CellWords {
  Language language;
  int places;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t n) const { return whole(language, n); }
  std::string operator()(double x) const { return decimal(language, x, places); }
  std::string operator()(Day day) const { return date(language, day); }
  std::string operator()(const WrittenDate& when) const { return date(language, when); }
  std::string operator()(bool yes) const { return tr(language, yes ? OCOP_N("yes") : OCOP_N("no")); }
};

}  // namespace

TableGlimpse glimpse_of(TableKind kind, const Picture& picture, Language language) {
  const Table table = make_table(kind, picture, language);
  TableGlimpse glimpse;
  glimpse.row_count = table.rows.size();
  for (const TableField& field : table.columns) {
    const bool is_number = field.kind == CellKind::whole || field.kind == CellKind::number;
    glimpse.columns.push_back({field.heading, is_number, static_cast<double>(field.width)});
  }
  for (std::size_t r = 0; r < std::min(kMostRows, table.rows.size()); ++r) {
    std::vector<std::string> row;
    row.reserve(table.rows[r].size());
    for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
      row.push_back(std::visit(CellWords{language, table.columns[c].places}, table.rows[r][c]));
    }
    glimpse.rows.push_back(std::move(row));
  }
  return glimpse;
}

}  // namespace ocop
