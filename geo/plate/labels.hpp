#pragma once

#include <vector>

#include "plate/layout_view.hpp"
#include "plate/obstacles.hpp"

namespace ocop {

/// Names of the visible communes in scope, none over another, over an obstacle or over the edge of
/// the view. `plate` has fills and marks, `obstacles` what stands there already. `previous` as in
/// lay_out.
std::vector<Label> place_labels(const LayoutView& view, const Plate& plate, Obstacles obstacles, const Plate* previous);

}  // namespace ocop
