#include <cmath>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kChipSide = 12;
constexpr double kCross = 16;
constexpr double kCrossGap = 4;
constexpr double kCrossSide = 6;
constexpr double kTagSide = 8;
constexpr double kTagIcon = 13;
constexpr double kTagGap = 4;
constexpr double kCapSide = 7;
constexpr double kCapHeight = 18;
constexpr TextStyle kTagText{.size = TextSize::small, .weight = Weight::medium};
constexpr TextStyle kCapText{.size = TextSize::small};

}  // namespace

double chip_width(const Ui& ui, std::string_view label, const ChipLook& look) {
  const double end = look.can_remove ? kCrossGap + kCross + kCrossSide : kChipSide;
  return std::ceil(kChipSide + ui.text_width(label) + end);
}

ChipAction chip(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, const ChipLook& look) {
  const Theme& t = ui.theme();
  // The cross is asked first: it lies on the chip.
  const std::string cross_id = sub_id(id, "remove");
  const Rect cross = centred(right_part(rect, kCross + kCrossSide + kCrossGap), kCross, kCross);
  const Rect label_target = left_part(rect, rect.width - (look.can_remove ? kCross + kCrossSide + kCrossGap : 0));
  const Control on_chip = ui.control(id, label_target, {.is_enabled = look.is_enabled, .text = label});
  Control on_cross;
  if (look.can_remove) {
    const Rect target = right_part(rect, kCross + kCrossSide + kCrossGap);
    on_cross = ui.control(cross_id, target, {.is_enabled = look.is_enabled, .text = look.remove_tooltip});
  }
  const double hover = std::max(on_chip.hover, on_cross.hover);
  const double radius = rect.height / 2;
  fill(ui, rect, look.is_filter ? mixed(t.tint, t.tint_hover, hover) : mixed(t.sunk, hover_ground(ui), hover), radius);
  const Colour ink = !look.is_enabled ? t.text3 : look.is_filter ? t.accent : t.text2;
  const double end = look.can_remove ? kCrossGap + kCross + kCrossSide : kChipSide;
  ui.text({}, {rect.x + kChipSide, rect.y, rect.width - kChipSide - end, rect.height}, label, {.colour = ink});
  if (look.can_remove) {
    if (on_cross.hover > 0) {
      disc(ui, {cross.x + kCross / 2 + 1 - kCrossSide + kCrossGap, cross.y + kCross / 2}, 9,
           faded(ink, 0.14 * on_cross.hover));
    }
    icon_in(ui, {rect.x + rect.width - kCrossSide - kCross, rect.y, kCross, rect.height}, Icon::cross, ink, 15);
  }
  if (on_chip.shows_ring || on_cross.shows_ring) {
    ui.focus_ring(on_cross.shows_ring ? Rect{rect.x + rect.width - kCrossSide - kCross - 1, rect.y + 5, 18, 18} : rect,
                  on_cross.shows_ring ? 9 : radius);
  }
  ui.tooltip(cross_id, rect, on_cross, look.remove_tooltip);
  if (on_cross.is_clicked) return ChipAction::removed;
  return on_chip.is_clicked ? ChipAction::clicked : ChipAction::none;
}

Colour tone_text(const Theme& t, Tone tone) {
  switch (tone) {
    case Tone::plain:
      return t.text2;
    case Tone::ok:
      return t.ok;
    case Tone::warn:
      return t.warn;
    case Tone::bad:
      return t.bad;
    case Tone::gap:
      return t.gap_text;
    case Tone::accent:
      return t.accent;
  }
  return t.text2;
}

Colour tone_tint(const Theme& t, Tone tone) {
  switch (tone) {
    case Tone::plain:
      return t.sunk;
    case Tone::ok:
      return t.ok_tint;
    case Tone::warn:
      return t.warn_tint;
    case Tone::bad:
      return t.bad_tint;
    case Tone::gap:
      return t.gap_tint;
    case Tone::accent:
      return t.tint;
  }
  return t.sunk;
}

double tag_width(const Ui& ui, std::string_view label, std::optional<Icon> icon) {
  return std::ceil(2 * kTagSide + ui.text_width(label, kTagText) + (icon ? kTagIcon + kTagGap : 0));
}

double tag(Ui& ui, std::string_view id, Point at, std::string_view label, Tone tone, std::optional<Icon> icon) {
  const Rect rect{at.x, at.y, tag_width(ui, label, icon), kTagHeight};
  const Colour ink = tone_text(ui.theme(), tone);
  fill(ui, rect, tone_tint(ui.theme(), tone), kTagHeight / 2);
  Row row(inset(rect, kTagSide, 0));
  if (icon) icon_in(ui, row.take(kTagIcon, kTagGap), *icon, ink, kTagIcon);
  TextStyle style = kTagText;
  style.colour = ink;
  ui.text(id, row.rest, label, style);
  return rect.width;
}

double key_cap_width(const Ui& ui, std::string_view key) {
  return std::ceil(2 * kCapSide + ui.text_width(key, kCapText));
}

double key_cap(Ui& ui, std::string_view id, Point at, std::string_view key) {
  const Rect rect{at.x, at.y, key_cap_width(ui, key), kCapHeight};
  fill_and_outline(ui, rect, ui.theme().sunk, ui.theme().line, 4);
  TextStyle style = kCapText;
  style.colour = ui.theme().text2;
  style.align = Align::center;
  ui.text(id, rect, key, style);
  return rect.width;
}

double star_row(Ui& ui, Point left_middle, int count, double size) {
  const double step = size + 1;
  for (int i = 0; i < count; ++i) {
    draw_star(ui.draw(), {ui.px(left_middle.x + size / 2 + i * step), ui.px(left_middle.y + 0.5)}, ui.px(size),
              ui.theme().star);
  }
  return count > 0 ? count * step - 1 : 0;
}

}  // namespace ocop
