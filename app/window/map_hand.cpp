#include "window/map_hand.hpp"

#include <imgui.h>

#include <cmath>

namespace ocop {
namespace {

/// A hand that trembles still clicks.
constexpr double kClickSlack_px = 4;
constexpr double kWheelFactor = 1.25;
constexpr double kDoubleClickFactor = 2;

Rect box_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

Box map_box(const MapView& view, const Camera& camera, const Rect& box) {
  Box map;
  map.add(map_from_screen(camera, view.size(), {box.x, box.y}));
  map.add(map_from_screen(camera, view.size(), {box.x + box.width, box.y + box.height}));
  return map;
}

}  // namespace

HandOutcome MapHand::move(Ui& ui, MapView& view, double now_s, bool is_blocked) {
  HandOutcome outcome;
  const ImGuiIO& io = ImGui::GetIO();
  const Rect& area = view.area();
  const Point at{static_cast<double>(io.MousePos.x) - area.x, static_cast<double>(io.MousePos.y) - area.y};
  const bool is_over = at.x >= 0 && at.y >= 0 && at.x < area.width && at.y < area.height;
  const bool is_free = is_over && !is_blocked && !ui.mouse_is_over_widgets() && ui.held().empty();
  if (is_free) outcome.pointer = at;

  if (is_free && io.MouseWheel != 0) {
    view.zoom_by(std::pow(kWheelFactor, static_cast<double>(io.MouseWheel)), at, now_s);
  }
  if (is_free && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    pressed_at_ = at;
    last_ = at;
    is_drag_ = false;
    is_box_ = io.KeyShift;
    ui.clear_focus();
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
      view.zoom_by(io.KeyShift ? 1 / kDoubleClickFactor : kDoubleClickFactor, at, now_s);
      pressed_at_.reset();
    }
  }
  if (!pressed_at_) return outcome;
  is_drag_ = is_drag_ || std::hypot(at.x - pressed_at_->x, at.y - pressed_at_->y) > kClickSlack_px;
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    if (is_drag_ && is_box_) outcome.box = box_of(*pressed_at_, at);
    if (is_drag_ && !is_box_) view.pan_by(at.x - last_.x, at.y - last_.y);
    outcome.is_dragging = is_drag_;
    last_ = at;
    return outcome;
  }
  if (is_drag_ && is_box_) {
    const Rect box = box_of(*pressed_at_, at);
    if (box.width > 8 && box.height > 8) view.show_box(map_box(view, view.target(), box), now_s);
  } else if (!is_drag_) {
    outcome.is_clicked = true;
    outcome.is_added = io.KeyCtrl;
  }
  pressed_at_.reset();
  return outcome;
}

}  // namespace ocop
