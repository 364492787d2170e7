#pragma once

#include <initializer_list>
#include <vector>

#include "plate/id_image.hpp"
#include "shape/arcs.hpp"

namespace ocop::testing {

using Ring = std::vector<Point>;

/// Outlines from rings drawn by hand, one list of rings a unit.
inline Outlines outlines_of(const std::vector<std::vector<Ring>>& units) {
  Outlines outlines;
  for (const auto& unit : units) {
    for (const Ring& ring : unit) {
      outlines.points.insert(outlines.points.end(), ring.begin(), ring.end());
      outlines.end_ring();
    }
    outlines.end_unit();
  }
  return outlines;
}

/// Full detail only.
inline ArcLevels levels_of(const Outlines& outlines) {
  ArcLevels levels;
  levels.levels.push_back(cut_arcs(outlines));
  levels.tolerances_m.push_back(0);
  return levels;
}

inline Ring square(double x, double y, double width, double height) {
  return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
}

/// One metre a pixel; map (0, 0) is the lower left corner of the view.
inline Camera plain_camera(ViewSize size) { return {{size.width / 2.0, size.height / 2.0}, 1}; }

inline LineStyle no_lines() { return {{}, 0, 0, 0, 0}; }

}  // namespace ocop::testing
