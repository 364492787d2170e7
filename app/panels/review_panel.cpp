#include "panels/review_panel.hpp"

#include <fmt/format.h>

#include <array>

#include "panels/review_parts.hpp"
#include "words/numbers.hpp"
#include "words/review.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kActionBar = 64;
constexpr double kSummary = 104;
constexpr double kTightSummary = 60;

void draw_top(Ui& ui, const Rect& rect, const ReviewAround& around, bool is_tight, Requests& requests) {
  panel(ui, "review.top", rect);
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  Row row(inset(rect, 8, 8));
  if (icon_button(ui, "review.back", row.take(32, 8), Icon::chevron_left,
                  {.tooltip = ui.t("Back"), .key_hint = "Esc"})) {
    requests.ask(Action::review);
  }
  const TextStyle strong{.weight = Weight::semibold};
  const std::string title = ui.t("Review room");
  ui.text("review.title", row.take(ui.text_width(title, strong) + 1, 8), title, strong);

  const auto action_button = [&](const char* id, Action action, const std::string& label, ButtonLook look) {
    const std::string explanation = ui.t(row_of(action).explanation);
    look.tooltip = explanation;
    const double width = is_tight && look.icon ? 36 : button_width(ui, label, look);
    if (button(ui, id, row.take_right(width, 8), label, look)) requests.ask(action);
  };
  action_button("review.show_map", Action::review, ui.t("Show the map"), {.kind = ButtonKind::primary});
  // They come with the first correction.
  if (around.has_rulings) {
    action_button("review.export", Action::export_corrections, ui.t("Export corrections..."), {.icon = Icon::export_});
  }
  action_button("review.import", Action::import_corrections, ui.t("Import corrections..."), {.icon = Icon::download});
  row.take_right(8);
  const auto history = [&](Action action, Icon icon, bool is_enabled) {
    const std::string name = ui.t(row_of(action).name);
    const std::string key = shown(row_of(action).chords.front());
    const IconButtonLook look{.tooltip = name, .key_hint = key, .is_enabled = is_enabled};
    if (icon_button(ui, row_of(action).id, row.take_right(32, 4), icon, look)) requests.ask(action);
  };
  history(Action::redo, Icon::redo, around.can_redo);
  history(Action::undo, Icon::undo, around.can_undo);
  ui.text("", row.take(12), "·", {.colour = ui.theme().text3});
  ui.text("review.file", row.rest, around.title, {.colour = ui.theme().text2});
}

struct Count {
  const char* id;
  Colour colour;
  int number;
  std::string label;
};

std::array<Count, 4> counts_of(Ui& ui, const Review& review) {
  const Theme& theme = ui.theme();
  const auto n = [&](Fate fate) { return review.counts.at(static_cast<std::size_t>(fate)); };
  return {Count{"placed", theme.ok, n(Fate::placed), ui.t("placed in a commune")},
          Count{"ambiguous", theme.warn, n(Fate::ambiguous), ui.t("to be chosen")},
          Count{"unplaced", theme.bad, n(Fate::unplaced), ui.t("could not be placed")},
          Count{"invalid", theme.text3, n(Fate::invalid), ui.t("invalid rows")}};
}

void draw_number(Ui& ui, Row& row, const std::string& id, int number, const std::string& label,
                 std::optional<Colour> bar) {
  const Language language = ui.language();
  const TextStyle big{.size = TextSize::title, .weight = Weight::semibold};
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  const std::string text = whole(language, number);
  const double width = std::max(ui.text_width(text, big), ui.text_width(label, small)) + 2;
  const Rect place = row.take((bar ? 16 : 0) + width, 28);
  if (bar) fill(ui, {place.x, place.y + 4, 4, 40}, *bar, 2);
  const double x = place.x + (bar ? 16 : 0);
  ui.text("review.count." + id, {x, place.y, width, 28}, text, big);
  ui.text("review.count." + id + ".label", {x, place.y + 28, width, 16}, label, small);
}

