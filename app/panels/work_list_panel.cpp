#include "panels/work_list_panel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kMonthHeight = 32;
constexpr double kFoot = 48;

void count_lists(const Picture& picture, WorkListState& state) {
  if (state.passing == picture.passing && state.states == picture.states) return;
  state.passing = picture.passing;
  state.states = picture.states;
  state.lapsing = find_lapsing(picture);
  state.upgrades = find_upgrades(picture);
  state.lapsing_count = 0;
  for (const LapsingMonth& month : state.lapsing) state.lapsing_count += month.products.size();
}

std::string days_left(Language language, std::int64_t days) {
  return fmt::format(fmt::runtime(trn(language, "{} day left", "{} days left", days)), whole(language, days));
}

class ListDrawer {
 public:
  ListDrawer(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, Requests& requests)
      : ui_(ui), rect_(rect), picture_(picture), focus_(focus), requests_(requests) {}

  bool is_in_sight(const Rect& place) const {
    return place.y + place.height >= rect_.y && place.y <= rect_.y + rect_.height;
  }

  void draw_month(const Rect& place, const LapsingMonth& month) {
    fill(ui_, place, ui_.theme().sunk);
    rule_across(ui_, place.x, place.y + place.height - 1, place.width);
    const Rect inner = inset(place, kPadding, 0);
    ui_.text("lapsing.month." + iso(month.first).substr(0, 7), inner,
             fmt::format(fmt::runtime(ui_.t("Month {}")), ocop::month(ui_.language(), month.first)),
             {.weight = Weight::semibold});
    const std::string count = whole(ui_.language(), static_cast<std::int64_t>(month.products.size()));
    ui_.text("", inner, count, {.weight = Weight::semibold, .align = Align::right});
    if (month.of_4plus == 0) return;
    const double right = inner.x + inner.width - 36;
    const std::string high = whole(ui_.language(), month.of_4plus);
    const TextStyle small{.size = TextSize::small, .colour = ui_.theme().text2, .align = Align::right};
    ui_.text("", {right - 24, place.y, 24, place.height}, high, small);
    star_row(ui_, {right - 24 - 52, place.y + place.height / 2}, 4);
  }

  void draw_product(const Rect& place, const char* list, ProductId id, const std::string& right) {
    const Product& product = picture_.placement->products[id];
    const auto& commune = picture_.placement->vintages.at(picture_.vintage).products[id].commune;
    const auto& communes = picture_.atlas->vintages[picture_.vintage].set.communes;
    const std::string key = std::string(list) + ".row." + std::to_string(id);
    const bool is_selected = commune && std::ranges::binary_search(focus_.selected, *commune);
    const Control control =
        table_row(ui_, key, place,
                  {.is_selected = is_selected, .is_lit = commune && focus_.hovered == *commune, .text = product.name});
    if (commune && control.is_hovered) requests_.hover = commune;
    if (commune && control.is_clicked) {
      requests_.select = {{*commune}};
      requests_.zoom_to = commune;
    }
    const Rect inner = inset(place, kPadding, 0);
    const int stars = picture_.states->products[id].stars.value_or(0);
    const double stars_width = 12.0 * stars;
    ui_.text("", {inner.x, place.y + 4, inner.width - stars_width - 12, 20}, product.name, {.weight = Weight::medium});
    if (stars > 0) star_row(ui_, {inner.x + inner.width - stars_width, place.y + 14}, stars);
    const TextStyle small{.size = TextSize::small, .colour = ui_.theme().text2};
    TextStyle at_right = small;
    at_right.align = Align::right;
    const double right_width = ui_.text_width(right, small) + 1;
    const std::string where = commune ? communes[*commune].name : ui_.t("Not on the map");
    const std::string& producer = picture_.placement->producers[product.producer].name;
    ui_.text("", {inner.x, place.y + 24, inner.width - right_width - 12, 16}, where + " · " + producer, small);
    ui_.text("", {inner.x, place.y + 24, inner.width, 16}, right, at_right);
  }

 private:
  Ui& ui_;
  const Rect& rect_;
  const Picture& picture_;
  const Focus& focus_;
  Requests& requests_;
};

