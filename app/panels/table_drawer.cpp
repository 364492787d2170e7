#include <algorithm>
#include <cmath>

#include "panels/drawer_parts.hpp"
#include "panels/listing.hpp"
#include "picture/ramp.hpp"
#include "plate/plate.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kSide = 8;  ///< of the first and last cell, beside their own 8
constexpr double kValueBar = 72;

/// Everything that drawing a row needs.
struct Sheet {
  const DrawerContent& content;
  Listing listing;
  std::vector<ListingColumn> columns;
  std::vector<TableColumn> heads;
  std::vector<Fill> fills;
  double largest = 0;  ///< value of the indicator
};

Sheet make_sheet(Ui& ui, const DrawerContent& content, Listing listing, double width) {
  Sheet sheet{content, listing, fitting(columns_of(ui.language(), *content.picture, listing), width), {}, {}, 0};
  for (const ListingColumn& column : sheet.columns) {
    sheet.heads.push_back({key_of(column.column), column.heading, column.width, column.align});
  }
  if (listing != Listing::communes) return sheet;
  sheet.fills = make_fills(*content.picture, ui.theme().ground);
  for (const CommuneCount& count : content.picture->values->communes) {
    sheet.largest = std::max(sheet.largest, count.value.value_or(0));
  }
  return sheet;
}

void draw_value(Ui& ui, const Rect& cell, const Sheet& sheet, CommuneId id, const std::string& text) {
  const auto& value = sheet.content.picture->values->communes[id].value;
  if (value && sheet.largest > 0 && cell.width > 180) {
    value_bar(ui, {cell.x + 24, cell.y + cell.height / 2 - 3, kValueBar, 6}, *value / sheet.largest,
              sheet.fills[id].colour);
  }
  ui.text({}, inset(cell, kSide, 0), text, {.align = Align::right});
}

void draw_status(Ui& ui, const Rect& cell, const std::string& text, Status status) {
  const Tone tone = status == Status::expiring                                 ? Tone::warn
                    : status == Status::expired || status == Status::withdrawn ? Tone::bad
                    : status == Status::valid                                  ? Tone::ok
                                                                               : Tone::plain;
  const Colour ink = tone == Tone::plain ? ui.theme().text2 : tone_text(ui.theme(), tone);
  ui.text({}, inset(cell, kSide, 0), text, {.size = TextSize::small, .colour = ink});
}

void draw_cell(Ui& ui, const Rect& cell, const Sheet& sheet, const ListingColumn& column, std::uint32_t row) {
  const Picture& picture = *sheet.content.picture;
  const std::string text = cell_text(ui.language(), picture, sheet.listing, column.column, row, *sheet.content.ranks);
  if (column.column == ListColumn::value) return draw_value(ui, cell, sheet, row, text);
  if (column.column == ListColumn::status) {
    return draw_status(ui, cell, text, picture.states->products[row].status);
  }
  if (column.column == ListColumn::stars) {
    const auto stars = cell_stars(picture, sheet.listing, row);
    if (!stars) return;
    const double width = 12.0 * *stars;
    const double x = column.align == Align::right ? cell.x + cell.width - kSide - width : cell.x + kSide;
    star_row(ui, {x, cell.y + cell.height / 2}, *stars);
    return;
  }
  const bool is_name = column.column == ListColumn::name;
  const bool is_quiet = text == "0" || (column.align == Align::left && !is_name);
  const bool is_off = text == ui.t("not on the map");
  const Colour ink = is_off        ? ui.theme().warn
                     : text == "0" ? ui.theme().text3
                     : is_quiet    ? ui.theme().text2
                                   : ui.theme().text;
  ui.text({}, inset(cell, kSide, 0), text,
          {.weight = is_name ? Weight::medium : Weight::regular, .colour = ink, .align = column.align});
}

/// The communes of the rows from one to another, both included.
std::vector<CommuneId> between(const DrawerContent& content, Listing listing, std::uint32_t from, std::uint32_t to) {
  const auto& rows = *content.rows;
  auto begin = std::ranges::find(rows, from);
  auto end = std::ranges::find(rows, to);
  if (begin == rows.end()) begin = end;
  if (end < begin) std::swap(begin, end);
  std::vector<CommuneId> communes;
  for (auto row = begin; row != rows.end() && row <= end; ++row) {
    if (const auto commune = commune_of_row(*content.picture, listing, *row)) communes.push_back(*commune);
  }
  return communes;
}

