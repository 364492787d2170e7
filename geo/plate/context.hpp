#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// The context lines that a view shows, in pixels, when the planner wants them; those that nearly end before they begin
/// are left out.
std::vector<std::vector<Point>> place_context(const LayoutView& view);

}  // namespace ocop