void draw_lapsing(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, const WorkListState& state,
                  Requests& requests) {
  Column rows = begin_scroll(ui, "lapsing.list", rect);
  ListDrawer drawer(ui, rect, picture, focus, requests);
  for (const LapsingMonth& month : state.lapsing) {
    const Rect head = rows.take(kMonthHeight);
    if (drawer.is_in_sight(head)) drawer.draw_month(head, month);
    for (const ProductId id : month.products) {
      const Rect place = rows.take(kListRowHeight);
      if (!drawer.is_in_sight(place)) continue;
      const auto lapse = lapse_of(picture, id);
      drawer.draw_product(place, "lapsing", id,
                          lapse ? days_left(ui.language(), (*lapse - picture.choices.as_of).count()) : std::string());
    }
  }
  end_scroll(ui, rows.y);
}

void draw_upgrades(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, const WorkListState& state,
                   Requests& requests) {
  Column rows = begin_scroll(ui, "upgrades.list", rect);
  ListDrawer drawer(ui, rect, picture, focus, requests);
  for (const UpgradeCandidate& candidate : state.upgrades) {
    const Rect place = rows.take(kListRowHeight);
    if (!drawer.is_in_sight(place)) continue;
    std::string why;
    if (candidate.score) {
      const double score = *candidate.score;
      why = fmt::format(fmt::runtime(ui.t("{} points")),
                        decimal(ui.language(), score, score == static_cast<int>(score) ? 0 : 1));
    }
    if (candidate.since) {
      if (!why.empty()) why += " · ";
      why += fmt::format(fmt::runtime(ui.t("since {}")), month(ui.language(), *candidate.since));
    }
    drawer.draw_product(place, "upgrades", candidate.product, why);
  }
  end_scroll(ui, rows.y);
}

}  // namespace

void draw_list_tabs(Ui& ui, const Rect& rect, const Picture& picture, WorkListState& state) {
  count_lists(picture, state);
  const auto n = [&](std::size_t count) { return whole(ui.language(), static_cast<std::int64_t>(count)); };
  const std::array tabs = {Segment{.key = "gaps",
                                   .label = ui.t("Empty"),
                                   .count = picture.gaps != nullptr ? n(picture.gaps->size()) : std::string(),
                                   .count_is_gap = true},
                           Segment{.key = "lapsing", .label = ui.t("Lapsing"), .count = n(state.lapsing_count)},
                           Segment{.key = "upgrades", .label = ui.t("Upgrades"), .count = n(state.upgrades.size())}};
  segmented(ui, "lists", rect, tabs, state.tab);
}

void draw_work_list(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, const WorkListState& state,
                    Requests& requests) {
  const bool is_lapsing = state.tab == 1;
  const bool is_empty = is_lapsing ? state.lapsing.empty() : state.upgrades.empty();
  if (is_empty) {
    const Rect place{rect.x + kPadding, rect.y, rect.width - 2 * kPadding, std::min(160.0, rect.height)};
    if (is_lapsing) {
      empty_state(ui, "lapsing.empty", place, ui.t("Nothing lapses within six months"),
                  ui.t("Move the as-of day to see when the next certificates lapse."));
    } else {
      empty_state(ui, "upgrades.empty", place, ui.t("No product is ready for a star more"),
                  ui.t("Listed are products of 3 stars in force with a score from 65, or recognised for two years."));
    }
    return;
  }
  const Rect foot = bottom_part(rect, kFoot);
  const Rect list{rect.x, rect.y, rect.width, std::max(0.0, foot.y - rect.y)};
  is_lapsing ? draw_lapsing(ui, list, picture, focus, state, requests)
             : draw_upgrades(ui, list, picture, focus, state, requests);
  rule_across(ui, foot.x, foot.y, foot.width);
  const std::string label = ui.t("Export the list");
  const ButtonLook look{.kind = ButtonKind::link, .icon = Icon::export_};
  const double width = button_width(ui, label, look);
  const Rect place{foot.x + foot.width - kPadding - width + 8, foot.y + 8, width, 32};
  if (button(ui, is_lapsing ? "lapsing.export" : "upgrades.export", place, label, look)) {
    requests.ask(is_lapsing ? Action::export_lapsing : Action::export_upgrades);
  }
}

}  // namespace ocop
