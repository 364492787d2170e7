#include "panels/map_cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "panels/actions.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kMargin = 16;
constexpr double kChipGap = 8;

void reset(Facet facet, Choices& draft) {
  const Filter everything;
  switch (facet) {
    case Facet::producer_types:
      draft.filter.producer_types = everything.producer_types;
      break;
    case Facet::stars:
      draft.filter.stars = everything.stars;
      break;
    case Facet::groups:
      draft.filter.groups = everything.groups;
      break;
    case Facet::statuses:
      draft.filter.statuses = everything.statuses;
      break;
    case Facet::years:
      draft.filter.years.reset();
      break;
    case Facet::text:
      draft.filter.text.clear();
      break;
    case Facet::districts:
      draft.filter.districts.reset();
      break;
    case Facet::classes:
      draft.filter.commune_classes.clear();
      break;
    case Facet::as_of:
      draft.as_of = today();
      break;
    case Facet::none:
      break;
  }
}

std::string_view id_of(Facet facet) {
  switch (facet) {
    case Facet::producer_types:
      return "sentence.types";
    case Facet::stars:
      return "sentence.stars";
    case Facet::groups:
      return "sentence.groups";
    case Facet::statuses:
      return "sentence.status";
    case Facet::years:
      return "sentence.years";
    case Facet::text:
      return "sentence.text";
    case Facet::districts:
      return "sentence.districts";
    case Facet::classes:
      return "sentence.classes";
    case Facet::as_of:
      return "sentence.as_of";
    case Facet::none:
      break;
  }
  return "sentence.words";
}

/// A part with its width, trimmed of the blanks that join it to its neighbours.
struct Placed {
  SentencePart part;
  double width = 0;
};

std::vector<Placed> measure(const Ui& ui, std::vector<SentencePart> parts) {
  std::vector<Placed> placed;
  for (SentencePart& part : parts) {
    // Between chips a comma has nothing to part.
    const auto first = part.text.find_first_not_of(" ,");
    if (first == std::string::npos) continue;
    part.text = part.text.substr(first, part.text.find_last_not_of(' ') - first + 1);
    const bool is_chip = part.facet != Facet::none;
    const double width =
        is_chip ? chip_width(ui, part.text)
                : ui.text_width(part.text, {.weight = part.is_strong ? Weight::semibold : Weight::regular}) + 1;
    placed.push_back({std::move(part), width});
  }
  return placed;
}

double total_width(const std::vector<Placed>& parts) {
  double width = 0;
  for (const Placed& part : parts) width += part.width + kChipGap;
  return width;
}

/// Plain words go first where there is no room; numbers and chips stay, the last chips fold to "+2".
std::vector<Placed> shortened(std::vector<Placed> parts, double room, std::size_t& hidden_chips) {
  while (total_width(parts) > room) {
    const auto words =
        std::ranges::find_if(parts, [](const Placed& p) { return p.part.facet == Facet::none && !p.part.is_strong; });
    if (words != parts.end()) {
      parts.erase(words);
      continue;
    }
    if (parts.size() < 3) break;
    parts.pop_back();
    ++hidden_chips;
  }
  return parts;
}

}  // namespace

namespace {

/// What leaves a map that is not of the indicator.
Action leaving(MapTheme theme) {
  if (theme == MapTheme::gaps) return Action::gaps;
  return theme == MapTheme::changes ? Action::changes : Action::clusters;
}

}  // namespace