void select_row(Ui& ui, const DrawerContent& content, TableState& state, std::uint32_t row, Requests& requests) {
  const auto commune = commune_of_row(*content.picture, state.listing, row);
  if (ui.shift_is_down()) {
    requests.select = between(content, state.listing, state.anchor.value_or(row), row);
  } else {
    state.anchor = row;
    if (commune) requests.select = picked(ui, *content.focus, {&*commune, 1});
  }
  const bool is_plain = !ui.shift_is_down() && !ui.control_is_down();
  if (is_plain && state.listing == Listing::products) requests.product = row;
  if (is_plain && state.listing == Listing::producers) requests.producer = row;
  state.cursor = row;
  if (requests.select) {
    state.selected = *requests.select;
    std::ranges::sort(state.selected);
  }
}

std::string row_id(const Picture& picture, Listing listing, std::uint32_t row) {
  return "table.row." + row_key(picture, listing, row);
}

/// Arrow keys move the row that has the keyboard; with Shift they select on the way.
void move_cursor(Ui& ui, const DrawerContent& content, TableState& state, double page, Requests& requests) {
  const auto& rows = *content.rows;
  const auto at = std::ranges::find(rows, *state.cursor);
  if (at == rows.end()) return;
  const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
  const std::ptrdiff_t from = at - rows.begin();
  const auto rows_of_page = std::max<std::ptrdiff_t>(1, std::lround(page / kTableRowHeight) - 1);
  std::ptrdiff_t to = from;
  if (ui.take(Key::down)) ++to;
  if (ui.take(Key::up)) --to;
  if (ui.take(Key::page_down)) to += rows_of_page;
  if (ui.take(Key::page_up)) to -= rows_of_page;
  if (ui.take(Key::home)) to = 0;
  if (ui.take(Key::end)) to = last;
  to = std::clamp<std::ptrdiff_t>(to, 0, last);
  if (to == from) return;
  const std::uint32_t row = rows[static_cast<std::size_t>(to)];
  if (ui.shift_is_down()) {
    if (!state.anchor) state.anchor = state.cursor;
    select_row(ui, content, state, row, requests);
  }
  state.cursor = row;
  ui.focus(row_id(*content.picture, state.listing, row), true);
}

void draw_row(Ui& ui, const Rect& place, const Sheet& sheet, std::uint32_t row, TableState& state, Requests& requests) {
  const Picture& picture = *sheet.content.picture;
  const Focus& focus = *sheet.content.focus;
  const auto commune = commune_of_row(picture, sheet.listing, row);
  const std::string id = row_id(picture, sheet.listing, row);
  const bool has_keyboard = state.cursor == row;
  const std::string name = cell_text(ui.language(), picture, sheet.listing, ListColumn::name, row, {});
  const Control c = ui.control(id, place, {.can_focus = has_keyboard, .text = name});
  const bool is_lit = commune && focus.hovered == commune;
  if (is_selected(focus, commune)) {
    fill(ui, place, mixed(ui.theme().tint, ui.theme().tint_hover, std::max(c.hover, is_lit ? 1.0 : 0.0) * 0.5));
    fill(ui, left_part(place, 3), ui.theme().accent);
  } else if (is_lit || c.hover > 0) {
    fill(ui, place, is_lit ? ui.theme().hover : faded(ui.theme().hover, c.hover));
    if (is_lit) fill(ui, left_part(place, 3), ui.theme().text2);
  }
  rule_across(ui, place.x, place.y + place.height - 1, place.width);
  const std::vector<Rect> cells = column_rects(inset(place, kSide, 0), sheet.heads);
  for (std::size_t i = 0; i < cells.size(); ++i) draw_cell(ui, cells[i], sheet, sheet.columns[i], row);
  if (c.shows_ring) ui.focus_ring(inset(place, 5, 4), 4);
  if (c.is_hovered && commune) requests.hover = commune;
  if (c.is_double_clicked && commune) requests.zoom_to = commune;
  if (c.is_clicked) {
    select_row(ui, sheet.content, state, row, requests);
    if (!has_keyboard) ui.focus(id, false);
  }
}

