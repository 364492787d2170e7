#include <cmath>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kRadius = 6;
constexpr double kSide = 12;
constexpr double kLinkSide = 4;
constexpr double kIconWidth = 16;
constexpr double kIconGap = 8;
constexpr double kCountGap = 8;

struct Paint {
  Colour ground;
  Colour line;
  Colour ink;
  Colour quiet_ink;  ///< of count and key
};

Paint paint_of(const Ui& ui, const ButtonLook& look, const Control& c) {
  const Theme& t = ui.theme();
  const Colour none = faded(t.panel, 0);
  const bool has_ground = look.kind == ButtonKind::primary || look.kind == ButtonKind::secondary;
  if (!look.is_enabled) return {has_ground ? t.sunk : none, has_ground ? t.line : none, t.text3, t.text3};
  switch (look.kind) {
    case ButtonKind::primary: {
      const Colour ground = c.is_held ? t.accent_press : mixed(t.accent, t.accent_hover, c.hover);
      return {ground, ground, t.on_accent, faded(t.on_accent, 0.85)};
    }
    case ButtonKind::secondary: {
      const Colour ground = c.is_held ? press_ground(ui) : mixed(t.raised, hover_ground(ui), c.hover);
      return {ground, mixed(t.ctrl, t.text3, c.hover), t.text, t.text3};
    }
    case ButtonKind::quiet:
      return {c.is_held ? press_ground(ui) : faded(hover_ground(ui), c.hover), none, t.text, t.text3};
    case ButtonKind::link:
      return {none, none, c.is_held ? t.accent_press : mixed(t.accent, t.accent_hover, c.hover), t.text3};
  }
  return {none, none, t.text, t.text3};
}

TextStyle label_style(const ButtonLook& look) { return {.size = look.size, .weight = Weight::medium}; }

bool has_inner_key(const ButtonLook& look) { return !look.key_hint.empty() && look.tooltip.empty(); }
double side_of(const ButtonLook& look) { return look.kind == ButtonKind::link ? kLinkSide : kSide; }

// Width of icon, label, count and key in a row.
double content_width(const Ui& ui, std::string_view label, const ButtonLook& look) {
  double width = label.empty() ? 0 : ui.text_width(label, label_style(look));
  if (look.icon) width += kIconWidth + (label.empty() ? 0 : kIconGap);
  if (!look.count.empty()) width += kCountGap + ui.text_width(look.count, {.size = look.size});
  if (has_inner_key(look)) width += kCountGap + ui.text_width(look.key_hint, {.size = look.size});
  return width;
}

void draw_content(Ui& ui, const Rect& rect, std::string_view label, const ButtonLook& look, const Paint& paint) {
  const double width = std::min(content_width(ui, label, look), rect.width - 2 * side_of(look));
  const bool is_at_left = look.kind == ButtonKind::link;
  const double start = is_at_left ? rect.x + kLinkSide : rect.x + (rect.width - width) / 2;
  Row row({start, rect.y, width, rect.height});
  if (look.icon) icon_in(ui, row.take(kIconWidth, label.empty() ? 0 : kIconGap), *look.icon, paint.ink);
  const auto aside = [&](std::string_view text) {
    const TextStyle style{.size = look.size, .colour = paint.quiet_ink};
    ui.text({}, row.take_right(ui.text_width(text, style), kCountGap), text, style);
  };
  if (has_inner_key(look)) aside(look.key_hint);
  if (!look.count.empty()) aside(look.count);
  TextStyle style = label_style(look);
  style.colour = paint.ink;
  if (!label.empty()) ui.text({}, row.rest, label, style);
}

// What does not fit goes in this order: key, count, label (when there is an icon).
struct Shown {
  std::string_view label;
  ButtonLook look;
  bool is_clipped = false;
};
Shown fit_content(const Ui& ui, const Rect& rect, std::string_view label, const ButtonLook& look) {
  const double room = rect.width - 2 * side_of(look) + 0.5;
  Shown shown{.label = label, .look = look};
  const auto fits = [&] { return content_width(ui, shown.label, shown.look) <= room; };
  if (!fits()) shown.look.key_hint = {};
  if (!fits()) shown.look.count = {};
  if (!fits() && look.icon) shown.label = {};
  shown.is_clipped = !fits();
  return shown;
}

void underline(Ui& ui, const Rect& rect, const Shown& shown, Colour colour) {
  const double width = std::min(rect.width - 2 * kLinkSide, content_width(ui, shown.label, shown.look));
  const double below = rect.y + rect.height / 2 + (shown.look.size == TextSize::small ? 7 : 8);
  fill(ui, {rect.x + kLinkSide, below, width, 1}, colour);
}

}  // namespace

bool button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, const ButtonLook& look) {
  const Shown shown = fit_content(ui, rect, label, look);
  const Control c =
      ui.control(id, rect, {.is_enabled = look.is_enabled, .text = label, .is_clipped = shown.is_clipped});
  const Paint paint = paint_of(ui, look, c);
  if (paint.line.a > 0) {
    fill_and_outline(ui, rect, paint.ground, paint.line, kRadius);
  } else if (paint.ground.a > 0) {
    fill(ui, rect, paint.ground, kRadius);
  }
  draw_content(ui, rect, shown.label, shown.look, paint);
  if (look.kind == ButtonKind::link && c.hover > 0) underline(ui, rect, shown, faded(paint.ink, c.hover));
  if (c.shows_ring) ui.focus_ring(rect, kRadius);
  const bool is_nameless = shown.label.empty() && look.tooltip.empty();
  ui.tooltip(id, rect, c, is_nameless ? label : look.tooltip, look.key_hint);
  return c.is_clicked;
}

double button_width(const Ui& ui, std::string_view label, const ButtonLook& look) {
  return std::ceil(content_width(ui, label, look) + 2 * side_of(look));
}

bool icon_button(Ui& ui, std::string_view id, const Rect& rect, Icon icon, const IconButtonLook& look) {
  const Theme& t = ui.theme();
  const Control c = ui.control(id, rect, {.is_enabled = look.is_enabled, .text = look.tooltip});
  if (look.is_selected) {
    fill(ui, rect, mixed(t.tint, t.tint_hover, c.hover), kRadius);
  } else if (look.has_border) {
    const Colour ground = c.is_held ? press_ground(ui) : mixed(t.raised, hover_ground(ui), c.hover);
    fill_and_outline(ui, rect, look.is_enabled ? ground : t.sunk, look.is_enabled ? t.ctrl : t.line, kRadius);
  } else {
    quiet_ground(ui, rect, c, kRadius);
  }
  const Colour ink = !look.is_enabled ? t.text3 : look.is_selected ? t.accent : t.text;
  icon_in(ui, rect, icon, ink, look.icon_size);
  if (c.shows_ring) ui.focus_ring(rect, kRadius);
  ui.tooltip(id, rect, c, look.tooltip, look.key_hint);
  return c.is_clicked;
}

}  // namespace ocop
