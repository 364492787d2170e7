#pragma once

#include "picture/ramp.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// Colours of a sheet beside those of its map: paper is white, the dark ground is the screen's.
struct SheetLook {
  Rgb page, text, text2, rule, warn, frame;
};
const SheetLook& sheet_look(Ground ground);

/// Sizes of type and lengths in the units of a page: 150 to the inch of A4.
inline constexpr double kTitleSize = 39.6;     ///< 19 pt
inline constexpr double kSubtitleSize = 20.8;  ///< 10 pt
inline constexpr double kTextSize = 16.7;      ///< 8 pt
inline constexpr double kSmallSize = 14.6;     ///< 7 pt
/// Logical pixels of the map in a unit of the page: labels of 12 are set in 7 pt.
inline constexpr double kMapScale = kSmallSize / 12;

/// Where the parts of a sheet stand, device pixels.
struct SheetPage {
  ViewSize size;
  double unit = 1;  ///< device pixels to a unit of the page
  Rect head;
  Rect map;
  std::vector<Rect> columns;  ///< of legend, numbers and filter
  Rect foot;
};

/// Landscape: a column at the left of the map; portrait: two columns under it. Type keeps its share of
/// the page, but never becomes smaller than can be read.
SheetPage lay_out_page(ViewSize size, double scale);

}  // namespace ocop