Rect draw_filter_sentence(Ui& ui, const Arrangement& a, const Picture& picture, Choices& draft, FilterPanelState& state,
                          Requests& requests) {
  const bool has_theme = picture.shown_theme() != MapTheme::indicator;
  const bool can_clear = has_theme || has_filter(draft.filter);
  const std::string clear = has_theme ? ui.t("Leave") : ui.t("Clear");
  const std::string key = has_theme ? shown({ShortcutKey::escape}) : std::string();
  const ButtonLook clear_look{.kind = ButtonKind::quiet, .key_hint = key};
  const double clear_width = can_clear ? button_width(ui, clear, clear_look) + 17 : 0;
  std::size_t hidden = 0;
  const auto parts =
      shortened(measure(ui, filter_sentence(ui.language(), picture)), a.sentence.width - 32 - clear_width - 40, hidden);
  const double more_width = hidden > 0 ? 40 : 0;
  const double width = 32 + total_width(parts) - kChipGap + clear_width + more_width;
  const Rect rect{a.sentence.x, a.sentence.y, std::min(width, a.sentence.width), a.sentence.height};
  card(ui, "sentence", rect);
  Row row(inset(rect, 16, 0));
  for (const Placed& placed : parts) {
    const SentencePart& part = placed.part;
    const Rect place = row.take(placed.width, kChipGap);
    if (part.facet == Facet::none) {
      TextStyle style;
      style.weight = part.is_strong ? Weight::semibold : Weight::regular;
      if (!part.is_strong) style.colour = ui.theme().text2;
      if (part.is_strong && picture.shows_gaps()) style.colour = ui.theme().gap_text;
      ui.text(part.is_strong ? "sentence.number" : "sentence.words", place, part.text, style);
      continue;
    }
    const bool is_today = part.facet == Facet::as_of && draft.as_of == today();
    const std::string tip = part.facet == Facet::as_of ? ui.t("Show today") : ui.t("Remove this part of the filter");
    const ChipAction action = chip(ui, id_of(part.facet), centred(place, placed.width, kChipHeight), part.text,
                                   {.can_remove = !is_today, .remove_tooltip = tip});
    if (action == ChipAction::removed) reset(part.facet, draft);
    if (part.facet != Facet::as_of) continue;
    if (action == ChipAction::clicked) open_as_of_popup(ui, "sentence.as_of.popup", draft, state);
    draw_as_of_popup(ui, "sentence.as_of.popup", centred(place, placed.width, kChipHeight), draft, state);
  }
  if (hidden > 0)
    ui.text("sentence.more", row.take(more_width, 0), fmt::format("+{}", hidden), {.weight = Weight::medium});
  if (can_clear) {
    rule_down(ui, row.rest.x, rect.y + 12, 20);
    row.take(1, 8);
    const Rect place = centred(row.take(clear_width - 17), clear_width - 17, 28);
    if (button(ui, has_theme ? "sentence.leave" : "sentence.clear", place, clear, clear_look)) {
      requests.ask(has_theme ? leaving(picture.shown_theme()) : Action::clear_filter);
    }
  }
  return rect;
}

Rect draw_scale_bar(Ui& ui, const Arrangement& a, const ScaleBar& bar, bool is_schematic) {
  if (bar.length_px <= 0) return {};
  const double length = ui.logical(bar.length_px);
  const double right = a.map.x + a.map.width - kMargin - 24;
  const double y = a.map.y + a.map.height - kMargin - 6;
  const Colour ink = ui.theme().text2;
  const TextStyle small{.size = TextSize::small, .colour = ink, .align = Align::center};
  line(ui, {right - length, y}, {right, y}, ink, 1.5);
  for (const double x : {right - length, right - length / 2, right}) line(ui, {x, y - 4}, {x, y}, ink, 1.5);
  const Language language = ui.language();
  const int places = bar.length_km < 1 ? 2 : bar.length_km < 2 ? 1 : 0;
  ui.text("", {right - length - 20, y - 22, 40, 16}, "0", small);
  ui.text("", {right - length / 2 - 24, y - 22, 48, 16},
          decimal(language, bar.length_km / 2,
                  bar.length_km < 2                                        ? places + 1
                  : bar.length_km < 10 && std::fmod(bar.length_km, 2) != 0 ? 1
                                                                           : 0),
          small);
  ui.text("scale", {right - 32, y - 22, 64, 16}, decimal(language, bar.length_km, places) + " km", small);
  Rect place{right - length - 20, y - 22, length + 60, 28};
  // In two short lines, so that it stays clear of the province.
  constexpr double kWidth = 168;
  const bool is_low = a.tools.height <= 0;
  if (is_schematic && !is_low && a.map.width >= a.legend_width + kWidth + 3 * kMargin) {
    const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text3, .align = Align::right};
    const std::string notice = ui.t("Schematic outlines, not official ones");
    const double height = ui.wrapped_height(notice, kWidth, quiet, 2);
    Rect text{a.map.x + a.map.width - kMargin - kWidth, y - 30 - height, kWidth, height};
    // Over a low map the tools come down to here.
    if (text.y < a.tools.y + a.tools.height) text.x = a.tools.x - 8 - kWidth;
    ui.wrapped("map.schematic", text, notice, quiet, 2);
    place = {std::min(place.x, text.x), text.y, a.map.x + a.map.width - std::min(place.x, text.x), 40 + height};
  }
  return place;
}

