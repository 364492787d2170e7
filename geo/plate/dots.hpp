#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// Communes with a class that are too small to see: under 6 logical pixels, under 2 on a map that is all small
/// communes. Each gets a dot, higher classes first: 8 across where there is room, else 5 beside its place, else 3. None
/// is left out.
std::vector<Dot> place_dots(const LayoutView& view, const std::vector<Fill>& fills);

}  // namespace ocop
