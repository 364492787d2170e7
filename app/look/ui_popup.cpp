#include <imgui.h>

#include <algorithm>

#include "look/paint.hpp"
#include "look/ui_state.hpp"

namespace ocop {
namespace {

constexpr double kTooltipAfter_s = 0.4;
constexpr double kTooltipWidth = 320;
constexpr double kTooltipPadding = 10;

// Below the anchor, above where there is no room, always inside the window.
Rect place_tooltip(const Rect& window, const Rect& anchor, double width, double height) {
  constexpr double kGap = 6;
  constexpr double kEdge = 4;
  const double most = std::max(kEdge, window.width - width - kEdge);
  const double x = std::clamp(anchor.x + (anchor.width - width) / 2, kEdge, most);
  const double below = anchor.y + anchor.height + kGap;
  const bool has_room = below + height <= window.height - kEdge;
  return {x, has_room ? below : std::max(kEdge, anchor.y - kGap - height), width, height};
}

}  // namespace

void Ui::open_popup(std::string_view id) {
  state_->popup = id;
  state_->popup_row = 0;
  state_->popup_was_drawn = true;  // it is drawn from the next call of begin_popup on
  want_frame_in(0);
}

void Ui::close_popup() { state_->popup.clear(); }
bool Ui::popup_is_open(std::string_view id) const { return !id.empty() && state_->popup == id; }
bool Ui::any_popup_is_open() const { return !state_->popup.empty(); }

bool Ui::begin_popup(std::string_view id, const Rect& rect) {
  State& s = *state_;
  if (!popup_is_open(id)) return false;
  const bool is_outside_click = (ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1)) && !holds(rect, mouse());
  if (is_outside_click || take(Key::escape)) {
    close_popup();
    return false;
  }
  s.popup_was_drawn = true;
  s.next_keyboard_layer = Layer::popup;
  push_layer(Layer::popup);
  add_surface(window());
  record(id, WidgetKind::card, rect);
  shadow(*this, rect, 8);
  fill_and_outline(*this, rect, theme().raised, theme().line, 8);
  push_clip(rect);
  return true;
}

void Ui::end_popup() {
  pop_clip();
  pop_layer();
}

void Ui::tooltip(std::string_view id, const Rect& anchor, const Control& control, std::string_view text,
                 std::string_view key) {
  State& s = *state_;
  if (text.empty() || control.is_held || !(control.is_hovered || control.shows_ring)) return;
  s.tip_was_asked = true;
  if (s.tip != id) {
    s.tip = id;
    s.tip_since_s = time_s();
  }
  const double waited_s = time_s() - s.tip_since_s;
  if (waited_s < kTooltipAfter_s) {
    want_frame_in(kTooltipAfter_s - waited_s);
    return;
  }
  const TextStyle style{.size = TextSize::small, .colour = theme().on_tip};
  const TextStyle key_style{.size = TextSize::small, .colour = theme().on_tip2};
  const double key_width = key.empty() ? 0 : text_width(key, key_style) + 8;
  const double text_room = kTooltipWidth - 2 * kTooltipPadding - key_width;
  const double width = std::min(text_room, text_width(text, style) + 1);
  const double height = wrapped_height(text, width, style);
  const Rect box = place_tooltip(window(), anchor, width + key_width + 2 * kTooltipPadding, height + 12);
  push_layer(Layer::tip);
  shadow(*this, box, 6);
  fill(*this, box, theme().tip, 6);
  wrapped(std::string(id) + ".tip", {box.x + kTooltipPadding, box.y + 6, width, height}, text, style);
  if (!key.empty()) {
    this->text({}, {box.x + kTooltipPadding + width, box.y + 6, key_width, 16}, key,
               {.size = TextSize::small, .colour = theme().on_tip2, .align = Align::right});
  }
  pop_layer();
}

}  // namespace ocop
