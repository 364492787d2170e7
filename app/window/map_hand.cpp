#include "window/map_hand.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// A hand that trembles still clicks.
constexpr double kClickSlack_px = 4;
constexpr double kWheelFactor = 1.25;
constexpr double kDoubleClick_s = 0.35;
constexpr double kDoubleClickFactor = 2;
/// A box smaller than this was not meant.
constexpr double kSmallestBox_px = 8;
/// Corners of a line drawn by hand are at least this far apart.
constexpr double kLineStep_px = 3;

double apart(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

Rect box_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

Box map_box(const MapView& view, const Rect& box) {
  Box map;
  map.add(map_from_screen(view.target(), view.size(), {box.x, box.y}));
  map.add(map_from_screen(view.target(), view.size(), {box.x + box.width, box.y + box.height}));
  return map;
}

}  // namespace

HandOutcome MapHand::move(Ui& ui, MapView& view, std::span<const MouseButton> buttons, double now_s, bool is_blocked) {
  HandOutcome outcome;
  const ImGuiIO& io = ImGui::GetIO();
  const Rect& area = view.area();
  const auto in_area = [&](Point p) { return Point{p.x - area.x, p.y - area.y}; };
  const auto is_free = [&](Point at, Point window_px) {
    const bool is_over = at.x >= 0 && at.y >= 0 && at.x < area.width && at.y < area.height;
    return is_over && !is_blocked && ui.held().empty() &&
           !ui.is_over_widgets({ui.logical(window_px.x), ui.logical(window_px.y)});
  };
  for (const MouseButton& button : buttons) {
    const Point at = in_area(button.at);
    if (button.is_down && is_free(at, button.at)) {
      ui.clear_focus();
      press(button, at, view, now_s);
    } else if (!button.is_down && pressed_at_) {
      release(button, at, view, now_s, outcome);
    }
  }
  const Point window_px{static_cast<double>(io.MousePos.x), static_cast<double>(io.MousePos.y)};
  const Point at = in_area(window_px);
  if (is_free(at, window_px)) {
    outcome.pointer = at;
    if (io.MouseWheel != 0) view.zoom_by(std::pow(kWheelFactor, static_cast<double>(io.MouseWheel)), at, now_s);
  }
  if (pressed_at_) drag_to(at, view);
  outcome.is_dragging = pressed_at_ && is_drag_;
  if (outcome.is_dragging && is_box_) outcome.box = box_of(*pressed_at_, at);
  if (outcome.is_dragging && is_picking_ && !is_box_) {
    for (const Point p : line_) outcome.line.push_back(screen_from_map(view.target(), view.size(), p));
  }
  return outcome;
}

void MapHand::press(const MouseButton& button, Point at, MapView& view, double now_s) {
  const bool is_double = last_press_ && button.time_s - last_press_->time_s < kDoubleClick_s &&
                         apart(button.at, last_press_->at) < kClickSlack_px;
  last_press_ = button;
  pressed_at_ = at;
  last_ = at;
  is_drag_ = false;
  is_box_ = button.shift;
  is_picking_ = has_lasso_ || button.alt;
  line_ = {map_from_screen(view.target(), view.size(), at)};
  if (!is_double) return;
  view.zoom_by(button.shift ? 1 / kDoubleClickFactor : kDoubleClickFactor, at, now_s);
  pressed_at_.reset();
  last_press_.reset();
}

void MapHand::release(const MouseButton& button, Point at, MapView& view, double now_s, HandOutcome& outcome) {
  if (!pressed_at_) return;
  const Point from = *pressed_at_;
  drag_to(at, view);
  if (!is_drag_) {
    outcome.clicks.push_back({from, button.ctrl});
  } else if (is_picking_) {
    outcome.pick = MapPick{std::nullopt, std::move(line_), button.ctrl};
    if (is_box_) outcome.pick = MapPick{map_box(view, box_of(from, at)), {}, button.ctrl};
  } else if (is_box_) {
    const Rect box = box_of(from, at);
    if (box.width > kSmallestBox_px && box.height > kSmallestBox_px) view.show_box(map_box(view, box), now_s);
  }
  pressed_at_.reset();
}

void MapHand::drag_to(Point at, MapView& view) {
  if (!pressed_at_) return;
  is_drag_ = is_drag_ || apart(at, *pressed_at_) > kClickSlack_px;
  if (!is_drag_) return;
  if (is_picking_) {
    if (apart(at, last_) < kLineStep_px) return;
    line_.push_back(map_from_screen(view.target(), view.size(), at));
  } else if (!is_box_) {
    view.pan_by(at.x - last_.x, at.y - last_.y);
  }
  last_ = at;
}

}  // namespace ocop
