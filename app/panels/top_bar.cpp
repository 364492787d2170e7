#include "panels/top_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "words/numbers.hpp"

namespace ocop {
namespace {

struct MenuRow {
  Action action;
  bool begins_group = false;
};
constexpr std::array kMenu = {
    MenuRow{Action::open},          MenuRow{Action::save},
    MenuRow{Action::save_as},       MenuRow{Action::export_picture},
    MenuRow{Action::reload},        MenuRow{Action::look_at_register},
    MenuRow{Action::register_news}, MenuRow{Action::review},
    MenuRow{Action::scenes},        MenuRow{Action::other_language, true},
    MenuRow{Action::other_theme},   MenuRow{Action::full_screen},
    MenuRow{Action::settings},      MenuRow{Action::keys},
    MenuRow{Action::undo, true},    MenuRow{Action::redo},
    MenuRow{Action::quit, true},
};
/// A narrower bar leaves undo and redo to the menu, and words to the tooltips.
constexpr double kLeastForWords = 760;
constexpr double kMenuWidth = 312;
constexpr double kMenuRowHeight = 32;

void draw_menu(Ui& ui, const Rect& anchor, const ActionState& allowed, Requests& requests) {
  double height = 16;
  for (const MenuRow& row : kMenu) {
    if (row_of(row.action).is_allowed(allowed)) height += kMenuRowHeight + (row.begins_group ? 9 : 0);
  }
  const double top = anchor.y + anchor.height + 4;
  const Rect rect{anchor.x, top, kMenuWidth, std::min(height, ui.window().height - top - 8)};
  if (!ui.begin_popup("top.menu", rect)) return;
  Column column = begin_scroll(ui, "top.menu.list", inset(rect, 8));
  for (const MenuRow& menu_row : kMenu) {
    const ActionRow& row = row_of(menu_row.action);
    if (!row.is_allowed(allowed)) continue;
    if (menu_row.begins_group) {
      rule_across(ui, column.x, column.y + 4, column.width);
      column.skip(9);
    }
    const Rect place = column.take(kMenuRowHeight);
    const Control control = ui.control(std::string("menu.") + row.id, place, {.text = ui.t(row.name)});
    if (control.is_hovered || control.shows_ring) fill(ui, place, ui.theme().hover, 6);
    const double key_width = row.chords.empty() ? 0 : key_cap_width(ui, shown(row.chords.front()));
    ui.text("", {place.x + 8, place.y, place.width - key_width - 24, place.height}, ui.t(row.name));
    if (!row.chords.empty()) {
      key_cap(ui, "", {place.x + place.width - key_width - 8, place.y + 6}, shown(row.chords.front()));
    }
    if (control.is_clicked) {
      requests.ask(row.action);
      ui.close_popup();
    }
  }
  end_scroll(ui, column.y);
  ui.end_popup();
}

/// Sign, name, menu; returns where it ends.
double draw_title(Ui& ui, const Rect& rect, Room room, const TopBarContent& content, Requests& requests) {
  draw_sign(ui.draw(), {ui.px(rect.x + 28), ui.px(rect.y + rect.height / 2)}, ui.px(24), ui.theme().accent,
            ui.theme().on_accent);
  const std::string title = content.title.empty() ? std::string("OCOP Atlas") : content.title;
  const TextStyle style{.weight = Weight::semibold};
  const double limit = room == Room::wide ? 360 : room == Room::narrow ? 240 : rect.width < kLeastForWords ? 120 : 180;
  const double width = std::min(limit, ui.text_width(title, style) + 1);
  const Rect place{rect.x + 44, rect.y + 8, width + 40, 32};
  const Control control = ui.control("top.title", place, {.text = title});
  if (control.hover > 0) fill(ui, place, faded(ui.theme().hover, control.hover), 6);
  ui.text("top.title.text", {place.x + 8, place.y, width, place.height}, title, style);
  draw_icon(ui.draw(), Icon::chevron_down, {ui.px(place.x + width + 24), ui.px(place.y + 16)}, ui.px(16),
            ui.theme().text2);
  if (control.shows_ring) ui.focus_ring(place, 6);
  if (control.is_clicked) ui.open_popup("top.menu");
  draw_menu(ui, place, content.allowed, requests);

  double end = place.x + place.width;
  if (content.picture == nullptr && !content.has_file) return end;
  const bool is_saved = content.has_file && !content.has_unsaved_changes;
  const bool is_kept = !is_saved && !content.kept_at.empty();
  const std::string state = is_saved  ? ui.t("Saved")
                            : is_kept ? fmt::format(fmt::runtime(ui.t("Kept at {}")), content.kept_at)
                                      : ui.t("Not saved");
  draw_icon(ui.draw(), is_saved || is_kept ? Icon::check : Icon::clock, {ui.px(end + 20), ui.px(rect.y + 24)},
            ui.px(14), ui.theme().text3);
  if (room != Room::wide) return end + 36;
  const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text2};
  return end + 32 + ui.text("top.saved", {end + 32, rect.y, 120, rect.height}, state, quiet);
}

/// A field to the eye; it opens the search over everything. An icon where there is no room.
void draw_search(Ui& ui, const Rect& bar, Room room, double left, double right, Requests& requests) {
  constexpr double kGap = 16;
  constexpr double kLeast = 168;
  const ActionRow& action = row_of(Action::search);
  const std::string key = shown(action.chords.front());
  const std::string text = ui.t("Find a commune, producer or product");
  const double room_there = right - left - 2 * kGap;
  const double wanted = room == Room::wide ? 440 : 280;
  if (room_there < kLeast) {
    const Rect place{right - kGap - 32, bar.y + 8, 32, 32};
    if (icon_button(ui, "top.search", place, Icon::search, {.tooltip = text, .key_hint = key})) {
      requests.ask(action.action);
    }
    return;
  }
  const double width = std::min(wanted, room_there);
  const double x = std::clamp(bar.x + (bar.width - width) / 2, left + kGap, right - kGap - width);
  const Rect place{x, bar.y + 8, width, 32};
  const Control control = ui.control("top.search", place, {.pointer = Pointer::text, .text = text});
  fill_and_outline(ui, place, ui.theme().field, mixed(ui.theme().ctrl, ui.theme().text3, control.hover), 6);
  Row row(inset(place, 12, 0));
  draw_icon(ui.draw(), Icon::search, {ui.px(row.take(16, 8).x + 8), ui.px(place.y + 16)}, ui.px(16), ui.theme().text2);
  const double cap = key_cap_width(ui, key);
  key_cap(ui, "", {row.take_right(cap, 8).x, place.y + 7}, key);
  // Its tooltip would say the same again.
  const bool fits = ui.text_width(text) <= row.rest.width;
  ui.text("", row.rest, fits ? text : ui.t("Find..."), {.colour = ui.theme().text3});
  if (control.shows_ring) ui.focus_ring(place, 6);
  if (control.is_clicked) requests.ask(action.action);
}

void draw_vintages(Ui& ui, Row& row, Room room, const Picture& picture, Choices& draft) {
  const auto& vintages = picture.atlas->vintages;
  if (vintages.size() < 2) return;
  std::vector<Segment> segments;
  segments.reserve(vintages.size());
  for (const Vintage& vintage : vintages) segments.push_back({vintage.set.vintage, vintage.set.vintage, {}, false});
  std::size_t index = picture.vintage;
  const double width = segmented_width(ui, segments);
  if (segmented(ui, "top.vintage", centred(row.take_right(width, 12), width, 32), segments, index)) {
    draft.vintage = vintages[index].set.vintage;
  }
  if (room != Room::wide) return;
  const TextStyle style{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  ui.text("top.vintage.label", row.take_right(80, 12), ui.t("Boundaries"), style);
}

/// All communes, or one province or district; a scope of several codes (from the command line or a workspace)
/// is named by its count.
void draw_scope(Ui& ui, Row& row, const TopBarContent& content, Scope& scope) {
  const std::vector<ScopeChoice>& choices = *content.scopes;
  if (choices.empty() && scope.within.empty()) return;
  const auto communes = [&](std::size_t n) {
    const auto count = static_cast<std::int64_t>(n);
    return fmt::format("{} {}", whole(ui.language(), count), trn(ui.language(), "commune", "communes", count));
  };
  const std::size_t all = content.picture->atlas->vintages[content.picture->vintage].set.communes.size();
  std::vector<std::string> names = {fmt::format(fmt::runtime(ui.t("All {}")), communes(all))};
  std::vector<std::string_view> keys = {"all"};
  std::size_t index = 0;
  for (const ScopeChoice& choice : choices) {
    if (scope.within.size() == 1 && scope.within.front() == choice.code) index = names.size();
    names.push_back(choice.name + " · " + communes(choice.communes));
    keys.push_back(choice.code);
  }
  if (!scope.within.empty() && index == 0) {
    index = names.size();
    names.push_back(communes(content.picture->mask->count));
    keys.emplace_back("several");
  }
  const DropdownLook look{.is_quiet = true, .keys = keys};
  const double width = std::min(280.0, dropdown_width(ui, names[index], look));
  const std::size_t before = index;
  if (dropdown(ui, "top.scope", centred(row.take_right(width, 8), width, 32), names, index, look) && index != before) {
    if (index == 0) scope.within.clear();
    if (index > 0 && index <= choices.size()) scope.within = {choices[index - 1].code};
  }
}

void draw_scenes_button(Ui& ui, Row& row, Room room, bool is_open, std::size_t count, Requests& requests) {
  const ActionRow& action = row_of(Action::scenes);
  const std::string label = room == Room::wide ? ui.t("Scenes") : std::string();
  const std::string number = count > 0 ? whole(ui.language(), static_cast<std::int64_t>(count)) : std::string();
  const std::string tip = room == Room::wide ? ui.t(action.explanation) : ui.t("Scenes");
  const std::string key = shown(action.chords.front());
  const ButtonLook look{
      .kind = ButtonKind::quiet, .icon = Icon::picture, .key_hint = key, .tooltip = tip, .count = number};
  const double width = label.empty() ? 40 : button_width(ui, label, look);
  const Rect place = centred(row.take_right(width, 16), width, 32);
  if (is_open) fill(ui, place, ui.theme().tint, 6);
  if (button(ui, "top.scenes", place, label, look)) requests.ask(Action::scenes);
}

void draw_present_button(Ui& ui, Row& row, bool has_words, Requests& requests) {
  const ActionRow& action = row_of(Action::present);
  const std::string label = has_words ? ui.t(action.name) : std::string();
  const std::string tip = ui.t(action.explanation);
  const std::string key = shown(action.chords.front());
  const ButtonLook look{.kind = ButtonKind::primary, .icon = Icon::present, .key_hint = key, .tooltip = tip};
  const double width = has_words ? button_width(ui, label, look) : 40;
  if (button(ui, "top.present", centred(row.take_right(width, 8), width, 32), label, look)) {
    requests.ask(Action::present);
  }
}

}  // namespace

void draw_top_bar(Ui& ui, const Rect& rect, Room room, const TopBarContent& content, Workspace& draft,
                  Requests& requests) {
  panel(ui, "top", rect);
  rule_across(ui, rect.x, rect.y + rect.height - 1, rect.width);
  const double title_end = draw_title(ui, rect, room, content, requests);

  Row row({rect.x, rect.y, rect.width - 16, rect.height});
  if (content.allowed.has_map) {
    draw_present_button(ui, row, rect.width >= kLeastForWords, requests);
    const ActionRow& action = row_of(Action::export_picture);
    const std::string label = ui.t("Export");
    const std::string tip = ui.t(action.explanation);
    const ButtonLook look{.icon = Icon::export_, .tooltip = tip};
    const double width = room == Room::wide ? button_width(ui, label, look) : 40;
    if (button(ui, "top.export", centred(row.take_right(width, 8), width, 32), label, look)) {
      requests.ask(action.action);
    }
    draw_scenes_button(ui, row, room, content.shows_scenes, draft.scenes.size(), requests);
  }
  const auto history_button = [&](Action action, Icon icon, bool is_allowed, double gap) {
    const ActionRow& what = row_of(action);
    const std::string key = shown(what.chords.front());
    const Rect place = centred(row.take_right(32, gap), 32, 32);
    if (icon_button(ui, std::string("top.") + (icon == Icon::undo ? "undo" : "redo"), place, icon,
                    {.tooltip = ui.t(what.name), .key_hint = key, .is_enabled = is_allowed})) {
      requests.ask(action);
    }
  };
  if (content.picture != nullptr) {
    if (rect.width >= kLeastForWords) {
      history_button(Action::redo, Icon::redo, content.allowed.can_redo, 4);
      history_button(Action::undo, Icon::undo, content.allowed.can_undo, 24);
    }
    draw_vintages(ui, row, room, *content.picture, draft.choices);
    row.take_right(16);
    if (room != Room::rails) draw_scope(ui, row, content, draft.decisions.scope);
    draw_search(ui, rect, room, title_end, row.rest.x + row.rest.width, requests);
  }
}

}  // namespace ocop
