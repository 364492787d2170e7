#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "look/icons.hpp"
#include "look/marks.hpp"
#include "look/paint.hpp"
#include "look/ui.hpp"

namespace ocop {

/// Every widget takes its place in logical pixels and an id `panel.part[.KEY]`, draws itself in all
/// its states, records itself in the trace and can be used with the keyboard. Heights:
inline constexpr double kBarHeight = 48;
inline constexpr double kStatusHeight = 28;
inline constexpr double kButtonHeight = 32;
inline constexpr double kFieldHeight = 36;
inline constexpr double kFacetRowHeight = 28;
inline constexpr double kTableRowHeight = 32;
inline constexpr double kTableHeadHeight = 28;
inline constexpr double kListRowHeight = 44;
inline constexpr double kChipHeight = 28;
inline constexpr double kTagHeight = 20;
inline constexpr double kCheckSize = 16;
inline constexpr double kPadding = 16;

// --- buttons ---------------------------------------------------------------------------------
enum class ButtonKind : std::uint8_t { primary, secondary, quiet, link };
struct ButtonLook {
  ButtonKind kind = ButtonKind::secondary;
  std::optional<Icon> icon = {};
  std::string_view key_hint = {};  ///< in the tooltip when there is one, else inside, quieter
  std::string_view tooltip = {};
  std::string_view count = {};  ///< after the label, quieter: "Cảnh 5"
  bool is_enabled = true;
  TextSize size = TextSize::body;
};
/// True when clicked. A label that does not fit is left out when there is an icon.
bool button(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, const ButtonLook& look = {});
double button_width(const Ui& ui, std::string_view label, const ButtonLook& look = {});

struct IconButtonLook {
  std::string_view tooltip = {};  ///< what it does; also its name in the trace
  std::string_view key_hint = {};
  bool is_selected = false;
  bool is_enabled = true;
  bool has_border = false;  ///< as a secondary button
  double icon_size = 16;
};
bool icon_button(Ui& ui, std::string_view id, const Rect& rect, Icon icon, const IconButtonLook& look);

// --- choices ---------------------------------------------------------------------------------
struct Segment {
  std::string_view key = {};  ///< its id is `id.key`
  std::string label = {};
  std::string count = {};  ///< list tabs; empty: none
  bool count_is_gap = false;
};
/// One of a few; also the tabs over a list. True when `index` changed. Segments share the
/// width by their labels.
bool segmented(Ui& ui, std::string_view id, const Rect& rect, std::span<const Segment> segments, std::size_t& index);
double segmented_width(const Ui& ui, std::span<const Segment> segments);

enum class Check : std::uint8_t { off, on, partial };
/// True when clicked; the caller changes the value.
bool checkbox(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, Check state,
              bool is_enabled = true);
bool radio(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, bool is_on, bool is_enabled = true);
double checkbox_width(const Ui& ui, std::string_view label);

struct FacetRow {
  std::string label = {};  ///< empty with `star_count`: stars stand for it
  std::optional<ProducerType> mark = {};
  int star_count = 0;
  std::optional<double> share = {};  ///< of the largest count: length of the bar
  std::string count = {};
  bool is_zero = false;  ///< muted
  Check check = Check::off;
  bool is_radio = false;  ///< one of several; `check` on is the chosen one
  double bar_width = 48;
};
/// A row of a facet over the full width of its panel: content stands 16 in from both ends. True when
/// clicked.
bool facet_row(Ui& ui, std::string_view id, const Rect& rect, const FacetRow& row);

/// The head of a facet: title, unit at the right. A folded one is a button with its summary.
void section_head(Ui& ui, std::string_view id, const Rect& rect, std::string_view title, std::string_view unit = {});
bool folded_section(Ui& ui, std::string_view id, const Rect& rect, std::string_view title, std::string_view summary);

// --- chips, tags, keys -----------------------------------------------------------------------
enum class ChipAction : std::uint8_t { none, clicked, removed };
struct ChipLook {
  bool is_filter = true;   ///< accent on tint; else plain
  bool can_remove = true;  ///< with ×: its own target `id.remove`
  bool is_enabled = true;
  std::string_view remove_tooltip = {};
};
ChipAction chip(Ui& ui, std::string_view id, const Rect& rect, std::string_view label, const ChipLook& look = {});
double chip_width(const Ui& ui, std::string_view label, const ChipLook& look = {});

enum class Tone : std::uint8_t { plain, ok, warn, bad, gap, accent };
Colour tone_text(const Theme& theme, Tone tone);
Colour tone_tint(const Theme& theme, Tone tone);
/// 20 high, at `at` (top left). Returns its width.
double tag(Ui& ui, std::string_view id, Point at, std::string_view label, Tone tone, std::optional<Icon> icon = {});
double tag_width(const Ui& ui, std::string_view label, std::optional<Icon> icon = {});
/// 18 high, at `at`. Returns its width.
double key_cap(Ui& ui, std::string_view id, Point at, std::string_view key);
double key_cap_width(const Ui& ui, std::string_view key);

/// Stars in text, `count` of them, each 12 across on a step of 12; left edge and middle. Returns the
/// width.
double star_row(Ui& ui, Point left_middle, int count, double size = 12);

// --- fields ----------------------------------------------------------------------------------
struct DropdownLook {
  bool is_strong = false;  ///< label in semibold
  bool is_quiet = false;   ///< no border until hovered: "Thủ công ˅"
  bool is_enabled = true;
  std::string_view tooltip = {};
  std::span<const std::string_view> keys = {};  ///< ids of the entries are `id.key`; else their numbers
};
/// Opens a list below (above when there is no room). Up, Down, Home, End, Enter, Escape. True when `index` changed.
bool dropdown(Ui& ui, std::string_view id, const Rect& rect, std::span<const std::string> entries, std::size_t& index,
              const DropdownLook& look = {});
double dropdown_width(const Ui& ui, std::string_view label, const DropdownLook& look = {});

struct MenuEntry {
  std::string_view key = {};  ///< its id is `id.key`
  std::string label = {};
  std::string key_hint = {};
  std::optional<Icon> icon = {};
  bool is_enabled = true;
};
/// A menu under `anchor` while the popup `id` is open (Ui::open_popup). The entry that was picked.
std::optional<std::size_t> menu(Ui& ui, std::string_view id, const Rect& anchor, std::span<const MenuEntry> entries);

struct FieldLook {
  std::string_view placeholder = {};
  std::optional<Icon> icon = {};
  std::string_view key_hint = {};  ///< cap at the right while nothing is typed
  std::string_view error = {};     ///< a sentence below the field (16 high, 4 below); empty: none
  bool is_enabled = true;
  bool can_clear = false;  ///< × at the right while there is text
  bool is_bare = false;    ///< its surroundings are its ground and border
};
struct FieldEvents {
  bool is_changed = false;
  bool is_submitted = false;  ///< Enter
  bool is_cancelled = false;  ///< Escape; the text is as before
  bool is_active = false;     ///< being typed in
};
/// One line. Ui::focus(id) starts typing.
FieldEvents text_field(Ui& ui, std::string_view id, const Rect& rect, std::string& text, const FieldLook& look = {});

struct AreaLook {
  std::string_view placeholder = {};
  bool has_lines = false;  ///< Enter begins a new line; else the text is one paragraph
};
/// Several lines, broken at its width. Escape leaves it with the text as before, Tab with what was typed.
FieldEvents text_area(Ui& ui, std::string_view id, const Rect& rect, std::string& text, const AreaLook& look = {});

struct SliderLook {
  double min = 0;
  double max = 1;
  double step = 1;        ///< of an arrow key; values stand on steps from min
  std::string text = {};  ///< the value in words, for the trace
  bool is_enabled = true;
};
struct SliderEvents {
  bool is_changed = false;
  bool is_held = false;
};
SliderEvents slider(Ui& ui, std::string_view id, const Rect& rect, double& value, const SliderLook& look);

// --- surfaces --------------------------------------------------------------------------------
/// Ground of a bar or panel; keeps the mouse from the map. In the trace as a card.
void panel(Ui& ui, std::string_view id, const Rect& rect);
/// Raised ground with its shadow, over the map. Draw it in Layer::cards.
void card(Ui& ui, std::string_view id, const Rect& rect, double radius = 8);
/// Sunk ground for a caption or hint.
void note_box(Ui& ui, const Rect& rect);

/// Clips to `rect` and moves by the wheel, its bar of 8 at the right and Page Up and Down. Returns
/// where the content stands: as wide as `rect`, its top moved up by what was scrolled.
Column begin_scroll(Ui& ui, std::string_view id, const Rect& rect);
/// `content_end`: the y where the content ended (Column::y).
void end_scroll(Ui& ui, double content_end);
/// Brings `rect` into view in the innermost open scroll region.
void reveal(Ui& ui, const Rect& rect);

// --- tables and lists ------------------------------------------------------------------------
struct TableColumn {
  std::string_view key = {};  ///< its head is `id.key`
  std::string label = {};
  double width = 0;
  Align align = Align::left;
  bool can_sort = true;
};
struct Sorting {
  std::size_t column = 0;
  bool is_descending = true;
  friend bool operator==(const Sorting&, const Sorting&) = default;
};
/// Where the columns stand in a row: their widths, what is over goes to the first.
std::vector<Rect> column_rects(const Rect& row, std::span<const TableColumn> columns);
/// True when `sorting` changed.
bool table_head(Ui& ui, std::string_view id, const Rect& rect, std::span<const TableColumn> columns, Sorting& sorting);
struct RowLook {
  bool is_selected = false;
  bool is_lit = false;         ///< hovered elsewhere, on the map
  bool has_rule = true;        ///< hairline below
  std::string_view text = {};  ///< for the trace
  double radius = 0;
};
/// Ground, bar and rule of a row; the caller draws its cells after it.
Control table_row(Ui& ui, std::string_view id, const Rect& rect, const RowLook& look = {});

struct ListRow {
  std::string rank = {};  ///< right-aligned in 24; empty: none
  std::string title = {};
  std::string subtitle = {};
  double right_width = 0;  ///< kept free at the right for what the caller draws
  bool is_selected = false;
  bool is_lit = false;
};
Control list_row(Ui& ui, std::string_view id, const Rect& rect, const ListRow& row);

// --- bars ------------------------------------------------------------------------------------
struct BarPart {
  double share = 0;  ///< of the whole length
  Colour colour = {};
};
/// Parts side by side with a gap of 1 on a track, radius 2.
void stacked_bar(Ui& ui, const Rect& rect, std::span<const BarPart> parts);
/// Communes with products against those without: the two parts fill the bar, gap of 2.
void coverage_bar(Ui& ui, std::string_view id, const Rect& rect, double covered_share);
void value_bar(Ui& ui, const Rect& rect, double share, Colour colour);
void progress_bar(Ui& ui, const Rect& rect, std::optional<double> share);

// --- notices ---------------------------------------------------------------------------------
struct ProgressCard {
  std::string title = {};
  std::string amount = {};  ///< "612.000 / 1.000.000 dòng"
  std::string remaining = {};
  std::optional<double> share = {};
  std::string cancel = {};  ///< label of the button
};
inline constexpr double kProgressCardHeight = 82;
/// True when cancelled. Draw it in Layer::cards or above.
bool progress_card(Ui& ui, std::string_view id, const Rect& rect, const ProgressCard& card);

enum class ToastAction : std::uint8_t { none, action, closed };
struct Toast {
  Tone tone = Tone::ok;
  std::string text = {};
  std::string action = {};  ///< empty: none
  std::string close_tooltip = {};
};
inline constexpr double kToastHeight = 44;
/// In Layer::toast by itself.
ToastAction toast(Ui& ui, std::string_view id, const Rect& rect, const Toast& toast);
double toast_width(const Ui& ui, const Toast& toast);

/// Scrim over the window and a card in its middle, in Layer::dialog; everything below is out of
/// reach of mouse and keyboard. Returns the inside (24 in from the edges, below the title). Smaller
/// windows: it fills them. Escape is the caller's: `ui.take(Key::escape)`.
Rect begin_dialog(Ui& ui, std::string_view id, double width, double height, std::string_view title);
void end_dialog(Ui& ui);
/// The same at a place of the caller's, without a title and an inside; ends with end_dialog.
void begin_modal(Ui& ui, std::string_view id, const Rect& box);

struct Question {
  std::string title = {};
  std::string text = {};
  std::string accept = {};   ///< primary, at the right, with the focus
  std::string decline = {};  ///< secondary beside it: stays
  std::string third = {};    ///< quiet, at the left; empty: none
};
enum class Answer : std::uint8_t { none, accept, decline, third };
/// A whole dialog. Enter accepts, Escape declines.
Answer ask(Ui& ui, std::string_view id, const Question& question);

/// What to do next where there is nothing to show. True when the button was pressed.
bool empty_state(Ui& ui, std::string_view id, const Rect& rect, std::string_view title, std::string_view text,
                 std::string_view button_label = {});

}  // namespace ocop
