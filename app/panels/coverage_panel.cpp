#include "panels/coverage_panel.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

struct Headline {
  const char* id;
  std::string number;
  std::string of;  ///< "/91", quieter
  std::string label;
  Colour colour;
};

void draw_headline(Ui& ui, const Rect& place, const Headline& headline) {
  const TextStyle big{.size = TextSize::title, .weight = Weight::semibold, .colour = headline.colour};
  const double width =
      ui.text(std::string("headline.") + headline.id, {place.x, place.y, place.width, 28}, headline.number, big);
  if (!headline.of.empty()) {
    ui.text("", {place.x + width, place.y, place.width - width, 28}, headline.of,
            {.size = TextSize::title, .weight = Weight::semibold, .colour = ui.theme().text2});
  }
  ui.text(std::string("headline.") + headline.id + ".label", {place.x, place.y + 28, place.width, 16}, headline.label,
          {.size = TextSize::small, .colour = ui.theme().text2});
}

void draw_headlines(Ui& ui, Column& column, const Picture& picture) {
  const Totals& totals = *picture.totals;
  const Language language = ui.language();
  const auto n = [&](int value) { return whole(language, value); };
  const double half = column.width / 2;
  const auto pair = [&](const Headline& left, const Headline& right) {
    const Rect line = column.take(44, 12);
    draw_headline(ui, left_part(line, half - 8), left);
    draw_headline(ui, right_part(line, half), right);
  };
  const Theme& theme = ui.theme();
  pair({"products", n(totals.products), {}, ui.t("recognised"), theme.text},
       {"in_force", n(totals.products_in_force), {}, ui.t("in force"), theme.text});
  pair({"producers", n(totals.producers), {}, trn(language, "producer", "producers", totals.producers), theme.text},
       {"not_on_map",
        n(totals.products_not_on_map),
        {},
        ui.t("not on the map"),
        totals.products_not_on_map > 0 ? theme.warn : theme.text3});
  pair({"with", n(totals.communes_with_products), "/" + n(totals.communes), ui.t("communes with some"), theme.text},
       {"without",
        n(totals.communes_without_products),
        {},
        ui.t("communes with none"),
        totals.communes_without_products > 0 ? theme.gap_text : theme.text3});
  const double share = totals.communes > 0 ? static_cast<double>(totals.communes_with_products) / totals.communes : 0;
  coverage_bar(ui, "headline.coverage", column.take(8, 12), share);
}

void draw_caption(Ui& ui, Column& column, const Picture& picture, Requests& requests) {
  const std::string basis = basis_sentence(ui.language(), picture);
  const std::string whole_text = caption(ui.language(), picture) + " " + basis;
  const TextStyle style{.size = TextSize::small};
  // In a narrow panel the list below needs the room more than the last clause.
  constexpr double kRoomFor = 3 * 16;
  const double width = column.width - 24 - 32;
  const bool fits = ui.wrapped_height(whole_text, width, style) <= kRoomFor;
  const std::string text = fits ? whole_text : short_caption(ui.language(), picture) + " " + basis;
  const double height = ui.wrapped_height(text, width, style);
  const Rect box = column.take(height + 20, 16);
  note_box(ui, box);
  ui.wrapped("headline.caption", {box.x + 12, box.y + 10, box.width - 24 - 32, height}, text, style);
  if (icon_button(ui, "headline.copy", {box.x + box.width - 36, box.y + 4, 32, 32}, Icon::copy,
                  {.tooltip = ui.t("Copy the sentence"), .icon_size = 14})) {
    requests.copy = whole_text;
  }
}

void draw_terms_key(Ui& ui, const Rect& place, bool has_population) {
  Row row(place);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  const std::array<std::string, 3> names = {ui.t("Population"), ui.t("Distance"), ui.t("Neighbours")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == 0 && !has_population) continue;
    const Rect dot = row.take(12);
    fill(ui, {dot.x, dot.y + dot.height / 2 - 4, 8, 8}, ui.theme().terms[i], 2);
    ui.text("", row.take(ui.text_width(names[i], small) + 1, 12), names[i], small);
  }
}

