#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "look/focus_order.hpp"
#include "look/fonts.hpp"
#include "look/layout.hpp"
#include "look/theme.hpp"
#include "look/trace.hpp"
#include "words/language.hpp"

struct ImDrawList;

namespace ocop {

/// What the window says at the start of a frame.
struct FrameSetup {
  ViewSize size;     ///< device pixels
  double scale = 1;  ///< device pixels to a logical one
  double time_s = 0;
  Language language = Language::vi;
  Ground ground = Ground::light;
  bool has_high_contrast = false;  ///< black on white
  bool has_reduced_motion = false;
  const FontSet* fonts = nullptr;  ///< made for `scale`
  WidgetTrace* trace = nullptr;    ///< none while tracing is off
};

/// What lies over what, lowest first. A layer is drawn over all lower ones wherever it is drawn in
/// the code, and takes the mouse from them where it has a surface.
enum class Layer : std::uint8_t { map, panels, cards, dialog, popup, toast, tip };
inline constexpr int kLayerCount = 7;

enum class Align : std::uint8_t { left, center, right };

struct TextStyle {
  TextSize size = TextSize::body;
  Weight weight = Weight::regular;
  std::optional<Colour> colour = {};  ///< none: Theme::text
  Align align = Align::left;
  WidgetKind kind = WidgetKind::text;  ///< in the trace
};

enum class Key : std::uint8_t { left, right, up, down, enter, space, escape, tab, home, end, page_up, page_down };

enum class Pointer : std::uint8_t { arrow, hand, text, resize_x, resize_y, none };

struct ControlOptions {
  bool is_enabled = true;
  bool can_focus = true;
  Pointer pointer = Pointer::hand;
  std::string_view text = {};  ///< for the trace
  bool is_clipped = false;
};

/// What the hand does with a control in this frame.
struct Control {
  bool is_hovered = false;
  bool is_held = false;     ///< pressed here and not released yet: a drag
  bool is_clicked = false;  ///< released over it, or Enter or Space at the focus
  bool is_double_clicked = false;
  bool has_focus = false;   ///< takes keys
  bool shows_ring = false;  ///< has the focus and the keyboard was used last
  double hover = 0;         ///< 0 to 1, eased over 80 ms
};

/// The one value that every panel draws with. It owns no data of the atlas.
///
/// The window calls, between ImGui::NewFrame and ImGui::Render, `begin_frame`, the panels,
/// `end_frame`. begin_frame opens one ImGui window over everything, without decoration; nobody else
/// opens one. All widgets, popups and tooltips are drawn into its draw list, in the channel of
/// their layer. Rectangles are logical pixels from the top left of the window. ImGui's own keyboard
/// navigation stays off.
class Ui {
 public:
  Ui();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  void begin_frame(const FrameSetup& setup);
  /// `moving`, device pixels: the part of the window where everything is drawn anew; when the window still shows the
  /// frame before and nothing outside that part differs from it, the panels are left out, and the answer is true.
  bool end_frame(const std::optional<Rect>& moving = {});

  // --- the frame -----------------------------------------------------------------------------
  const Theme& theme() const;
  Language language() const;
  double scale() const;
  double time_s() const;
  bool has_reduced_motion() const;
  const FontSet& fonts() const;
  WidgetTrace* trace() const;
  Rect window() const;  ///< logical

  /// Logical to device pixels; `snapped` to whole ones.
  double px(double logical) const { return logical * scale(); }
  double snapped(double logical) const;
  /// Device to logical.
  double logical(double device) const { return device / scale(); }

  /// The sentence in the language of the frame.
  std::string t(const char* msgid);
  /// Remembers where a text came from, for the trace (of sentences made elsewhere in the panels).
  void note_source(const std::string& text, const char* msgid);

