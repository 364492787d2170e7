#include "panels/selection_panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kFooter = 56;
constexpr double kCopy = 32;

struct Total {
  const char* id;
  std::string number;
  std::string all;  ///< empty: none
  std::string label;
};

void draw_total(Ui& ui, const Rect& place, const Total& total) {
  TextStyle large{.size = TextSize::title, .weight = Weight::semibold};
  TextStyle of_all{.size = TextSize::title, .colour = ui.theme().text2};
  // Thousands in a narrow panel are set smaller, not cut.
  if (ui.text_width(total.number, large) + ui.text_width("/" + total.all, of_all) > place.width) {
    large.size = of_all.size = TextSize::body;
  }
  const std::string id = std::string("commune.") + total.id;
  const double taken = ui.text(id, top_part(place, 28), total.number, large);
  if (!total.all.empty()) {
    ui.text(id + ".total", {place.x + taken, place.y, place.width - taken, 28}, "/" + total.all, of_all);
  }
  ui.text("", {place.x, place.y + 28, place.width - 4, 16}, total.label,
          {.size = TextSize::small, .colour = ui.theme().text2});
}

void draw_totals(Ui& ui, Column& column, const SelectionTotals& totals) {
  const Language language = ui.language();
  const auto n = [&](std::int64_t count) { return whole(language, count); };
  const auto pair = [&](const Total& left, const Total& right) {
    const Rect line = column.take(44, 12);
    draw_total(ui, left_part(line, line.width / 2 - 8), left);
    draw_total(ui, right_part(line, line.width / 2), right);
  };
  pair({"products", n(totals.products), n(totals.all_products), trn(language, "product", "products", totals.products)},
       {"producers", n(totals.producers), n(totals.all_producers),
        trn(language, "producer", "producers", totals.producers)});
  pair({"high", n(totals.products_4plus), n(totals.all_products_4plus), ui.t("4 stars or more")},
       {"people", totals.population ? n(*totals.population) : "–", {}, ui.t("people")});
}

void draw_sentence(Ui& ui, Column& column, const std::string& text, Requests& requests) {
  const TextStyle style{.size = TextSize::small};
  const double height = ui.wrapped_height(text, column.width - 24 - kCopy, style);
  const Rect box = column.take(height + 20, 12);
  note_box(ui, box);
  ui.wrapped("selection.sentence", {box.x + 12, box.y + 10, box.width - 24 - kCopy, height}, text, style);
  if (icon_button(ui, "selection.copy", {box.x + box.width - 36, box.y + 4, kCopy, kCopy}, Icon::copy,
                  {.tooltip = ui.t("Copy the sentence"), .icon_size = 14})) {
    requests.copy = text;
  }
}

void refresh(SelectionList& list, const Picture& picture, const Focus& focus) {
  const bool is_same = list.of == picture.values && list.mask == picture.mask && list.made_in == list.order &&
                       list.selected == focus.selected;
  if (is_same) return;
  list.rows = selected_first(picture, Listing::communes, order_rows(picture, list.order), focus.selected);
  list.of = picture.values;
  list.mask = picture.mask;
  list.made_in = list.order;
  list.selected = focus.selected;
}

/// The columns beside the name: the indicator's value, and people where they are known and names keep their room.
std::vector<ListColumn> shown_columns(const Picture& picture, double width) {
  constexpr double kForPeople = 340;
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  std::vector<ListColumn> columns = {ListColumn::name, ListColumn::value};
  if (width >= kForPeople &&
      std::ranges::any_of(communes, [](const Commune& commune) { return commune.population.has_value(); })) {
    columns.push_back(ListColumn::population);
  }
  return columns;
}

std::vector<TableColumn> heads_of(Ui& ui, const Picture& picture, const std::vector<ListColumn>& columns) {
  std::vector<TableColumn> heads;
  for (const ListColumn column : columns) {
    if (column == ListColumn::name) {
      heads.push_back({"name", trc(ui.language(), "table", "Commune"), 0, Align::left});
    } else if (column == ListColumn::value) {
      const double width = columns.size() > 2 ? 108 : 152;
      heads.push_back({"value", name_of(ui.language(), picture.choices.indicator), width, Align::right});
    } else {
      heads.push_back({"population", ui.t("Population"), 84, Align::right});
    }
  }
  return heads;
}

