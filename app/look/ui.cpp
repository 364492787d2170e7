#include "look/ui.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "look/ui_state.hpp"

namespace ocop {
namespace {

constexpr double kFrameAtMost_s = 0.1;  // after a sleep an easing goes on, it does not jump

void open_window(const FrameSetup& setup) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({static_cast<float>(setup.size.width), static_cast<float>(setup.size.height)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin("window", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(3);
}

void prepare_imgui() {
  ImGui::GetIO().ConfigInputTextCursorBlink = false;  // nothing moves by itself
  ImGui::GetIO().ConfigFlags &= ~(ImGuiConfigFlags_NavEnableKeyboard | ImGuiConfigFlags_NavEnableGamepad);
  ImGui::GetStyle().CircleTessellationMaxError = 0.1F;
}

}  // namespace

Ui::Ui() : state_(std::make_unique<State>()) {}
Ui::~Ui() = default;

void Ui::begin_frame(const FrameSetup& setup) {
  State& s = *state_;
  if (setup.language != s.setup.language) s.sources.clear();
  s.setup = setup;
  s.frame_s = std::clamp(setup.time_s - s.last_time_s, 0.0, kFrameAtMost_s);
  s.last_time_s = setup.time_s;
  s.next_frame_in_s = std::numeric_limits<double>::infinity();

  prepare_imgui();
  open_window(setup);
  s.draw = ImGui::GetWindowDrawList();
  s.splitter.Split(s.draw, kLayerCount);
  s.layers = {Layer::panels};
  s.clips = {window()};
  s.splitter.SetCurrentChannel(s.draw, static_cast<int>(Layer::panels));
  s.open_scrolls.clear();

  s.last_surfaces = std::move(s.surfaces);
  s.surfaces.clear();
  s.top_under_mouse.reset();
  for (const State::Surface& surface : s.last_surfaces) {
    if (holds(surface.rect, mouse()))
      s.top_under_mouse = std::max(surface.layer, s.top_under_mouse.value_or(Layer::map));
  }
  s.wheel_is_taken = false;
  s.is_held_drawn = false;
  s.pointer.reset();
  s.taken_keys.fill(false);
  s.last_typing = std::move(s.typing);
  s.typing.clear();
  // A field that went and comes again with the focus begins anew.
  if (!std::exchange(s.focused_field_is_drawn, false)) s.focused_field.clear();
  s.keyboard_layer = s.next_keyboard_layer;
  s.next_keyboard_layer = Layer::map;
  s.last_modal = std::move(s.modal);
  s.modal.clear();
  s.popup_was_drawn = false;
  s.tip_was_asked = false;
  s.order.begin_frame();
  if (setup.trace != nullptr) setup.trace->begin_frame();

  if (ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1)) s.keyboard_was_last = false;
  s.is_over_dialog = false;
  if (!control_is_down() && take(Key::tab)) {
    close_popup();
    shift_is_down() ? focus_previous() : focus_next();
  }
}

namespace {

ImGuiMouseCursor cursor_of(Pointer pointer) {
  switch (pointer) {
    case Pointer::arrow:
      return ImGuiMouseCursor_Arrow;
    case Pointer::hand:
      return ImGuiMouseCursor_Hand;
    case Pointer::text:
      return ImGuiMouseCursor_TextInput;
    case Pointer::resize_x:
      return ImGuiMouseCursor_ResizeEW;
    case Pointer::resize_y:
      return ImGuiMouseCursor_ResizeNS;
    case Pointer::none:
      return ImGuiMouseCursor_None;
  }
  return ImGuiMouseCursor_Arrow;
}

}  // namespace

bool Ui::end_frame(const std::optional<Rect>& moving) {
  State& s = *state_;
  if (ImGui::IsMouseClicked(0) && s.held.empty() && s.last_typing.empty()) s.order.clear();
  if (!ImGui::IsMouseDown(0) || !s.is_held_drawn) s.held.clear();
  if (!s.popup.empty() && !s.popup_was_drawn) s.popup.clear();
  if (!s.last_modal.empty() && s.modal.empty()) s.order.set(s.focus_under_modal);
  if (!s.tip_was_asked) s.tip.clear();
  // What was drawn under a new dialog is drawn once more, out of reach of the hand.
  if (s.next_keyboard_layer != s.keyboard_layer) want_frame_in(0);
  if (s.pointer) ImGui::SetMouseCursor(cursor_of(*s.pointer));
  if (!moving) s.kept_panels.forget();
  const bool are_kept = moving && s.kept_panels.take_out(*s.draw, s.splitter, static_cast<int>(Layer::panels), *moving);
  s.splitter.Merge(s.draw);
  ImGui::End();
  return are_kept;
}

const Theme& Ui::theme() const { return ocop::theme(state_->setup.ground, state_->setup.has_high_contrast); }
Language Ui::language() const { return state_->setup.language; }
double Ui::scale() const { return state_->setup.scale; }
double Ui::time_s() const { return state_->setup.time_s; }
bool Ui::has_reduced_motion() const { return state_->setup.has_reduced_motion; }
const FontSet& Ui::fonts() const { return *state_->setup.fonts; }
WidgetTrace* Ui::trace() const { return state_->setup.trace; }
Rect Ui::window() const { return {0, 0, logical(state_->setup.size.width), logical(state_->setup.size.height)}; }
double Ui::snapped(double logical) const { return std::round(px(logical)); }

// --- layers ------------------------------------------------------------------------------------

Layer Ui::layer() const { return state_->layers.back(); }

void Ui::push_layer(Layer layer) {
  state_->layers.push_back(layer);
  state_->splitter.SetCurrentChannel(state_->draw, static_cast<int>(layer));
  const Rect all = window();
  state_->clips.push_back(all);
  ImGui::PushClipRect({0, 0}, state_->device({all.width, all.height}), false);
}

void Ui::pop_layer() {
  pop_clip();
  state_->layers.pop_back();
  state_->splitter.SetCurrentChannel(state_->draw, static_cast<int>(layer()));
}

void Ui::add_surface(const Rect& rect) { state_->surfaces.push_back({layer(), intersection(rect, clip())}); }

bool Ui::mouse_is_over_widgets() const { return !state_->held.empty() || is_over_widgets(mouse()); }

bool Ui::is_over_widgets(Point place) const {
  const auto is_there = [place](const State::Surface& surface) {
    return surface.layer > Layer::map && holds(surface.rect, place);
  };
  return std::ranges::any_of(state_->surfaces, is_there) || std::ranges::any_of(state_->last_surfaces, is_there);
}

void Ui::push_clip(const Rect& rect) {
  const Rect visible = intersection(rect, clip());
  state_->clips.push_back(visible);
  const auto x = static_cast<float>(snapped(visible.x));
  const auto y = static_cast<float>(snapped(visible.y));
  ImGui::PushClipRect(
      {x, y},
      {static_cast<float>(snapped(visible.x + visible.width)), static_cast<float>(snapped(visible.y + visible.height))},
      false);
}

void Ui::pop_clip() {
  state_->clips.pop_back();
  ImGui::PopClipRect();
}

Rect Ui::clip() const { return state_->clips.back(); }
ImDrawList& Ui::draw() { return *state_->draw; }

// --- time --------------------------------------------------------------------------------------

double Ui::ease(std::string_view id, bool is_on, double seconds) {
  State& s = *state_;
  auto found = s.eases.find(id);
  if (found == s.eases.end()) {
    if (!is_on) return 0;
    found = s.eases.emplace(std::string(id), State::Ease{}).first;
  }
  double& share = found->second.share;
  const double step = has_reduced_motion() || seconds <= 0 ? 1 : s.frame_s / seconds;
  // The first frame after a change starts the movement; its length is that of the sleep before.
  if (found->second.is_on == is_on || has_reduced_motion())
    share = std::clamp(share + (is_on ? step : -step), 0.0, 1.0);
  found->second.is_on = is_on;
  if (share > 0 && share < 1) want_frame_in(0);
  if (share == 0 && is_on) want_frame_in(0);
  if (share == 1 && !is_on) want_frame_in(0);
  const double eased = 1 - (1 - share) * (1 - share);
  if (share == 0 && !is_on) s.eases.erase(found);
  return eased;
}

std::optional<double> Ui::next_frame_in_s() const {
  if (std::isinf(state_->next_frame_in_s)) return std::nullopt;
  return state_->next_frame_in_s;
}

void Ui::want_frame_in(double seconds) {
  state_->next_frame_in_s = std::min(state_->next_frame_in_s, std::max(0.0, seconds));
}

// --- trace and sentences -----------------------------------------------------------------------

std::string Ui::t(const char* msgid) {
  std::string text = tr(language(), msgid);
  note_source(text, msgid);
  return text;
}

void Ui::note_source(const std::string& text, const char* msgid) {
  if (trace() != nullptr) state_->sources.insert_or_assign(text, msgid);
}

void Ui::record(std::string_view id, WidgetKind kind, const Rect& rect, std::string_view text, bool clipped) {
  if (trace() == nullptr || id.empty()) return;
  const Rect visible = intersection(rect, clip());
  if (visible.width <= 0 || visible.height <= 0) return;
  const auto source = state_->sources.find(std::string(text));
  trace()->add({std::string(id),
                kind,
                {px(visible.x), px(visible.y), px(visible.width), px(visible.height)},
                std::string(text),
                clipped,
                source == state_->sources.end() ? std::string() : source->second});
}

}  // namespace ocop
