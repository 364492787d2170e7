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
/// The bars go up to the largest value, or to `reach` where that is more.
Histogram make_histogram(const Picture& picture, std::size_t most_bars, double reach = 0);

/// The zero bar is cut where it would dwarf the others. The breaks stand on it as handles, moved by the mouse or by the
/// arrow keys; moving one makes the classes those by hand.
void draw_histogram(Ui& ui, const Rect& rect, const Picture& picture, Classing& draft);

/// Where a break stands among the bars: 0 at the left edge of the first, 1 at the right edge of the last.
double place_of_break(const Histogram& histogram, double bound);
/// The bound at such a place: whole for counts, else of three digits.
double break_at(const Histogram& histogram, double share);
/// The breaks with one of them moved; it stays between its neighbours.
std::vector<double> with_moved_break(const std::vector<double>& breaks, std::size_t which, double bound, bool is_whole);

/// Bounds for Method::manual that give the present classes again: all bounds but the last.
std::vector<double> manual_from(const Classes& classes);

}  // namespace ocop