void draw_row(Ui& ui, const Rect& place, const Picture& picture, const Focus& focus, CommuneId id,
              const std::vector<TableColumn>& heads, Requests& requests) {
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[id];
  const bool is_selected = std::ranges::binary_search(focus.selected, id);
  const Control c = table_row(ui, "commune.row." + commune.code.text(), place,
                              {.is_selected = is_selected, .is_lit = focus.hovered == id, .text = commune.name});
  const std::vector<Rect> cells = column_rects(inset(place, 8, 0), heads);
  ui.text("", inset(cells[0], 8, 0), commune.name, {.weight = is_selected ? Weight::medium : Weight::regular});
  ui.text("", inset(cells[1], 8, 0), shown_value(ui.language(), picture, id), {.align = Align::right});
  if (cells.size() > 2 && commune.population) {
    ui.text("", inset(cells[2], 8, 0), whole(ui.language(), *commune.population),
            {.colour = ui.theme().text2, .align = Align::right});
  }
  if (c.is_hovered) requests.hover = id;
  if (c.is_double_clicked) requests.zoom_to = id;
  if (!c.is_clicked) return;
  std::vector<CommuneId> chosen = {id};
  if (ui.control_is_down()) {
    chosen = focus.selected;
    if (std::erase(chosen, id) == 0) chosen.push_back(id);
  }
  requests.select = std::move(chosen);
}

void draw_list(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, SelectionList& list,
               Requests& requests) {
  const std::vector<ListColumn> columns = shown_columns(picture, rect.width);
  const std::vector<TableColumn> heads = heads_of(ui, picture, columns);
  Sorting sorting{columns.size(), list.order.is_descending};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == list.order.column) sorting.column = i;
  }
  const Rect head = top_part(rect, kTableHeadHeight);
  fill(ui, head, ui.theme().sunk);
  rule_across(ui, head.x, head.y, head.width);
  if (table_head(ui, "selection.head", inset(head, 8, 0), heads, sorting) && sorting.column < columns.size()) {
    list.order.column = columns[sorting.column];
    list.order.is_descending = sorting.is_descending;
  }
  refresh(list, picture, focus);
  const Rect body{rect.x, rect.y + kTableHeadHeight, rect.width, std::max(0.0, rect.height - kTableHeadHeight)};
  Column rows = begin_scroll(ui, "commune.scroll", body);
  for (const CommuneId id : list.rows) {
    const Rect place = rows.take(kTableRowHeight);
    if (place.y + place.height < body.y || place.y > body.y + body.height) continue;
    draw_row(ui, place, picture, focus, id, heads, requests);
  }
  end_scroll(ui, rows.y);
}

}  // namespace

void draw_selection_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, SelectionList& list,
                          Requests& requests) {
  const Language language = ui.language();
  const SelectionTotals totals = totals_of(picture, focus.selected);
  Column column(inset(rect, kPadding, 16));
  const auto count = static_cast<std::int64_t>(focus.selected.size());
  const std::string title = fmt::format(
      fmt::runtime(trn(language, "{} commune selected", "{} communes selected", count)), whole(language, count));
  const Rect head = column.take(28, 16);
  // A long title in a narrow panel is set smaller, not cut.
  const TextStyle large{.size = TextSize::title, .weight = Weight::semibold};
  const bool fits = ui.text_width(title, large) <= head.width - 40;
  ui.text("commune.name", {head.x, head.y, head.width - 40, 28}, title,
          fits ? large : TextStyle{.weight = Weight::semibold});
  if (icon_button(ui, "commune.close", {head.x + head.width - 32, head.y - 2, 32, 32}, Icon::cross,
                  {.tooltip = ui.t("Close"), .key_hint = "Esc"})) {
    requests.ask(Action::clear_selection);
  }
  draw_totals(ui, column, totals);
  draw_sentence(ui, column, selection_sentence(language, picture, focus.selected), requests);
  if (button(ui, "commune.zoom", column.take(32, 12), ui.t("Zoom to them"), {.icon = Icon::fit})) {
    requests.ask(Action::fit_selection);
  }
  const Rect label = column.take(24, 4);
  ui.text("", label, trc(language, "table", "Communes"), {.weight = Weight::semibold});
  ui.text("", label, ui.t("selected ones first"),
          {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
  draw_list(ui, {rect.x, column.y, rect.width, std::max(0.0, rect.y + rect.height - kFooter - column.y)}, picture,
            focus, list, requests);
  const Rect bottom = bottom_part(rect, kFooter);
  rule_across(ui, bottom.x, bottom.y, bottom.width);
  const std::string all =
      fmt::format(fmt::runtime(ui.t("See all {} communes")), whole(language, picture.totals->communes));
  const ButtonLook link{.kind = ButtonKind::link};
  const Rect place = inset(bottom, kPadding, 12);
  if (button(ui, "selection.table", left_part(place, button_width(ui, all, link)), all, link)) {
    requests.ask(Action::table);
  }
}

}  // namespace ocop