  // --- text ----------------------------------------------------------------------------------
  /// One line, in the middle of the height of `box`; what does not fit its width ends in "…" and
  /// shows whole in a tooltip. Returns the width drawn. An empty id is not traced.
  double text(std::string_view id, const Rect& box, std::string_view text, const TextStyle& style = {});
  /// Lines of the style's height from the top of `box`, broken at its width; at most `max_lines`
  /// when above 0. Returns the height.
  double wrapped(std::string_view id, const Rect& box, std::string_view text, const TextStyle& style = {},
                 int max_lines = 0);
  double text_width(std::string_view text, const TextStyle& style = {}) const;
  double wrapped_height(std::string_view text, double width, const TextStyle& style = {}, int max_lines = 0) const;

  // --- layers and surfaces -------------------------------------------------------------------
  Layer layer() const;
  /// Draws in another layer until the matching pop; clipping starts anew there.
  void push_layer(Layer layer);
  void pop_layer();
  /// This rectangle of the present layer keeps the mouse from everything below.
  void add_surface(const Rect& rect);
  /// The mouse is the widgets' and not the map's: over a surface above the map, or held by a control.
  bool mouse_is_over_widgets() const;
  /// A surface above the map, of this frame or the last, is at a place.
  bool is_over_widgets(Point logical) const;
  void push_clip(const Rect& rect);
  void pop_clip();
  Rect clip() const;
  ImDrawList& draw();

  // --- the hand ------------------------------------------------------------------------------
  Point mouse() const;  ///< logical
  /// The mouse is over the visible part of `rect` and nothing lies above.
  bool hovers(const Rect& rect) const;
  /// A button of the mouse went down outside of `rect` in this frame.
  bool is_pressed_outside(const Rect& rect) const;
  /// Registers, traces and reads one control. `id` is `panel.part[.KEY]`.
  Control control(std::string_view id, const Rect& rect, const ControlOptions& options = {});
  /// The control that is held (by mouse) in this frame; empty when none.
  const std::string& held() const;
  /// Wheel over `rect` in lines, up positive; taken by the first who asks with something to scroll.
  double take_wheel(const Rect& rect);
  void set_pointer(Pointer pointer);

  /// True once for a key pressed (or repeated) in this frame that nobody took before. False for
  /// everyone but the text while text is being typed, except Escape, Tab and Enter.
  bool take(Key key);
  bool shift_is_down() const;
  bool control_is_down() const;
  /// Text is being typed: single letters belong to it.
  bool is_typing() const;
  void set_typing(std::string_view id);

  // --- keyboard focus ------------------------------------------------------------------------
  /// Tab and Shift+Tab walk by themselves; F6 is the window's, with `focus_first`.
  void focus_next();
  void focus_previous();
  void focus(std::string_view id, bool shows_ring);
  /// First control whose id starts with `prefix`.
  bool focus_first(std::string_view prefix);
  void clear_focus();
  const std::string& focused() const;
  /// The ring of 2 with a gap of 2 round `rect`.
  void focus_ring(const Rect& rect, double radius);

  // --- popups --------------------------------------------------------------------------------
  /// At most one popup (list of a dropdown, menu) is open. A click outside and Escape close it.
  void open_popup(std::string_view id);
  void close_popup();
  bool popup_is_open(std::string_view id) const;
  bool any_popup_is_open() const;
  /// Layer, surface, card and focus order of the open popup, beside `anchor`; end_popup when true.
  bool begin_popup(std::string_view id, const Rect& rect);
  void end_popup();

  /// Dark, after 400 ms over `anchor` or with the focus ring on it; `key` in a quieter colour.
  void tooltip(std::string_view id, const Rect& anchor, const Control& control, std::string_view text,
               std::string_view key = {});

  // --- time ----------------------------------------------------------------------------------
  /// 0 to 1, moving to `is_on` over `seconds`, eased out; at once with reduced motion.
  double ease(std::string_view id, bool is_on, double seconds);
  /// When the next frame is due although nothing was touched; nullopt: sleep.
  std::optional<double> next_frame_in_s() const;
  void want_frame_in(double seconds);

  // --- trace ---------------------------------------------------------------------------------
  void record(std::string_view id, WidgetKind kind, const Rect& rect, std::string_view text = {}, bool clipped = false);

  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

}  // namespace ocop
