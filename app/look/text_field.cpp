#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <array>

#include "look/ui_state.hpp"
#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kSide = 12;
constexpr double kIconSize = 16;
constexpr double kGap = 8;
constexpr double kErrorGap = 4;

ImVec4 as_vec4(Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }

// ImGui draws text and caret without a frame of its own; the baseline is that of Ui::text.
void push_style(const Ui& ui, const Face& face, double top_padding_px) {
  const Theme& t = ui.theme();
  ImGui::PushFont(face.font);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, static_cast<float>(top_padding_px)});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, as_vec4(t.text));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, as_vec4(t.text3));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, as_vec4(faded(t.accent, 0.28)));
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
}

void pop_style() {
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(2);
  ImGui::PopFont();
}

struct Typed {
  bool is_active = false;
  bool is_submitted = false;
  bool was_left_by_escape = false;
  bool has_early_letters = false;
};

/// What was typed between the focus and the frame in which ImGui listens: a quick hand loses nothing.
bool take_early_letters(std::string& text) {
  ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
  bool has_any = false;
  for (const ImWchar c : queue) {
    if (c < 0x20 || c == 0x7F) continue;
    std::array<char, 5> bytes{};
    ImTextCharToUtf8(bytes.data(), c);
    text += bytes.data();
    has_any = true;
  }
  queue.resize(0);
  return has_any;
}

Typed type_into(Ui& ui, std::string_view id, const Rect& box, std::string& text, std::string_view placeholder,
                bool begins) {
  const Face& face = ui.fonts().face(TextSize::body, Weight::regular);
  const double baseline = std::round(ui.px(box.y + box.height / 2) + face.cap_height / 2);
  const double padding = std::max(0.0, baseline - face.ascent_px - ui.snapped(box.y));
  push_style(ui, face, padding);
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::SetCursorScreenPos({static_cast<float>(ui.snapped(box.x)), static_cast<float>(ui.snapped(box.y))});
  ImGui::SetNextItemWidth(static_cast<float>(ui.px(box.width)));
  ImGuiContext& imgui = *ImGui::GetCurrentContext();
  if (begins) {
    imgui.NavNextActivateId = ImGui::GetID("##text");
    imgui.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    ui.want_frame_in(0);
  }
  Typed typed;
  const ImGuiID own = ImGui::GetID("##text");
  const bool was_active = imgui.ActiveId == own;
  typed.is_submitted =
      ImGui::InputTextWithHint("##text", std::string(placeholder).c_str(), &text, ImGuiInputTextFlags_EnterReturnsTrue);
  typed.is_active = ImGui::IsItemActive();
  if (begins && !typed.is_active) typed.has_early_letters = take_early_letters(text);
  // It begins with everything selected; early letters are to stay.
  ImGuiInputTextState* state =
      typed.is_active && !was_active && !text.empty() ? ImGui::GetInputTextState(own) : nullptr;
  if (state != nullptr && ui.state().early_letters_in == id) {
    state->ClearSelection();
    state->Stb.cursor = state->CurLenW;
  }
  typed.was_left_by_escape =
      ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false);
  ImGui::PopID();
  pop_style();
  return typed;
}

Colour edge_of(const Theme& t, const FieldLook& look, const Control& c, bool is_active) {
  if (!look.is_enabled) return t.line;
  if (!look.error.empty()) return t.bad;
  return is_active ? t.accent : mixed(t.ctrl, t.text3, c.hover);
}

}  // namespace

FieldEvents text_field(Ui& ui, std::string_view id, const Rect& rect, std::string& text, const FieldLook& look) {
  const Theme& t = ui.theme();
  FieldEvents events;
  const bool was_typing = ui.state().last_typing == id;
  const Control c = ui.control(id, rect,
                               {.is_enabled = look.is_enabled,
                                .pointer = Pointer::text,
                                .text = text.empty() ? look.placeholder : std::string_view(text)});
  const bool begins = begins_typing(ui, id, c);
  if (!look.is_bare) fill_and_outline(ui, rect, look.is_enabled ? t.field : t.sunk, edge_of(t, look, c, was_typing), 6);
  if (was_typing && !look.is_bare) outline(ui, inset(rect, -1), look.error.empty() ? t.accent : t.bad, 7, 2);

  Row row(inset(rect, kSide, 0));
  if (look.icon) icon_in(ui, row.take(kIconSize, kGap), *look.icon, t.text2);
  if (!look.error.empty()) icon_in(ui, row.take_right(kIconSize, kGap), Icon::warning, t.bad);
  if (look.can_clear && !text.empty() && look.is_enabled) {
    const Rect cross = centred(row.take_right(kIconSize, kGap), 24, 24);
    const Control clear = ui.control(sub_id(id, "clear"), cross, {.can_focus = false});
    quiet_ground(ui, cross, clear, 6);
    icon_in(ui, cross, Icon::cross, t.text2, 14);
    if (clear.is_clicked) {
      text.clear();
      events.is_changed = true;
    }
  } else if (!look.key_hint.empty() && !was_typing) {
    const Rect cap = row.take_right(key_cap_width(ui, look.key_hint), kGap);
    key_cap(ui, {}, {cap.x, rect.y + (rect.height - 18) / 2}, look.key_hint);
  }

  const auto& top = ui.state().top_under_mouse;
  const bool is_covered = (top && *top > ui.layer()) || !look.is_enabled;
  if (is_covered && !was_typing && !begins) {
    ui.text({}, row.rest, text.empty() ? look.placeholder : std::string_view(text),
            {.colour = text.empty() || !look.is_enabled ? t.text3 : t.text});
  } else {
    const std::string before = text;
    const Typed typed = type_into(ui, id, row.rest, text, look.placeholder, begins && !was_typing);
    if (typed.has_early_letters) ui.state().early_letters_in = id;
    if (typed.is_active && was_typing) ui.state().early_letters_in.clear();
    if (typed.is_active && !c.has_focus && !begins && ui.focused() != id) ImGui::ClearActiveID();
    events.is_active = typed.is_active;
    events.is_changed = events.is_changed || text != before;
    events.is_submitted = typed.is_submitted;
    events.is_cancelled = typed.was_left_by_escape;
    if (typed.is_active) ui.set_typing(id);
    if (events.is_submitted) ui.take(Key::enter);
    if (events.is_cancelled) ui.take(Key::escape);
  }
  if (c.shows_ring && !was_typing) ui.focus_ring(rect, 6);
  if (!look.error.empty()) {
    ui.text(sub_id(id, "error"), {rect.x, rect.y + rect.height + kErrorGap, rect.width, 16}, look.error,
            {.size = TextSize::small, .colour = t.bad});
  }
  return events;
}

}  // namespace ocop