void draw_gap_row(Ui& ui, const Rect& place, std::size_t rank, const Picture& picture, const Gap& gap, double bar_width,
                  const Focus& focus, Requests& requests) {
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[gap.commune];
  ListRow row;
  row.rank = whole(ui.language(), static_cast<std::int64_t>(rank));
  row.title = commune.name;
  row.subtitle = commune.district;
  if (gap.is_uncertain) row.subtitle = ui.t("perhaps") + (commune.district.empty() ? "" : " · ") + commune.district;
  row.right_width = bar_width + 36;
  row.is_selected = std::ranges::binary_search(focus.selected, gap.commune);
  row.is_lit = focus.hovered == gap.commune;
  const Control control = list_row(ui, "gaps.row." + commune.code.text(), place, row);
  if (control.is_hovered) requests.hover = gap.commune;
  if (control.is_clicked) {
    requests.zoom_to = gap.commune;
    requests.select = {{gap.commune}};
  }
  const double right = place.x + place.width - kPadding;
  const double middle = place.y + place.height / 2;
  const std::array<BarPart, 3> parts = {BarPart{gap.population_term / 100, ui.theme().terms[0]},
                                        BarPart{gap.distance_term / 100, ui.theme().terms[1]},
                                        BarPart{gap.neighbours_term / 100, ui.theme().terms[2]}};
  stacked_bar(ui, {right - bar_width - 36, middle - 4, bar_width, 8}, parts);
  ui.text("", {right - 32, place.y, 32, place.height}, whole(ui.language(), std::llround(gap.score)),
          {.weight = Weight::medium, .align = Align::right});
  const std::string population =
      commune.population ? whole(ui.language(), *commune.population) : ui.t("population unknown");
  const std::string nearest = gap.nearest_km ? distance(ui.language(), *gap.nearest_km) : ui.t("no producer");
  const std::string tip =
      fmt::format(fmt::runtime(ui.t("People: {}. Nearest producer: {}. Neighbours with products: {} of {}.")),
                  population, nearest, gap.neighbours_with_products, gap.neighbours);
  ui.tooltip("gaps.row." + commune.code.text(), place, control, tip);
}

void draw_gap_list(Ui& ui, const Rect& rect, Room room, const Picture& picture, const Focus& focus,
                   Requests& requests) {
  Column column(rect);
  if (picture.gaps == nullptr) {
    ui.text("gaps.pending", inset(column.take(24), kPadding, 0), ui.t("The list follows when the outlines are read."),
            {.size = TextSize::small, .colour = ui.theme().text2});
    return;
  }
  const auto& gaps = *picture.gaps;
  if (gaps.empty()) {
    empty_state(
        ui, "gaps.empty",
        inset(Rect{column.x, column.y, column.width, std::min(160.0, rect.y + rect.height - column.y)}, kPadding),
        ui.t("Every commune has a product"),
        ui.t("Narrow the filter to see where something is missing, for example four stars only."));
    return;
  }
  const bool has_population = std::ranges::any_of(gaps, [](const Gap& gap) { return gap.population_term > 0; });
  draw_terms_key(ui, inset(column.take(24, 4), kPadding, 0), has_population);
  const Rect list{rect.x, column.y, rect.width, std::max(0.0, rect.y + rect.height - column.y)};
  Column rows = begin_scroll(ui, "gaps.list", list);
  const double bar_width = room == Room::wide ? 96 : 72;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const Rect place = rows.take(kListRowHeight);
    // A country has thousands of rows; only those in sight are drawn.
    if (place.y + place.height < list.y || place.y > list.y + list.height) continue;
    draw_gap_row(ui, place, i + 1, picture, gaps[i], bar_width, focus, requests);
  }
  end_scroll(ui, rows.y);
}

}  // namespace

void draw_coverage_panel(Ui& ui, const Rect& rect, Room room, const Picture& picture, const Focus& focus,
                         WorkListState& lists, Requests& requests) {
  panel(ui, "coverage", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  Column column(inset(rect, kPadding, 16));
  draw_headlines(ui, column, picture);
  draw_caption(ui, column, picture, requests);
  rule_across(ui, rect.x, column.y, rect.width);
  column.skip(8);
  if (picture.atlas->registers.empty()) {
    const Rect place{column.x, column.y + 8, column.width, 168};
    if (empty_state(ui, "coverage.no_register", place, ui.t("No OCOP register yet"),
                    ui.t("Drop the office's Excel or CSV table on the window, or choose it."),
                    ui.t("Choose files..."))) {
      requests.ask(Action::open);
    }
    return;
  }
  draw_list_tabs(ui, column.take(32, 8), picture, lists);
  const Rect list{rect.x + 1, column.y, rect.width - 1, rect.y + rect.height - column.y};
  lists.tab == 0 ? draw_gap_list(ui, list, room, picture, focus, requests)
                 : draw_work_list(ui, list, picture, focus, lists, requests);
}

}  // namespace ocop
