#pragma once

#include <functional>
#include <vector>

#include "plate/plate.hpp"
#include "sheet/canvas.hpp"

namespace ocop {

/// Where a section is drawn.
struct Pen {
  Point at;
  double width = 0;
  double unit = 1;
  bool draws = false;  ///< false: only the height is asked for
};

/// A part of a column: draws itself and answers its height.
struct Section {
  std::function<double(const Pen&)> draw;
  bool is_optional = false;  ///< left out first where there is no room
};

/// Sets sections one under the other, column after column. Where there is no room the optional ones are
/// left out from the last, then everything becomes smaller: nothing else is dropped.
void set_columns(const std::vector<Section>& sections, const std::vector<Rect>& columns, double unit);

}  // namespace ocop