void draw_hover_card(Ui& ui, const Arrangement& a, const Picture& picture, CommuneId id, Point pointer) {
  const Commune& commune = picture.atlas->vintages[picture.vintage].set.communes[id];
  const CommuneCount& count = picture.values->communes[id];
  const Language language = ui.language();
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  const TextStyle name{.weight = Weight::semibold};
  const std::string district = without_type(commune.district);
  const std::array<int, 4> stars = products_by_stars(picture, id);
  const auto star_lines = static_cast<double>(std::ranges::count_if(stars, [](int n) { return n > 0; }));
  const std::string rank = rank_sentence(language, picture, id);
  const bool is_rate = !is_count(picture.choices.indicator);
  const double width =
      std::clamp(ui.text_width(commune.name, name) + ui.text_width(district, small) + 48, 224.0, 320.0);
  const double height = 12 + 20 + 8 + 36 + (is_rate ? 20 : 0) + (star_lines > 0 ? 9 + star_lines * 20 : 0) + 8;
  Rect rect{pointer.x + 20, pointer.y + 16, width, height};
  if (rect.x + width > a.map.x + a.map.width - 8) rect.x = pointer.x - 20 - width;
  if (rect.y + height > a.map.y + a.map.height - 8) rect.y = pointer.y - 16 - height;
  rect.x = std::max(rect.x, a.map.x + 8);
  rect.y = std::max(rect.y, a.map.y + 8);

  ui.push_layer(Layer::tip);
  shadow(ui, rect, 8);
  fill_and_outline(ui, rect, ui.theme().raised, ui.theme().line, 8);
  ui.record("hover", WidgetKind::card, rect, commune.name);
  Column column(inset(rect, 12, 12));
  const Rect head = column.take(20, 8);
  ui.text("hover.name", {head.x, head.y, head.width - ui.text_width(district, small) - 8, 20}, commune.name, name);
  ui.text("hover.district", head, district,
          {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
  const std::string number = whole(language, count.products);
  const double number_width = ui.text_width(number, {.size = TextSize::title, .weight = Weight::semibold}) + 10;
  const Rect numbers = column.take(36);
  ui.text("hover.products", {numbers.x, numbers.y + 2, number_width, 28}, number,
          {.size = TextSize::title, .weight = Weight::semibold});
  ui.text("", {numbers.x + number_width, numbers.y, numbers.width - number_width, 16},
          trn(language, "product", "products", count.products), small);
  ui.text("hover.rank", {numbers.x + number_width, numbers.y + 16, numbers.width - number_width, 16}, rank, small);
  if (is_rate) {
    const Rect line_place = column.take(20);
    ui.text("", line_place, name_of(language, picture.choices.indicator), small);
    ui.text("hover.value", line_place, shown_value(language, picture, id),
            {.size = TextSize::small, .weight = Weight::medium, .align = Align::right});
  }
  if (star_lines > 0) {
    rule_across(ui, column.x, column.y + 4, column.width);
    column.skip(9);
    for (const Stars value : {Stars::five, Stars::four, Stars::three, Stars::unknown}) {
      const int n = stars[static_cast<std::size_t>(value)];
      if (n == 0) continue;
      const Rect place = column.take(20);
      if (value == Stars::unknown) {
        ui.text("", place, ui.t("Stars unknown"), small);
      } else {
        star_row(ui, {place.x, place.y + 10}, static_cast<int>(value) + 3);
      }
      ui.text("", place, fmt::format("{} {}", whole(language, n), trn(language, "product", "products", n)),
              {.size = TextSize::small, .align = Align::right});
    }
  }
  ui.pop_layer();
}

}  // namespace ocop
