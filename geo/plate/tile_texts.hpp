#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// Names at the top left of tiles, in up to two lines, and cut where a line is too long; none on tiles without room.
std::vector<Label> place_tile_names(const LayoutView& view, const std::vector<Fill>& fills);

/// Values at the bottom right of tiles with one.
std::vector<TileNumber> place_tile_numbers(const LayoutView& view, const std::vector<Fill>& fills);

}  // namespace ocop
