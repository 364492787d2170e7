#include "panels/filter_panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "panels/as_of_field.hpp"
#include "panels/class_panel.hpp"
#include "panels/facet_rows.hpp"
#include "panels/theme_panel.hpp"
#include "picture/tiles.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"
#include "words/tile_sentence.hpp"

namespace ocop {
namespace {

template <std::size_t N>
int largest_of(const std::array<int, N>& counts) {
  return std::max(1, *std::ranges::max_element(counts));
}

/// One row of a facet of a closed list; a click takes the value out or in, with Ctrl it is chosen alone.
template <class E, std::size_t N>
void draw_row(Ui& ui, Column& column, const std::string& id, const FacetRow& row, int count, int largest, E value,
              KeySet<E, N>& chosen) {
  if (!counted_facet_row(ui, id, column.take(kFacetRowHeight), row, count, largest, chosen.has(value))) return;
  const bool is_on = ui.control_is_down() || !chosen.has(value);
  if (ui.control_is_down()) chosen = KeySet<E, N>::none();
  chosen.set(value, is_on);
}

/// A value is listed when it holds something or is one of the usual ones; "other" and "unknown" only
/// when they hold something.
template <class E>
bool is_listed(E value, int count) {
  return count > 0 || (value != E::other && value != E::unknown);
}

void draw_producer_types(Ui& ui, Column& column, const Totals& totals, Filter& draft, double bar_width) {
  section_head(ui, "filter.types", column.take(24), ui.t("Producer type"),
               trn(ui.language(), "producer", "producers", 2));
  const int largest = largest_of(totals.choosing_producer_type);
  for (const ProducerType type : kProducerTypes) {
    const int count = totals.choosing_producer_type[static_cast<std::size_t>(type)];
    if (!is_listed(type, count)) continue;
    FacetRow row{.label = name_of(ui.language(), type), .mark = type};
    row.bar_width = bar_width;
    draw_row(ui, column, "filter.types." + std::string(key_of(type)), row, count, largest, type, draft.producer_types);
  }
}

void draw_stars(Ui& ui, Column& column, const Totals& totals, Filter& draft, double bar_width) {
  section_head(ui, "filter.stars", column.take(24), ui.t("Stars"), trn(ui.language(), "product", "products", 2));
  const int largest = largest_of(totals.choosing_stars);
  for (const Stars stars : {Stars::five, Stars::four, Stars::three, Stars::unknown}) {
    const int count = totals.choosing_stars[static_cast<std::size_t>(stars)];
    FacetRow row;
    row.bar_width = bar_width;
    if (stars == Stars::unknown) {
      if (count == 0) continue;
      row.label = ui.t("Stars unknown");
    } else {
      row.star_count = static_cast<int>(stars) + 3;
    }
    draw_row(ui, column, "filter.stars." + std::string(key_of(stars)), row, count, largest, stars, draft.stars);
  }
}

void draw_groups(Ui& ui, Column& column, const Totals& totals, Filter& draft, double bar_width) {
  section_head(ui, "filter.groups", column.take(24), ui.t("Product group"),
               trn(ui.language(), "product", "products", 2));
  const int largest = largest_of(totals.choosing_group);
  for (const Group group : kGroups) {
    const int count = totals.choosing_group[static_cast<std::size_t>(group)];
    if (!is_listed(group, count)) continue;
    FacetRow row{.label = name_of(ui.language(), group)};
    row.bar_width = bar_width;
    draw_row(ui, column, "filter.groups." + std::string(key_of(group)), row, count, largest, group, draft.groups);
  }
}

void draw_statuses(Ui& ui, Column& column, const Totals& totals, Filter& draft, double bar_width) {
  const int largest = largest_of(totals.choosing_status);
  for (const Status status : {Status::valid, Status::expiring, Status::expired, Status::unknown, Status::withdrawn}) {
    const int count = totals.choosing_status[static_cast<std::size_t>(status)];
    if (status == Status::withdrawn && count == 0) continue;
    FacetRow row{.label = name_of(ui.language(), status)};
    row.bar_width = bar_width;
    draw_row(ui, column, "filter.status." + std::string(key_of(status)), row, count, largest, status, draft.statuses);
  }
}

void draw_status_head(Ui& ui, Column& column, Choices& draft, FilterPanelState& state) {
  const Rect head = column.take(24);
  section_head(ui, "filter.status", {head.x, head.y, head.width - 120, head.height}, ui.t("Validity"));
  const std::string label = date(ui.language(), draft.as_of);
  const std::string tip = ui.t("The day that the map shows");
  const ButtonLook look{.kind = ButtonKind::quiet, .icon = Icon::calendar, .tooltip = tip, .size = TextSize::small};
  const double width = button_width(ui, label, look);
  const Rect place{head.x + head.width - kPadding - width + 8, head.y, width, 24};
  if (button(ui, "filter.as_of", place, label, look)) open_as_of_popup(ui, "filter.as_of.popup", draft, state);
  draw_as_of_popup(ui, "filter.as_of.popup", place, draft, state);
}

/// Areas, circles or tiles. Stars cannot be an area.
void choose_form(Ui& ui, const Rect& place, Choices& draft) {
  const std::array segments = {Segment{.key = "areas", .label = ui.t("Areas")},
                               Segment{.key = "circles", .label = ui.t("Circles")},
                               Segment{.key = "tiles", .label = ui.t("Tiles")}};
  auto index = static_cast<std::size_t>(draft.form);
  if (segmented(ui, "indicator.form", place, segments, index)) draft.form = kMapForms.at(index);
}

/// What is to be known of the form, or why it is another than the one chosen.
std::string form_note(Ui& ui, const Picture& picture, const Choices& draft) {
  if (draft.form == MapForm::circles && draft.indicator == Indicator::best_stars) {
    return ui.t("Stars are ranks, no amounts: areas show them.");
  }
  if (draft.form != MapForm::tiles) return {};
  if (picture.shown_form() == MapForm::tiles) return tile_sentence(ui.language(), picture);
  if (picture.scope_mask->count <= kMostTiles) return {};
  return ui.t("Too many communes for tiles: choose a province above the map.");
}

void draw_indicator(Ui& ui, Column& column, const Picture& picture, Choices& draft, Requests& requests) {
  const Rect inner = inset(Rect{column.x, column.y, column.width, 0}, kPadding, 0);
  Column own(inner);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  ui.text("indicator.label", own.take(20, 4), ui.t("Indicator"),
          {.size = TextSize::small, .weight = Weight::medium, .colour = ui.theme().text2});
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  const bool has_population =
      std::ranges::any_of(communes, [](const Commune& commune) { return commune.population.has_value(); });
  std::vector<std::string> names;
  std::vector<std::string_view> keys;
  for (const Indicator indicator : kIndicators) {
    std::string name = name_of(ui.language(), indicator);
    if (needs_population(indicator) && !has_population) name += ui.t(" – needs population");
    names.push_back(std::move(name));
    keys.push_back(key_of(indicator));
  }
  auto index = static_cast<std::size_t>(draft.indicator);
  if (dropdown(ui, "indicator.choose", own.take(kFieldHeight, 8), names, index, {.is_strong = true, .keys = keys})) {
    draft.indicator = kIndicators.at(index);
    draft.classing = default_classing(draft.indicator);
  }
  if (needs_population(draft.indicator) && !has_population) {
    own.skip(ui.wrapped("indicator.missing", own.take(0),
                        ui.t("These boundaries hold no population. Open a table of code and population (CSV), or "
                             "boundaries with such a column."),
                        {.size = TextSize::small, .colour = ui.theme().warn}, 4) +
             4);
    if (button(ui, "indicator.open", own.take(28, 12), ui.t("Open a population file..."),
               {.icon = Icon::folder, .size = TextSize::small})) {
      requests.ask(Action::open);
    }
    column.y = own.y;
    return;
  }
  own.skip(ui.wrapped("indicator.explanation", own.take(0), explain(ui.language(), draft.indicator), small, 3) + 12);
  choose_form(ui, own.take(32, 12), draft);
  if (const std::string note = form_note(ui, picture, draft); !note.empty()) {
    own.skip(ui.wrapped("indicator.form.note", own.take(0), note, small, 4) + 12);
  }
  column.y = own.y;
}

}  // namespace

bool has_filter(const Filter& filter) { return !(filter == Filter{}); }

void draw_filter_panel(Ui& ui, const Rect& rect, Room room, const Picture& picture, Choices& draft,
                       FilterPanelState& state, Requests& requests) {
  panel(ui, "filter", rect);
  rule_down(ui, rect.x + rect.width - 1, rect.y, rect.height);
  Column column = begin_scroll(ui, "filter.scroll", {rect.x, rect.y, rect.width - 1, rect.height});
  const Totals& totals = *picture.totals;
  const bool is_narrow = room != Room::wide;
  const double bar_width = is_narrow ? 28 : 48;
  const double between = is_narrow ? 8 : 12;

  column.skip(is_narrow ? 8 : 14);
  draw_theme_choice(ui, column, draft);
  if (picture.shows_gaps()) {
    draw_gap_choices(ui, column, picture, draft, state.gaps);
  } else if (picture.shown_theme() == MapTheme::changes) {
    draw_since_choice(ui, column, draft);
  } else if (picture.shown_theme() == MapTheme::clusters) {
    draw_indicator(ui, column, picture, draft, requests);
  } else {
    draw_indicator(ui, column, picture, draft, requests);
    if (picture.shown_form() != MapForm::circles) draw_class_panel(ui, column, picture, draft, is_narrow ? 112 : 132);
  }
  rule_across(ui, column.x, column.y, column.width);
  column.skip(between);
  draw_producer_types(ui, column, totals, draft.filter, bar_width);
  column.skip(between);
  draw_stars(ui, column, totals, draft.filter, bar_width);
  column.skip(between);
  const auto summary = [&](bool is_all, std::size_t count) {
    return is_all ? ui.t("all") : whole(ui.language(), static_cast<std::int64_t>(count));
  };
  if (!is_narrow || state.is_groups_open) {
    draw_groups(ui, column, totals, draft.filter, bar_width);
  } else if (folded_section(ui, "filter.groups.unfold", column.take(32), ui.t("Product group"),
                            summary(draft.filter.groups.is_all(), draft.filter.groups.count()))) {
    state.is_groups_open = true;
  }
  column.skip(is_narrow && !state.is_groups_open ? 0 : between);
  const bool has_all_statuses = draft.filter.statuses == Filter::default_statuses();
  if (!is_narrow || state.is_statuses_open) {
    draw_status_head(ui, column, draft, state);
    draw_statuses(ui, column, totals, draft.filter, bar_width);
  } else if (folded_section(ui, "filter.status.unfold", column.take(32), ui.t("Validity"),
                            summary(has_all_statuses, draft.filter.statuses.count()))) {
    state.is_statuses_open = true;
  }
  draw_open_facets(ui, column, picture, draft.filter, state.open, is_narrow);
  column.skip(16);
  end_scroll(ui, column.y);
}

}  // namespace ocop
