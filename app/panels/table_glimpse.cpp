#include "panels/table_glimpse.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kMargin = 24;
constexpr double kFoot = 44;
constexpr double kHead = 44;
constexpr double kRow = 28;
constexpr double kDigit = 7.5;
constexpr double kMostWidth = 240;

double width_of(const TableGlimpse::Column& column) { return std::min(kMostWidth, column.width * kDigit + 16); }

/// What is wider than the paper is cut at its edge, as it is in the window of a spreadsheet.
void draw_cells(Ui& ui, const Rect& row, const TableGlimpse& table, const std::vector<std::string>& cells,
                std::string_view id) {
  double x = row.x + 8;
  for (std::size_t c = 0; c < cells.size() && x < row.x + row.width; ++c) {
    const double width = std::min(width_of(table.columns[c]), row.x + row.width - x);
    const Align align = table.columns[c].is_number ? Align::right : Align::left;
    const Rect place{x, row.y, std::max(0.0, width - 12), row.height};
    if (place.width > 24) {
      ui.text(c == 0 ? id : std::string_view(), place, cells[c], {.size = TextSize::small, .align = align});
    }
    x += width;
  }
}

void draw_head(Ui& ui, const Rect& row, const TableGlimpse& table) {
  fill(ui, row, ui.theme().sunk);
  double x = row.x + 8;
  for (const TableGlimpse::Column& column : table.columns) {
    if (x >= row.x + row.width) return;
    const double width = std::min(width_of(column), row.x + row.width - x);
    const Rect place{x, row.y + 6, std::max(0.0, width - 12), row.height - 8};
    if (place.width > 24) {
      ui.wrapped(
          "", place, column.heading,
          {.size = TextSize::small, .weight = Weight::semibold, .align = column.is_number ? Align::right : Align::left},
          2);
    }
    x += width;
  }
}

}  // namespace

void draw_table_glimpse(Ui& ui, const Rect& rect, const TableGlimpse& table) {
  const Rect room{rect.x + kMargin, rect.y + kMargin, rect.width - 2 * kMargin, rect.height - kMargin - kFoot};
  const auto fitting = static_cast<std::size_t>(std::max(0.0, (room.height - kHead) / kRow));
  const std::size_t shown = std::min(fitting, table.rows.size());
  double wide = 16;
  for (const TableGlimpse::Column& column : table.columns) wide += width_of(column);
  const Rect paper{room.x, room.y, std::min(room.width, wide), kHead + kRow * static_cast<double>(shown)};
  shadow(ui, paper, 0);
  fill(ui, paper, ui.theme().raised);
  draw_head(ui, top_part(paper, kHead), table);
  rule_across(ui, paper.x, paper.y + kHead, paper.width);
  for (std::size_t r = 0; r < shown; ++r) {
    const Rect row{paper.x, paper.y + kHead + kRow * static_cast<double>(r), paper.width, kRow};
    draw_cells(ui, row, table, table.rows[r], fmt::format("export.row.{}", r + 1));
    rule_across(ui, row.x, row.y + row.height - 1, row.width);
  }
  const Language language = ui.language();
  const auto rows = static_cast<std::int64_t>(table.row_count);
  const auto columns = static_cast<std::int64_t>(table.columns.size());
  const std::string note =
      rows == 0
          ? ui.t("No rows: nothing passes the filter")
          : fmt::format("{} · {}",
                        fmt::format(fmt::runtime(trn(language, "{} row", "{} rows", rows)), whole(language, rows)),
                        fmt::format(fmt::runtime(trn(language, "{} column", "{} columns", columns)), columns));
  ui.text("export.rows", {rect.x + kMargin, rect.y + rect.height - 36, rect.width - 2 * kMargin, 24}, note,
          {.size = TextSize::small, .colour = ui.theme().text2});
}

}  // namespace ocop
