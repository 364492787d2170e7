#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// Products that are tried and the ranks of the first gaps, at the inner points of their communes; where two would
/// overlap the later one is left out.
std::vector<Badge> place_badges(const LayoutView& view);

}  // namespace ocop
