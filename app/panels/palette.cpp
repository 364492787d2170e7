#include "panels/palette.hpp"

#include <algorithm>

#include "panels/palette_row.hpp"

namespace ocop {
namespace {

constexpr double kField = 56;
constexpr double kHints = 44;
constexpr double kGroupHead = 32;
constexpr double kMore = 28;
constexpr double kAir = 4;
constexpr double kEmpty = 88;
constexpr double kFromTop = 160;
constexpr double kMargin = 16;
constexpr int kPage = 8;

double height_of_all(const std::vector<PaletteGroup>& groups) {
  double height = 2 * kAir + (groups.empty() ? kEmpty : 0);
  for (const PaletteGroup& group : groups) {
    height += kGroupHead + (group.more.empty() ? 0 : kMore);
    for (const PaletteRow& row : group.rows) height += height_of(row);
  }
  return height;
}

std::size_t count_rows(const std::vector<PaletteGroup>& groups) {
  std::size_t count = 0;
  for (const PaletteGroup& group : groups) count += group.rows.size();
  return count;
}

/// As wide as it wants to be and as high as its rows, within the window.
Rect place_of(const Rect& window, double rows_height) {
  const double width = std::min(kPaletteWidth, window.width - 2 * kMargin);
  const double most = window.height - 2 * kMargin;
  const double height =
      std::min(kField + 1 + rows_height + kHints, std::min(most, std::max(480.0, 0.66 * window.height)));
  const double top = std::clamp((window.height - height) / 2, kMargin, kFromTop);
  return {window.x + (window.width - width) / 2, window.y + top, width, height};
}

void draw_hints(Ui& ui, const Rect& rect, const std::vector<PaletteHint>& hints) {
  rule_across(ui, rect.x, rect.y, rect.width);
  Row row(inset(rect, 20, 0));
  for (const PaletteHint& hint : hints) {
    const TextStyle style{.size = TextSize::small, .colour = ui.theme().text2};
    const double cap = key_cap_width(ui, hint.key);
    const double text = ui.text_width(hint.text, style) + 1;
    if (cap + 8 + text > row.rest.width) return;
    key_cap(ui, "", {row.rest.x, rect.y + (rect.height - 18) / 2}, hint.key);
    row.take(cap, 8);
    ui.text("", row.take(text, 20), hint.text, style);
  }
}

}  // namespace

std::optional<Palette::Pick> palette_row(const std::vector<PaletteGroup>& groups, std::size_t at) {
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (at < groups[group].rows.size()) return Palette::Pick{group, at, false};
    at -= groups[group].rows.size();
  }
  return std::nullopt;
}

void Palette::open() {
  is_open_ = true;
  is_new_ = true;
  typed_.clear();
  at_ = 0;
}

void Palette::step(int by, const std::vector<PaletteGroup>& groups) {
  const auto count = static_cast<int>(count_rows(groups));
  if (count == 0) return;
  const int to = static_cast<int>(at_) + by;
  // A single step goes round, a page stops at the end.
  const bool is_single = by == 1 || by == -1;
  at_ = static_cast<std::size_t>(is_single ? (to + count) % count : std::clamp(to, 0, count - 1));
  reveals_ = true;
}

void Palette::go_to_next_group(bool is_back, const std::vector<PaletteGroup>& groups) {
  const auto here = palette_row(groups, at_);
  if (!here) return;
  const std::size_t to = (here->group + (is_back ? groups.size() - 1 : 1)) % groups.size();
  at_ = 0;
  for (std::size_t group = 0; group < to; ++group) at_ += groups[group].rows.size();
  reveals_ = true;
}

std::optional<Palette::Pick> Palette::press(const Chord& chord, const std::vector<PaletteGroup>& groups) {
  switch (chord.key) {
    case ShortcutKey::escape:
      close();
      break;
    case ShortcutKey::down:
      step(1, groups);
      break;
    case ShortcutKey::up:
      step(-1, groups);
      break;
    case ShortcutKey::page_down:
      step(kPage, groups);
      break;
    case ShortcutKey::page_up:
      step(-kPage, groups);
      break;
    case ShortcutKey::tab:
      go_to_next_group(chord.shift, groups);
      break;
    case ShortcutKey::enter: {
      std::optional<Pick> pick = palette_row(groups, at_);
      if (pick) pick->is_added = chord.ctrl;
      return pick;
    }
    default:
      break;
  }
  return std::nullopt;
}

