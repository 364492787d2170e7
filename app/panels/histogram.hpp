#pragma once

#include "look/ui.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// Bars for drawing: for counts one a value, for rates equal steps. Zero stands apart.
struct HistogramBar {
  double from = 0;  ///< inclusive
  double to = 0;    ///< for counts equal to `from`
  int communes = 0;
  int class_index = 0;  ///< of the middle
};
struct Histogram {
  std::vector<HistogramBar> bars;  ///< ascending, without gaps
  int communes_zero = 0;
  bool is_whole = false;
};
Histogram make_histogram(const Picture& picture, std::size_t most_bars);

/// The zero bar is cut where it would dwarf the others.
void draw_histogram(Ui& ui, const Rect& rect, const Picture& picture);

/// Bounds for Method::manual that give the present classes again: all bounds but the last.
std::vector<double> manual_from(const Classes& classes);

}  // namespace ocop
