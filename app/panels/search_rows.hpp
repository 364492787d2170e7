#pragma once

#include "look/ui.hpp"
#include "panels/palette.hpp"
#include "picture/picture.hpp"
#include "plate/plate.hpp"
#include "search/search_index.hpp"

namespace ocop {

/// What rows of a search are made from.
struct SearchGround {
  const Picture& picture;
  const std::vector<Fill>& fills;  ///< of the picture
  const Typed& typed;
};

PaletteRow search_row(Ui& ui, const SearchGround& ground, const Found& found, std::size_t number);

}  // namespace ocop
