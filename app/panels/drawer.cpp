#include "panels/drawer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "panels/drawer_parts.hpp"
#include "panels/listing.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kTableHeight = 328;
constexpr double kChartHeight = 352;
constexpr double kLeast = 200;
constexpr double kHandle = 8;
constexpr double kHandleStep = 24;
constexpr double kHead = 56;

void draw_handle(Ui& ui, const Rect& rect, DrawerState& state) {
  const Rect place = top_part(rect, kHandle);
  const Control c = ui.control("drawer.height", place, {.pointer = Pointer::resize_y, .text = ui.t("Height")});
  double height = rect.height;
  if (c.is_held) height = rect.y + rect.height - ui.mouse().y + kHandle / 2;
  if (c.has_focus && ui.take(Key::up)) height += kHandleStep;
  if (c.has_focus && ui.take(Key::down)) height -= kHandleStep;
  if (height != rect.height) state.height = std::max(kLeast, height);
  const Rect grip{rect.x + (rect.width - 40) / 2, rect.y + 4, 40, 4};
  fill(ui, grip, c.is_held ? ui.theme().accent : mixed(ui.theme().line, ui.theme().ctrl, c.hover), 2);
  if (c.shows_ring) ui.focus_ring(grip, 2);
}

/// What is selected, of how much.
std::string note(Ui& ui, const DrawerContent& content) {
  const Language language = ui.language();
  const auto& selected = content.focus->selected;
  if (selected.empty()) return {};
  const SelectionTotals totals = totals_of(*content.picture, selected);
  return fmt::format(fmt::runtime(ui.t("{} of {} communes selected · {} of {} products on the map")),
                     whole(language, static_cast<std::int64_t>(selected.size())),
                     whole(language, content.picture->totals->communes), whole(language, totals.products),
                     whole(language, totals.all_products));
}

void choose_listing(Ui& ui, Row& row, const Picture& picture, TableState& state) {
  const Totals& totals = *picture.totals;
  const auto n = [&](int count) { return whole(ui.language(), count); };
  const std::array segments = {Segment{"communes", trc(ui.language(), "table", "Communes"), n(totals.communes)},
                               Segment{"producers", trc(ui.language(), "table", "Producers"), n(totals.producers)},
                               Segment{"products", trc(ui.language(), "table", "Products"), n(totals.products)}};
  auto index = static_cast<std::size_t>(state.listing);
  const double width = segmented_width(ui, segments);
  if (segmented(ui, "table.listing", row.take(width, 12), segments, index)) {
    state.listing = static_cast<Listing>(index);
    state.cursor.reset();
    state.anchor.reset();
  }
}

void draw_head(Ui& ui, const Rect& rect, const DrawerContent& content, DrawerState& state, Requests& requests) {
  Row row(inset(rect, kPadding, (rect.height - kButtonHeight) / 2));
  const std::array tabs = {Segment{"table", ui.t("Table"), {}}, Segment{"charts", ui.t("Charts"), {}}};
  auto index = static_cast<std::size_t>(state.tab);
  const double width = segmented_width(ui, tabs);
  if (segmented(ui, "drawer.tab", row.take(width, 12), tabs, index)) state.tab = static_cast<DrawerTab>(index);
  if (icon_button(ui, "drawer.close", row.take_right(32, 8), Icon::cross,
                  {.tooltip = ui.t("Close"), .key_hint = "Esc"})) {
    state.is_open = false;
  }
  if (state.tab == DrawerTab::table) {
    choose_listing(ui, row, *content.picture, state.table);
    const std::string label = trc(ui.language(), "table", "Copy");
    const std::string tip = ui.t("Copy the rows, to paste into a sheet");
    const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::copy, .key_hint = "Ctrl C", .tooltip = tip};
    const double wanted = button_width(ui, label, {.kind = ButtonKind::quiet, .icon = Icon::copy});
    const bool has_room = row.rest.width > wanted + 40;
    if (button(ui, "table.copy", row.take_right(has_room ? wanted : 32, 8), has_room ? label : "", look)) {
      requests.ask(Action::copy_table);
    }
    const std::string first = ui.t("Selected first");
    const double check = checkbox_width(ui, first);
    if (row.rest.width > check && !content.focus->selected.empty()) {
      if (checkbox(ui, "table.selected_first", row.take_right(check, 12), first,
                   state.table.is_selected_first ? Check::on : Check::off)) {
        state.table.is_selected_first = !state.table.is_selected_first;
      }
    }
  }
  const std::string text = note(ui, content);
  if (!text.empty() && row.rest.width > 120) {
    ui.text("drawer.note", row.rest, text, {.size = TextSize::small, .colour = ui.theme().text2});
  }
}

}  // namespace

double drawer_height(const DrawerState& state) {
  if (state.height > 0) return state.height;
  return state.tab == DrawerTab::charts ? kChartHeight : kTableHeight;
}

std::vector<CommuneId> picked(const Ui& ui, const Focus& focus, std::span<const CommuneId> communes) {
  std::vector<CommuneId> chosen(communes.begin(), communes.end());
  if (!ui.control_is_down()) return chosen;
  const bool is_all_in = std::ranges::all_of(chosen, [&](CommuneId id) { return is_selected(focus, id); });
  if (!is_all_in) {
    chosen.insert(chosen.end(), focus.selected.begin(), focus.selected.end());
    return chosen;
  }
  std::vector<CommuneId> left = focus.selected;
  std::erase_if(left, [&](CommuneId id) { return std::ranges::find(chosen, id) != chosen.end(); });
  return left;
}

bool is_selected(const Focus& focus, std::optional<CommuneId> commune) {
  return commune && std::ranges::binary_search(focus.selected, *commune);
}

std::string listing_as_text(Language language, const DrawerContent& content, const TableState& state) {
  const Picture& picture = *content.picture;
  const std::vector<ListingColumn> columns = columns_of(language, picture, state.listing);
  std::string text;
  for (const ListingColumn& column : columns) text += (text.empty() ? "" : "\t") + column.heading;
  if (content.rows == nullptr) return text;
  const bool has_selection = !content.focus->selected.empty();
  for (const std::uint32_t row : *content.rows) {
    if (has_selection && !is_selected(*content.focus, commune_of_row(picture, state.listing, row))) continue;
    text += '\n';
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i > 0) text += '\t';
      text += cell_text(language, picture, state.listing, columns[i].column, row, *content.ranks);
    }
  }
  return text;
}

void draw_drawer(Ui& ui, const Rect& rect, const DrawerContent& content, DrawerState& state, Requests& requests) {
  panel(ui, "drawer", rect);
  rule_across(ui, rect.x, rect.y, rect.width);
  draw_handle(ui, rect, state);
  draw_head(ui, {rect.x, rect.y, rect.width, kHead}, content, state, requests);
  const Rect body{rect.x, rect.y + kHead, rect.width, rect.height - kHead};
  if (state.tab == DrawerTab::table) {
    draw_table(ui, body, content, state.table, requests);
  } else {
    draw_charts(ui, body, content, state.scatter, requests);
  }
}

}  // namespace ocop
