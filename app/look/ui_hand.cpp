#include <imgui_internal.h>

#include <algorithm>

#include "look/ui_state.hpp"
#include "look/widgets.hpp"

namespace ocop {
namespace {

constexpr double kHover_s = 0.08;

int imgui_key(Key key) {
  static constexpr std::array kKeys = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                                       ImGuiKey_Enter,     ImGuiKey_Space,      ImGuiKey_Escape,  ImGuiKey_Tab,
                                       ImGuiKey_Home,      ImGuiKey_End,        ImGuiKey_PageUp,  ImGuiKey_PageDown};
  return ImGui::GetKeyIndex(kKeys[static_cast<std::size_t>(key)]);
}

bool repeats(Key key) { return key != Key::enter && key != Key::space && key != Key::escape; }

bool is_pressed(Key key) {
  if (ImGui::IsKeyPressed(imgui_key(key), repeats(key))) return true;
  return key == Key::enter && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_KeyPadEnter), false);
}

}  // namespace

Point Ui::mouse() const {
  const ImVec2 at = ImGui::GetMousePos();
  return {logical(static_cast<double>(at.x)), logical(static_cast<double>(at.y))};
}

bool Ui::hovers(const Rect& rect) const {
  const State& s = *state_;
  if (!s.held.empty() || !ImGui::IsMousePosValid()) return false;
  if (s.top_under_mouse && *s.top_under_mouse > layer()) return false;
  return holds(intersection(rect, clip()), mouse());
}

bool Ui::is_pressed_outside(const Rect& rect) const {
  return (ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1)) && !holds(rect, mouse());
}

Control Ui::control(std::string_view id, const Rect& rect, const ControlOptions& options) {
  State& s = *state_;
  record(id, WidgetKind::control, rect, options.text, options.is_clipped);
  Control c;
  if (!options.is_enabled) return c;

  const bool was_held = s.held == id;
  if (was_held) {
    s.is_held_drawn = true;
    s.held.clear();
  }
  c.is_hovered = hovers(rect);
  c.is_double_clicked = c.is_hovered && ImGui::IsMouseDoubleClicked(0);
  if (c.is_hovered && ImGui::IsMouseClicked(0)) {
    s.held = id;
    s.is_held_drawn = true;
    if (options.can_focus) s.order.set(id);
  } else if (was_held && ImGui::IsMouseDown(0)) {
    s.held = id;
  } else if (was_held) {
    c.is_clicked = c.is_hovered;
  }
  c.is_held = s.held == id;
  if (c.is_hovered || c.is_held) set_pointer(options.pointer);

  if (options.can_focus && (!s.is_over_dialog || layer() >= Layer::dialog)) s.order.add(id);
  c.has_focus = options.can_focus && s.order.is_focused(id) && layer() >= s.keyboard_layer;
  c.shows_ring = c.has_focus && s.keyboard_was_last;
  if (c.shows_ring && s.reveal_is_due) {
    s.reveal_is_due = false;
    reveal(*this, rect);
  }
  if (c.has_focus && s.last_typing.empty() && (take(Key::enter) || take(Key::space))) c.is_clicked = true;
  c.hover = ease(id, c.is_hovered || c.is_held, kHover_s);
  return c;
}

const std::string& Ui::held() const { return state_->held; }

double Ui::take_wheel(const Rect& rect) {
  const auto wheel = static_cast<double>(ImGui::GetIO().MouseWheel);
  if (wheel == 0 || state_->wheel_is_taken || !hovers(rect)) return 0;
  state_->wheel_is_taken = true;
  return wheel;
}

void Ui::set_pointer(Pointer pointer) { state_->pointer = pointer; }

bool Ui::take(Key key) {
  State& s = *state_;
  bool& is_taken = s.taken_keys[static_cast<std::size_t>(key)];
  const bool passes_text = key == Key::escape || key == Key::tab || key == Key::enter;
  if (is_taken || (is_typing() && !passes_text) || !is_pressed(key)) return false;
  is_taken = true;
  return true;
}

bool Ui::shift_is_down() const { return ImGui::GetIO().KeyShift; }
bool Ui::control_is_down() const { return ImGui::GetIO().KeyCtrl; }
bool Ui::is_typing() const { return !state_->typing.empty() || !state_->last_typing.empty(); }
void Ui::set_typing(std::string_view id) { state_->typing = id; }

// --- keyboard focus ----------------------------------------------------------------------------

void Ui::focus_next() {
  state_->order.next();
  state_->keyboard_was_last = true;
  state_->reveal_is_due = true;
}

void Ui::focus_previous() {
  state_->order.previous();
  state_->keyboard_was_last = true;
  state_->reveal_is_due = true;
}

void Ui::focus(std::string_view id, bool shows_ring) {
  state_->order.set(id);
  state_->keyboard_was_last = shows_ring;
  state_->reveal_is_due = true;
}

bool Ui::focus_first(std::string_view prefix) {
  if (!state_->order.set_first(prefix)) return false;
  state_->keyboard_was_last = true;
  state_->reveal_is_due = true;
  return true;
}

void Ui::clear_focus() { state_->order.clear(); }
const std::string& Ui::focused() const { return state_->order.focused(); }

void Ui::focus_ring(const Rect& rect, double radius) {
  constexpr double kGap = 2;
  constexpr double kWidth = 2;
  outline(*this, inset(rect, -kGap - kWidth), theme().accent, radius + kGap + kWidth, kWidth);
}

}  // namespace ocop