void draw_nothing(Ui& ui, const Rect& rect, const Picture& picture, Requests& requests) {
  const Rect place = centred(rect, std::min(420.0, rect.width - 32), 140);
  const bool has_register = !picture.atlas->registers.empty();
  if (empty_state(ui, "table.empty", place,
                  has_register ? ui.t("No product passes the filter") : ui.t("No OCOP register yet"),
                  has_register ? ui.t("Loosen it to see rows here.")
                               : ui.t("Drop the office's Excel or CSV table on the window, or choose it."),
                  has_register ? ui.t("Clear the filter") : ui.t("Choose files..."))) {
    requests.ask(has_register ? Action::clear_filter : Action::open);
  }
}

void choose_order(Ui& ui, const Rect& head, const Sheet& sheet, TableState& state) {
  RowOrder& order = state.orders.at(static_cast<std::size_t>(state.listing));
  Sorting sorting{sheet.columns.size(), order.is_descending};
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].column == order.column) sorting.column = i;
  }
  fill(ui, head, ui.theme().sunk);
  rule_across(ui, head.x, head.y, head.width);
  rule_across(ui, head.x, head.y + head.height - 1, head.width);
  if (!table_head(ui, "table.head", inset(head, kSide, 0), sheet.heads, sorting)) return;
  const ListColumn chosen = sheet.columns[sorting.column].column;
  // The best rank is the lowest number.
  order.is_descending = chosen == ListColumn::rank && chosen != order.column ? false : sorting.is_descending;
  order.column = chosen;
}

}  // namespace

void draw_table(Ui& ui, const Rect& rect, const DrawerContent& content, TableState& state, Requests& requests) {
  const Sheet sheet = make_sheet(ui, content, state.listing, rect.width - 2 * kSide);
  choose_order(ui, top_part(rect, kTableHeadHeight), sheet, state);
  const Rect list{rect.x, rect.y + kTableHeadHeight, rect.width, std::max(0.0, rect.height - kTableHeadHeight)};
  if (content.rows == nullptr) {
    ui.text("table.sorting", inset(list, kPadding, 8), ui.t("Sorting..."), {.colour = ui.theme().text2});
    return;
  }
  const auto& rows = *content.rows;
  if (rows.empty()) return draw_nothing(ui, list, *content.picture, requests);
  if (!state.cursor || std::ranges::find(rows, *state.cursor) == rows.end()) state.cursor = rows.front();
  if (ui.focused() == row_id(*content.picture, state.listing, *state.cursor)) {
    move_cursor(ui, content, state, list.height, requests);
  }
  const Column column = begin_scroll(ui, "table.rows", list);
  const auto place_of = [&](std::size_t i) {
    return Rect{column.x, column.y + static_cast<double>(i) * kTableRowHeight, column.width, kTableRowHeight};
  };
  const auto count = static_cast<double>(rows.size());
  const double first = std::clamp(std::floor((list.y - column.y) / kTableRowHeight), 0.0, count);
  const double end = std::clamp(std::ceil((list.y + list.height - column.y) / kTableRowHeight), 0.0, count);
  const auto cursor = static_cast<std::size_t>(std::ranges::find(rows, *state.cursor) - rows.begin());
  // Out of sight it still keeps the keyboard.
  if (cursor < static_cast<std::size_t>(first)) draw_row(ui, place_of(cursor), sheet, *state.cursor, state, requests);
  for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(end); ++i) {
    draw_row(ui, place_of(i), sheet, rows[i], state, requests);
  }
  if (cursor >= static_cast<std::size_t>(end)) draw_row(ui, place_of(cursor), sheet, *state.cursor, state, requests);
  if (state.selected != content.focus->selected) {
    // Picked elsewhere: its first row comes into view.
    state.selected = content.focus->selected;
    const auto found = std::ranges::find_if(rows, [&](std::uint32_t row) {
      return is_selected(*content.focus, commune_of_row(*content.picture, state.listing, row));
    });
    if (found != rows.end()) reveal(ui, place_of(static_cast<std::size_t>(found - rows.begin())));
  }
  end_scroll(ui, column.y + count * kTableRowHeight);
}

}  // namespace ocop
