#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// A commune that wants its name shown.
struct LabelWish {
  CommuneId id = 0;
  std::string text;
  Point anchor;  ///< inner point on the screen
  double width = 0;
  double height = 0;
  double circle_px = 0;  ///< diameter of the largest circle that fits into the commune
  bool is_of_top_two = false;
  bool is_in_focus = false;  ///< hovered or selected
};

/// The labels of the plate before, by commune.
using LabelsBefore = std::map<CommuneId, const Label*>;

/// Every commune in scope that is large enough at this scale and those in focus, in the order in which
/// they are placed: hovered, selected, named before, the top class, the class below it, gaps by rank,
/// area.
std::vector<LabelWish> label_wishes(const LayoutView& view, const LabelsBefore& before);

/// Whether the communes in view are so small that names are the exception. `was_one`: so it was before.
bool is_map_of_small_communes(const LayoutView& view, bool was_one);

}  // namespace ocop
