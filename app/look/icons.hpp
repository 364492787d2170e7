#pragma once

#include <cstdint>

#include "look/theme.hpp"
#include "plate/camera.hpp"

struct ImDrawList;

namespace ocop {

/// Drawn on a grid of 16 with a line of 1.5, round ends, 2 of air.
enum class Icon : std::uint8_t {
  search,
  undo,
  redo,
  export_,
  present,
  picture,
  chevron_down,
  chevron_right,
  chevron_left,
  chevron_up,
  cross,
  plus,
  minus,
  fit,
  pointer,
  lasso,
  warning,
  check,
  calendar,
  clock,
  lock,
  unlock,
  funnel,
  pin,
  layers,
  table,
  bars,
  copy,
  sliders,
  folder,
  file,
  download,
  play,
  globe,
  sun,
  moon,
  settings,
  map,
  target,
  arrow_right,
  arrow_down,
  arrow_up,
  info,
  keyboard,
  trash,
  sign,
};
inline constexpr int kIconCount = static_cast<int>(Icon::sign) + 1;

/// Centred on `center`; everything in device pixels. The line grows with the size unless `line_px`
/// is above 0. `sign` is filled: a hexagon with a star.
void draw_icon(ImDrawList& draw, Icon icon, Point center, double size_px, Colour colour, double line_px = 0);
/// The sign of the program in two colours.
void draw_sign(ImDrawList& draw, Point center, double size_px, Colour body, Colour star);

}  // namespace ocop