void Palette::draw_rows(Ui& ui, const PaletteLook& look, const Rect& rect, const std::vector<PaletteGroup>& groups,
                        Outcome& outcome) {
  Column column = begin_scroll(ui, look.id + ".list", rect);
  column.skip(kAir);
  std::size_t index = 0;
  const bool has_moved = ui.mouse().x != mouse_.x || ui.mouse().y != mouse_.y;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const PaletteGroup& group = groups[g];
    const Rect head = inset(column.take(kGroupHead), 20, 0);
    ui.text(look.id + "." + group.id, head, group.title,
            {.size = TextSize::small, .weight = Weight::semibold, .colour = ui.theme().text2});
    ui.text("", head, group.count, {.size = TextSize::small, .colour = ui.theme().text3, .align = Align::right});
    for (std::size_t r = 0; r < group.rows.size(); ++r, ++index) {
      const Rect line = column.take(height_of(group.rows[r]));
      if (index == at_ && reveals_) {
        reveal(ui, index == 0 ? Rect{line.x, line.y - kGroupHead, line.width, line.height + kGroupHead} : line);
        reveals_ = false;
      }
      if (line.y + line.height < rect.y || line.y > rect.y + rect.height) continue;
      const Control control = draw_palette_row(ui, line, group.rows[r], index == at_);
      if (control.is_hovered && has_moved) at_ = index;
      if (control.is_clicked) outcome.pick = Pick{g, r, ui.control_is_down()};
    }
    if (!group.more.empty()) {
      const ButtonLook link{.kind = ButtonKind::link, .size = TextSize::small};
      const Rect line = column.take(kMore);
      const Rect place{line.x + 16, line.y, button_width(ui, group.more, link), line.height};
      if (button(ui, look.id + "." + group.id + ".more", place, group.more, link)) outcome.more = g;
    }
  }
  if (groups.empty()) {
    ui.text(look.id + ".empty", column.take(kEmpty), look.empty, {.colour = ui.theme().text2, .align = Align::center});
  }
  end_scroll(ui, column.y + kAir);
  mouse_ = ui.mouse();
}

Palette::Outcome Palette::draw(Ui& ui, const PaletteLook& look, const std::vector<PaletteGroup>& groups) {
  Outcome outcome;
  at_ = std::min(at_, std::max<std::size_t>(1, count_rows(groups)) - 1);
  const Rect box = place_of(ui.window(), height_of_all(groups));
  begin_modal(ui, look.id, box);
  const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  const double note = look.note.empty() ? 0 : ui.text_width(look.note, quiet) + 16;
  const Rect head = top_part(box, kField);
  if (is_new_) {
    ui.focus(look.id + ".field", false);
    mouse_ = ui.mouse();
    is_new_ = false;
  }
  const Rect field{head.x + 8, head.y, head.width - 28 - note, head.height};
  const FieldEvents events = text_field(ui, look.id + ".field", field, typed_,
                                        {.placeholder = look.placeholder, .icon = Icon::search, .is_bare = true});
  if (note > 0) ui.text(look.id + ".note", inset(head, 20, 0), look.note, quiet);
  rule_across(ui, box.x, box.y + kField, box.width);
  if (events.is_changed) {
    outcome.is_typed_anew = true;
    at_ = 0;
    reveals_ = true;
  }
  draw_rows(ui, look, {box.x, box.y + kField + 1, box.width, box.height - kField - kHints - 1}, groups, outcome);
  draw_hints(ui, bottom_part(box, kHints), look.hints);
  if (ui.is_pressed_outside(box)) close();
  end_dialog(ui);
  if (!ui.is_typing() && is_open_) ui.focus(look.id + ".field", false);
  return outcome;
}

}  // namespace ocop
