#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "panels/theme_panel.hpp"
#include "picture/changes.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {

void draw_theme_choice(Ui& ui, Column& column, Choices& draft) {
  Column own(inset(Rect{column.x, column.y, column.width, 0}, kPadding, 0));
  const Rect line = own.take(24, 8);
  ui.text("theme.label", left_part(line, 96), ui.t("Map of"),
          {.size = TextSize::small, .weight = Weight::medium, .colour = ui.theme().text2});
  const std::vector<std::string> names = {ui.t("the indicator"), ui.t("the gaps"), ui.t("changes"), ui.t("clusters")};
  std::vector<std::string_view> keys;
  keys.reserve(names.size());
  for (const MapTheme theme : kMapThemes) keys.push_back(key_of(theme));
  auto index = static_cast<std::size_t>(draft.theme);
  const double width = std::min(200.0, dropdown_width(ui, names[index], {.is_quiet = true}));
  const Rect place = right_part(line, width);
  if (dropdown(ui, "theme.choose", {place.x + 8, place.y, place.width, place.height}, names, index,
               {.is_quiet = true, .keys = keys})) {
    draft.theme = kMapThemes.at(index);
  }
  column.y = own.y;
}

void draw_since_choice(Ui& ui, Column& column, Choices& draft) {
  static constexpr std::array kMonths = {1, 3, 6, 12, 24, 36, 60};
  Column own(inset(Rect{column.x, column.y, column.width, 0}, kPadding, 0));
  ui.text("since.label", own.take(20, 4), ui.t("Compared with"),
          {.size = TextSize::small, .weight = Weight::medium, .colour = ui.theme().text2});
  const Day chosen = since_day(draft);
  std::vector<std::string> names;
  std::vector<Day> days;
  std::size_t index = kMonths.size();
  for (const int months : kMonths) {
    const Day day = add_months(draft.as_of, -months);
    if (day == chosen) index = days.size();
    days.push_back(day);
    const char* msgid = months % 12 == 0
                            ? trn(ui.language(), "{day} (a year before)", "{day} ({n} years before)", months / 12)
                            : trn(ui.language(), "{day} (a month before)", "{day} ({n} months before)", months);
    names.push_back(fmt::format(fmt::runtime(msgid), fmt::arg("day", date(ui.language(), day)),
                                fmt::arg("n", months % 12 == 0 ? months / 12 : months)));
  }
  if (index == kMonths.size()) {
    days.push_back(chosen);
    names.push_back(date(ui.language(), chosen));
  }
  if (dropdown(ui, "since.choose", own.take(kFieldHeight, 8), names, index, {.is_strong = true})) {
    draft.since = days[index];
  }
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  own.skip(ui.wrapped("since.explanation", own.take(0),
                      ui.t("What became of every product between that day and the day of the map."), small, 3) +
           16);
  column.y = own.y;
}

}  // namespace ocop
