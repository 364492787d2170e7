#include <algorithm>
#include <cmath>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kTrack = 4;
constexpr double kHandle = 8;  // radius

double on_step(double value, const SliderLook& look) {
  const double steps = std::round((value - look.min) / look.step);
  return std::clamp(look.min + steps * look.step, look.min, look.max);
}

double keyed(Ui& ui, double value, const SliderLook& look) {
  constexpr double kFar = 12;  // steps of Page Up: a year of months
  if (ui.take(Key::left)) value -= look.step;
  if (ui.take(Key::right)) value += look.step;
  if (ui.take(Key::page_up)) value += kFar * look.step;
  if (ui.take(Key::page_down)) value -= kFar * look.step;
  if (ui.take(Key::home)) value = look.min;
  if (ui.take(Key::end)) value = look.max;
  return value;
}

}  // namespace

SliderEvents slider(Ui& ui, std::string_view id, const Rect& rect, double& value, const SliderLook& look) {
  const Theme& t = ui.theme();
  const double before = value;
  const double way = std::max(1.0, rect.width - 2 * kHandle);
  const double span = std::max(look.max - look.min, look.step);
  const Control c = ui.control(id, rect, {.is_enabled = look.is_enabled, .text = look.text});
  if (c.is_held) value = on_step(look.min + (ui.mouse().x - rect.x - kHandle) / way * span, look);
  if (c.has_focus) value = on_step(keyed(ui, value, look), look);

  const double share = std::clamp((value - look.min) / span, 0.0, 1.0);
  const double middle = rect.y + rect.height / 2;
  const Point handle{ui.logical(ui.snapped(rect.x + kHandle + share * way)), ui.logical(ui.snapped(middle))};
  const Rect track{rect.x, handle.y - kTrack / 2, rect.width, kTrack};
  const Colour ink = !look.is_enabled ? t.text3 : c.is_held ? t.accent_press : mixed(t.accent, t.accent_hover, c.hover);
  fill(ui, track, t.track, kTrack / 2);
  fill(ui, left_part(track, handle.x - rect.x), ink, kTrack / 2);
  disc(ui, handle, kHandle, ink);
  disc(ui, handle, kHandle - 2, t.raised);
  if (c.shows_ring) ui.focus_ring({handle.x - kHandle, handle.y - kHandle, 2 * kHandle, 2 * kHandle}, kHandle);
  return {.is_changed = value != before, .is_held = c.is_held};
}

}  // namespace ocop
