#include <numeric>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kCellSide = 8;
constexpr double kSelectedBar = 3;
constexpr double kRankWidth = 24;
constexpr double kListLeft = 16;
constexpr double kSortArrow = 12;

void row_ground(Ui& ui, const Rect& rect, const Control& c, bool is_selected, bool is_lit, double radius) {
  const Theme& t = ui.theme();
  if (is_selected) {
    fill(ui, rect, mixed(t.tint, t.tint_hover, c.hover * 0.5), radius);
    fill(ui, left_part(rect, kSelectedBar), t.accent);
  } else if (is_lit) {
    fill(ui, rect, hover_ground(ui), radius);
    fill(ui, left_part(rect, kSelectedBar), t.text2);
  } else {
    quiet_ground(ui, rect, c, radius);
  }
}

void head_label(Ui& ui, const Rect& cell, const TableColumn& column, bool is_sorted, bool is_descending,
                bool is_hovered) {
  const Theme& t = ui.theme();
  const Colour ink = is_sorted || is_hovered ? t.text : t.text2;
  const TextStyle style{.size = TextSize::small,
                        .weight = is_sorted ? Weight::semibold : Weight::medium,
                        .colour = ink,
                        .align = column.align};
  Row row(inset(cell, kCellSide, 0));
  if (is_sorted) {
    const Rect arrow =
        column.align == Align::right
            ? row.take_right(kSortArrow, 2)
            : Rect{row.rest.x + std::min(row.rest.width - kSortArrow, ui.text_width(column.label, style) + 4), cell.y,
                   kSortArrow, cell.height};
    if (column.align != Align::right) row.rest.width -= kSortArrow + 2;
    icon_in(ui, arrow, is_descending ? Icon::arrow_down : Icon::arrow_up, ink, kSortArrow);
  }
  ui.text({}, row.rest, column.label, style);
}

}  // namespace

std::vector<Rect> column_rects(const Rect& row, std::span<const TableColumn> columns) {
  const double sum = std::accumulate(columns.begin(), columns.end(), 0.0,
                                     [](double total, const TableColumn& c) { return total + c.width; });
  std::vector<Rect> rects;
  rects.reserve(columns.size());
  Row rest(row);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    rects.push_back(rest.take(columns[i].width + (i == 0 ? std::max(0.0, row.width - sum) : 0)));
  }
  return rects;
}

bool table_head(Ui& ui, std::string_view id, const Rect& rect, std::span<const TableColumn> columns, Sorting& sorting) {
  fill(ui, rect, ui.theme().sunk);
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  const Sorting before = sorting;
  const std::vector<Rect> cells = column_rects(rect, columns);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string cell_id = sub_id(id, columns[i].key);
    const bool is_sorted = before.column == i;
    if (!columns[i].can_sort) {
      ui.record(cell_id, WidgetKind::text, cells[i], columns[i].label);
      head_label(ui, cells[i], columns[i], false, false, false);
      continue;
    }
    const Control c = ui.control(cell_id, cells[i], {.text = columns[i].label});
    head_label(ui, cells[i], columns[i], is_sorted, before.is_descending, c.is_hovered);
    // Numbers are asked for from the largest, names from A.
    if (c.is_clicked) sorting = {i, is_sorted ? !before.is_descending : columns[i].align == Align::right};
    if (c.shows_ring) ui.focus_ring(inset(cells[i], 4), 4);
  }
  return sorting != before;
}

Control table_row(Ui& ui, std::string_view id, const Rect& rect, const RowLook& look) {
  const Control c = ui.control(id, rect, {.text = look.text});
  row_ground(ui, rect, c, look.is_selected, look.is_lit, look.radius);
  if (look.has_rule) rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  if (c.shows_ring) ui.focus_ring(inset(rect, 5, 4), 4);
  return c;
}

Control list_row(Ui& ui, std::string_view id, const Rect& rect, const ListRow& row) {
  const Theme& t = ui.theme();
  const Control c = ui.control(id, rect, {.text = row.title});
  row_ground(ui, rect, c, row.is_selected, row.is_lit, 0);
  Row rest({rect.x + kListLeft, rect.y, rect.width - 2 * kListLeft, rect.height});
  if (!row.rank.empty()) {
    ui.text({}, rest.take(kRankWidth, 8), row.rank, {.colour = t.text3, .align = Align::right});
  }
  rest.take_right(row.right_width, row.right_width > 0 ? 8 : 0);
  const double height = row.subtitle.empty() ? 20 : 36;
  Column lines(centred(rest.rest, rest.rest.width, height));
  ui.text(sub_id(id, "title"), lines.take(20), row.title, {.weight = Weight::medium});
  if (!row.subtitle.empty()) {
    ui.text(sub_id(id, "subtitle"), lines.take(16), row.subtitle, {.size = TextSize::small, .colour = t.text2});
  }
  if (c.shows_ring) ui.focus_ring(inset(rect, 6, 4), 4);
  return c;
}

}  // namespace ocop
