#include "look/widget_parts.hpp"

#include <imgui.h>

#include <algorithm>

#include "look/ui_state.hpp"

namespace ocop {

// The line of small icons does not get thinner than this.
constexpr double kThinnestIconLine = 1.25;

void icon_in(Ui& ui, const Rect& box, Icon icon, Colour colour, double size) {
  draw_icon(ui.draw(), icon, {ui.px(box.x + box.width / 2), ui.px(box.y + box.height / 2)}, ui.px(size), colour,
            ui.px(std::max(kThinnestIconLine, size * 1.5 / 16)));
}

Colour hover_ground(const Ui& ui) {
  const bool is_on_raised = ui.layer() >= Layer::cards && ui.theme().ground == Ground::dark;
  return is_on_raised ? ui.theme().press : ui.theme().hover;
}

Colour press_ground(const Ui& ui) {
  const bool is_on_raised = ui.layer() >= Layer::cards && ui.theme().ground == Ground::dark;
  return is_on_raised ? mixed(ui.theme().press, ui.theme().text, 0.08) : ui.theme().press;
}

void quiet_ground(Ui& ui, const Rect& rect, const Control& control, double radius) {
  if (control.is_held) {
    fill(ui, rect, press_ground(ui), radius);
  } else if (control.hover > 0) {
    fill(ui, rect, faded(hover_ground(ui), control.hover), radius);
  }
}

std::string sub_id(std::string_view id, std::string_view key) {
  std::string whole(id);
  whole += '.';
  whole += key;
  return whole;
}

void check_box(Ui& ui, const Rect& box, Check state, bool is_enabled, bool is_hovered) {
  constexpr double kRadius = 4;
  constexpr double kStroke = 1.75;
  const Theme& t = ui.theme();
  if (state == Check::off) {
    if (!is_enabled) fill(ui, box, t.sunk, kRadius);
    outline(ui, box, !is_enabled ? t.line : is_hovered ? t.text3 : t.ctrl, kRadius, 1.5);
    return;
  }
  fill(ui, box, !is_enabled ? t.text3 : is_hovered ? t.accent_hover : t.accent, kRadius);
  const Rect at{ui.logical(ui.snapped(box.x)), ui.logical(ui.snapped(box.y)), box.width, box.height};
  const Colour ink = is_enabled ? t.on_accent : t.panel;
  if (state == Check::partial) {
    line(ui, {at.x + 4.5, at.y + 8}, {at.x + 11.5, at.y + 8}, ink, kStroke);
    return;
  }
  const auto point = [&](double x, double y) {
    return ImVec2(static_cast<float>(ui.px(at.x + x)), static_cast<float>(ui.px(at.y + y)));
  };
  const std::array<ImVec2, 3> tick = {point(4.2, 8.3), point(6.9, 10.9), point(11.9, 5.1)};
  ui.draw().AddPolyline(tick.data(), 3, packed(ink), ImDrawFlags_None, static_cast<float>(ui.px(kStroke)));
  for (const ImVec2 end : {tick.front(), tick.back()}) {
    ui.draw().AddCircleFilled(end, static_cast<float>(ui.px(kStroke / 2)), packed(ink));
  }
}

void radio_ring(Ui& ui, const Rect& box, bool is_on, bool is_enabled, bool is_hovered) {
  const Theme& t = ui.theme();
  const Rect at{ui.logical(ui.snapped(box.x)), ui.logical(ui.snapped(box.y)), box.width, box.height};
  const Point center{at.x + at.width / 2, at.y + at.height / 2};
  if (!is_on) {
    ring(ui, center, 8, !is_enabled ? t.line : is_hovered ? t.text3 : t.ctrl, 1.5);
    return;
  }
  disc(ui, center, 8, !is_enabled ? t.text3 : is_hovered ? t.accent_hover : t.accent);
  disc(ui, center, 3, is_enabled ? t.on_accent : t.panel);
}

bool begins_typing(Ui& ui, std::string_view id, const Control& c) {
  std::string& before = ui.state().focused_field;
  const bool is_new = c.has_focus && before != id;
  if (c.has_focus) {
    before = id;
    ui.state().focused_field_is_drawn = true;
  } else if (before == id) {
    before.clear();
  }
  return is_new || c.is_clicked || (c.is_held && ImGui::IsMouseClicked(0));
}

}  // namespace ocop
