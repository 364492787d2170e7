#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "look/lines.hpp"
#include "look/ui_state.hpp"
#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kSide = 12;
constexpr double kTop = 8;

/// Dear ImGui does not break lines. While text is typed, the blank at which a line ends is a line feed in the
/// field's own buffer, and a line feed of the text has a carriage return before it, which takes no room.
class Wrapping {
 public:
  Wrapping(double width, bool has_lines, Measure measure)
      : width_(width), has_lines_(has_lines), measure_(std::move(measure)) {}

  std::string in_field(const std::string& text) {
    std::string field;
    for (const char c : text) {
      if (c == '\n') field.push_back('\r');
      field.push_back(c);
    }
    break_lines(field.data(), field.size());
    length_ = static_cast<int>(field.size());
    return field;
  }

  static std::string as_text(const std::string& field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
      if (field[i] == '\r') continue;
      const bool is_soft = field[i] == '\n' && (i == 0 || field[i - 1] != '\r');
      text.push_back(is_soft ? ' ' : field[i]);
    }
    return text;
  }

  static int on_event(ImGuiInputTextCallbackData* data) {
    return static_cast<Wrapping*>(data->UserData)->follow(*data);
  }

 private:
  int follow(ImGuiInputTextCallbackData& data) {
    if (data.EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
      if (data.EventChar == '\n' && !has_lines_) data.EventChar = ' ';
      if (data.EventChar == '\n') data.EventChar = '\r';
      return 0;
    }
    mend_line_ends(data);
    break_lines(data.Buf, static_cast<std::size_t>(data.BufTextLen));
    data.BufDirty = true;
    length_ = data.BufTextLen;
    return 0;
  }

  /// Typed, a line end is a carriage return that lacks its line feed; deleted, one of the two is left over.
  void mend_line_ends(ImGuiInputTextCallbackData& data) {
    const bool has_shrunk = data.BufTextLen < length_;
    for (int i = 0; i < data.BufTextLen; ++i) {
      if (data.Buf[i] != '\r' || (i + 1 < data.BufTextLen && data.Buf[i + 1] == '\n')) continue;
      if (has_shrunk) {
        data.DeleteChars(i, 1);
        --i;
      } else {
        const int cursor = data.CursorPos;
        data.InsertChars(i + 1, "\n");
        data.CursorPos = cursor > i ? cursor + 1 : cursor;
        data.SelectionStart = data.SelectionEnd = data.CursorPos;
      }
    }
  }

  void break_lines(char* text, std::size_t length) const {
    std::size_t line = 0;
    std::size_t blank = std::string::npos;
    for (std::size_t i = 0; i <= length; ++i) {
      const bool is_hard = i < length && text[i] == '\n' && i > 0 && text[i - 1] == '\r';
      if (i < length && text[i] == '\n' && !is_hard) text[i] = ' ';
      const bool ends_word = i == length || text[i] == ' ' || is_hard;
      if (!ends_word) continue;
      if (blank != std::string::npos && measure_({text + line, i - line}) > width_) {
        text[blank] = '\n';
        line = blank + 1;
      }
      blank = i;
      if (is_hard) {
        line = i + 1;
        blank = std::string::npos;
      }
    }
  }

  double width_;
  bool has_lines_;
  Measure measure_;
  int length_ = 0;
};

ImVec4 as_vec4(Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }

struct Typed {
  bool is_active = false;
  bool was_left_by_escape = false;
};

Typed type_into(Ui& ui, std::string_view id, const Rect& box, std::string& text, const AreaLook& look, bool begins) {
  const Face& face = ui.fonts().face(TextSize::body, Weight::regular);
  Wrapping wrapping(ui.px(box.width), look.has_lines,
                    [&](std::string_view part) { return ui.fonts().width_px(part, TextSize::body, Weight::regular); });
  std::string field = wrapping.in_field(text);
  // Lines stand as far apart as everywhere, or marks over capitals would touch the line above.
  const float own_size = face.font->FontSize;
  const double pitch = ui.px(line_height_of(TextSize::body));
  face.font->FontSize = static_cast<float>(pitch);
  ImGui::PushFont(face.font);
  const Theme& t = ui.theme();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, static_cast<float>(std::floor((pitch - own_size) / 2))});
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, as_vec4(t.text));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, as_vec4(faded(t.accent, 0.28)));
  ImGui::PushStyleColor(ImGuiCol_NavHighlight, 0);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0);
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::SetCursorScreenPos({static_cast<float>(ui.snapped(box.x)), static_cast<float>(ui.snapped(box.y))});
  ImGuiContext& imgui = *ImGui::GetCurrentContext();
  if (begins) {
    imgui.NavNextActivateId = ImGui::GetID("##text");
    imgui.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    ui.want_frame_in(0);
  }
  // Wider than the lines are broken, so that no line is scrolled sideways.
  const ImVec2 size{static_cast<float>(ui.px(box.width + kSide - 2)), static_cast<float>(ui.px(box.height))};
  constexpr ImGuiInputTextFlags kFlags = ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackCharFilter |
                                         ImGuiInputTextFlags_NoHorizontalScroll;
  Typed typed;
  const bool is_edited =
      ImGui::InputTextMultiline("##text", &field, size, kFlags, &Wrapping::on_event, static_cast<void*>(&wrapping));
  typed.is_active = ImGui::IsItemActive();
  typed.was_left_by_escape =
      ImGui::IsItemDeactivated() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false);
  ImGui::PopID();
  ImGui::PopStyleColor(5);
  ImGui::PopStyleVar(3);
  ImGui::PopFont();
  face.font->FontSize = own_size;
  if (is_edited) text = Wrapping::as_text(field);
  return typed;
}

}  // namespace

FieldEvents text_area(Ui& ui, std::string_view id, const Rect& rect, std::string& text, const AreaLook& look) {
  const Theme& t = ui.theme();
  FieldEvents events;
  const bool was_typing = ui.state().last_typing == id;
  const Control c = ui.control(
      id, rect, {.pointer = Pointer::text, .text = text.empty() ? look.placeholder : std::string_view(text)});
  const bool begins = begins_typing(ui, id, c);
  fill_and_outline(ui, rect, t.field, was_typing ? t.accent : mixed(t.ctrl, t.text3, c.hover), 6);
  if (was_typing) outline(ui, inset(rect, -1), t.accent, 7, 2);
  const Rect inner = inset(rect, kSide, kTop);
  const auto& top = ui.state().top_under_mouse;
  const bool is_covered = top && *top > ui.layer();
  if (!was_typing && !begins && (is_covered || !c.is_hovered)) {
    const auto lines = static_cast<int>(inner.height / line_height_of(TextSize::body));
    ui.wrapped({}, inner, text.empty() ? look.placeholder : std::string_view(text),
               {.colour = text.empty() ? t.text3 : t.text}, std::max(1, lines));
  } else {
    const std::string before = text;
    const Typed typed = type_into(ui, id, inner, text, look, begins && !was_typing);
    if (typed.is_active && !c.has_focus && !begins && ui.focused() != id) ImGui::ClearActiveID();
    events.is_active = typed.is_active;
    events.is_changed = text != before;
    events.is_cancelled = typed.was_left_by_escape;
    if (typed.is_active) ui.set_typing(id);
    if (typed.is_active) ui.take(Key::enter);
    if (events.is_cancelled) ui.take(Key::escape);
  }
  if (c.shows_ring && !was_typing) ui.focus_ring(rect, 6);
  return events;
}

}  // namespace ocop
