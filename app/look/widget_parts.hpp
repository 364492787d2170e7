#pragma once

#include "look/widgets.hpp"

namespace ocop {

/// Pieces that several widgets share.

/// An icon in the middle of `box`.
void icon_in(Ui& ui, const Rect& box, Icon icon, Colour colour, double size = 16);

/// Ground of something quiet under the hand, eased; cards are lighter than panels on a dark ground,
/// so there the next step is taken.
Colour hover_ground(const Ui& ui);
Colour press_ground(const Ui& ui);
void quiet_ground(Ui& ui, const Rect& rect, const Control& control, double radius);

/// `id.key`
std::string sub_id(std::string_view id, std::string_view key);

/// The tick or bar in a box of 16, the dot in a ring of 16.
void check_box(Ui& ui, const Rect& box, Check state, bool is_enabled, bool is_hovered);
void radio_ring(Ui& ui, const Rect& box, bool is_on, bool is_enabled, bool is_hovered);

/// A list in a popup: moves its row with the keys and the mouse, says what was picked.
struct PickRow {
  std::string_view id = {};
  std::string_view label = {};
  std::string_view key_hint = {};
  std::optional<Icon> icon = {};
  bool is_enabled = true;
  bool is_current = false;
};
std::optional<std::size_t> pick_from(Ui& ui, std::string_view popup_id, const Rect& anchor, double min_width,
                                     std::span<const PickRow> rows);

/// True on the frame in which a text field gets the focus, or is pressed or entered again.
bool begins_typing(Ui& ui, std::string_view id, const Control& control);

}  // namespace ocop