void draw_summary(Ui& ui, const Rect& rect, const ReviewContent& content, const ReviewAround& around, bool is_tight) {
  panel(ui, "review.summary", rect);
  const std::array<Count, 4> counts = counts_of(ui, content.review);
  int read = 0;
  for (const Count& count : counts) read += count.number;
  Row row(inset({rect.x, rect.y + (is_tight ? 2 : 20), rect.width, 48}, 24, 0));
  draw_number(ui, row, "read", read, ui.t("rows read"), {});
  ui.text("", row.take(16, 28), "=", {.size = TextSize::title, .colour = ui.theme().text3});
  for (const Count& count : counts) draw_number(ui, row, count.id, count.number, count.label, count.colour);
  if (around.is_placing) {
    ui.text("review.placing", row.rest, ui.t("Finding each row's commune..."),
            {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
  }
  std::array<BarPart, 4> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    parts.at(i) = {read > 0 ? static_cast<double>(counts.at(i).number) / read : 0, counts.at(i).colour};
  }
  stacked_bar(ui, inset(bottom_part(rect, 8), 24, 0), parts);
}

void draw_keys(Ui& ui, Row& row) {
  const std::array<std::pair<const char*, std::string>, 5> keys = {
      std::pair{"Ctrl Z", ui.t("take back")}, std::pair{"Space", ui.t("mark")},
      std::pair{"Enter", ui.t("assign, next row")}, std::pair{"1–9", ui.t("choose")}, std::pair{"↑ ↓", ui.t("rows")}};
  const TextStyle style{.size = TextSize::small, .colour = ui.theme().text2};
  for (const auto& [key, label] : keys) {
    const double label_width = ui.text_width(label, style) + 1;
    const double cap = key_cap_width(ui, key);
    if (row.rest.width < label_width + cap + 24) return;
    ui.text("", row.take_right(label_width, 8), label, style);
    const Rect place = row.take_right(cap, 20);
    key_cap(ui, "", {place.x, place.y + (place.height - 18) / 2}, key);
  }
}

void draw_action_bar(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk, Requests& requests) {
  panel(ui, "review.bar", rect);
  rule_across(ui, rect.x, rect.y, rect.width);
  Row row(inset(rect, 24, 16));
  const auto marked = static_cast<std::int64_t>(desk.marked.size());
  const Language language = ui.language();
  if (marked > 0) {
    const std::string text =
        fmt::format(fmt::runtime(trn(language, "{} row marked", "{} rows marked", marked)), whole(language, marked));
    const TextStyle strong{.weight = Weight::semibold};
    ui.text("review.marked", row.take(ui.text_width(text, strong) + 1, 16), text, strong);
    const std::string label = ui.t("Confirm the marked rows...");
    const ButtonLook look{.kind = ButtonKind::primary, .key_hint = "Ctrl Enter"};
    if (button(ui, "review.confirm_marked", row.take(button_width(ui, label, look), 8), label, look)) {
      requests.ask(Action::review_confirm_marked);
    }
    const std::string clear = ui.t("Unmark");
    const ButtonLook quiet{.kind = ButtonKind::quiet};
    if (button(ui, "review.unmark", row.take(button_width(ui, clear, quiet), 8), clear, quiet)) desk.marked.clear();
  } else {
    const std::size_t open = count_of(content.review, ReviewTab::all) -
                             std::min(desk.ruled.size(), count_of(content.review, ReviewTab::all));
    const std::string text = open == 0 ? ui.t("No row waits any more.")
                                       : ui.t("Mark rows with Space or Shift and the arrows to confirm many at once.");
    ui.text("review.hint", row.take(std::min(row.rest.width * 0.5, ui.text_width(text) + 1)), text,
            {.colour = ui.theme().text2});
  }
  draw_keys(ui, row);
}

}  // namespace

const BoundarySet& set_of(const ReviewContent& content) { return content.atlas.vintages[content.vintage].set; }

Colour candidate_colour(const Theme& theme, std::size_t index) {
  if (index == 0) return theme.accent;
  return index == 1 ? theme.terms[1] : theme.text2;
}

ReviewPlaces arrange_review(const Rect& window) {
  ReviewPlaces places;
  places.is_tight = window.width < 1600;
  places.top_bar = top_part(window, kBarHeight);
  const double summary = places.is_tight ? kTightSummary : kSummary;
  places.summary = {window.x, window.y + kBarHeight, window.width, summary};
  places.action_bar = bottom_part(window, kActionBar);
  const double top = kBarHeight + summary;
  Row middle({window.x, window.y + top, window.width, std::max(0.0, window.height - top - kActionBar)});
  const double share = window.width >= 1920 ? 616.0 / 1920 : window.width >= 1280 ? 0.31 : 0.33;
  places.list = middle.take(window.width >= 1920 ? 616 : std::round(window.width * share));
  places.row =
      middle.take(window.width >= 1920 ? 640 : std::round(window.width * (window.width >= 1280 ? 0.355 : 0.40)));
  places.map = middle.rest;
  return places;
}

void draw_review(Ui& ui, const ReviewPlaces& places, const ReviewContent& content, const ReviewAround& around,
                 ReviewDesk& desk, Decisions& decisions, Requests& requests) {
  draw_top(ui, places.top_bar, around, places.is_tight, requests);
  draw_summary(ui, places.summary, content, around, places.is_tight);
  draw_review_list(ui, places.list, content, desk);
  draw_review_row(ui, places.row, content, desk, decisions);
  draw_action_bar(ui, places.action_bar, content, desk, requests);
  if (desk.shows_pairs) draw_pairs(ui, content, desk, decisions);
}

}  // namespace ocop
