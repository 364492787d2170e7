#include "panels/as_of_field.hpp"

#include <fmt/format.h>

#include <array>

#include "panels/filter_panel.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr Rect popup_place(const Rect& anchor) { return {anchor.x, anchor.y + anchor.height + 4, 264, 132}; }

}  // namespace

std::optional<Day> parse_typed_day(std::string_view text) {
  std::array<int, 3> parts{};
  std::array<int, 3> digits{};
  std::size_t part = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      ++digits[part];
      if (digits[part] > 4) return std::nullopt;
      parts[part] = parts[part] * 10 + (c - '0');
    } else if (c == '/' || c == '-' || c == '.') {
      if (digits[part] == 0 || part == 2) return std::nullopt;
      ++part;
    } else if (c != ' ') {
      return std::nullopt;
    }
  }
  if (part != 2 || digits[2] == 0) return std::nullopt;
  const bool is_year_first = digits[0] == 4;
  const int year = is_year_first ? parts[0] : parts[2];
  const int day = is_year_first ? parts[2] : parts[0];
  if (digits[is_year_first ? 0 : 2] != 4 || digits[1] > 2 || day > 31) return std::nullopt;
  return parse_iso_day(fmt::format("{:04}-{:02}-{:02}", year, parts[1], day));
}

void open_as_of_popup(Ui& ui, std::string_view id, const Choices& draft, FilterPanelState& state) {
  state.as_of_text = date(Language::vi, draft.as_of);
  state.as_of_is_wrong = false;
  ui.open_popup(id);
  ui.focus("filter.as_of.text", false);
}

void draw_as_of_popup(Ui& ui, std::string_view id, const Rect& anchor, Choices& draft, FilterPanelState& state) {
  const Rect window = ui.window();
  Rect rect = popup_place(anchor);
  rect.x = std::min(rect.x, window.width - rect.width - 8);
  if (rect.y + rect.height > window.height) rect.y = anchor.y - 4 - rect.height;
  if (!ui.begin_popup(id, rect)) return;
  Column column(inset(rect, 16, 12));
  ui.text("filter.as_of.label", column.take(20, 4), ui.t("Show the map as of"),
          {.size = TextSize::small, .weight = Weight::medium, .colour = ui.theme().text2});
  const std::string error = state.as_of_is_wrong ? ui.t("Type a day like 31/12/2023.") : std::string();
  const FieldEvents events = text_field(ui, "filter.as_of.text", column.take(kFieldHeight, 24), state.as_of_text,
                                        {.icon = Icon::calendar, .error = error});
  const auto choose = [&](Day day) {
    draft.as_of = day;
    ui.close_popup();
  };
  if (events.is_changed) state.as_of_is_wrong = false;
  if (events.is_submitted) {
    if (const auto day = parse_typed_day(state.as_of_text)) {
      choose(*day);
    } else {
      state.as_of_is_wrong = true;
    }
  }
  if (events.is_cancelled) ui.close_popup();
  const std::string now = ui.t("Today");
  if (button(ui, "filter.as_of.today",
             {column.x, rect.y + rect.height - 36, button_width(ui, now, {.kind = ButtonKind::link}), 28}, now,
             {.kind = ButtonKind::link})) {
    choose(today());
  }
  ui.end_popup();
}

}  // namespace ocop
