#pragma once

#include "look/ui.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// `width`, `dash` and `gap` are logical; a dash of 0: solid.
struct UnitStroke {
  Colour colour;
  double width = 1;
  double dash = 0;
  double gap = 0;
};

/// One unit's border in the present layer. `area` is the map in device pixels, as for draw_plate.
void outline_unit(Ui& ui, const Plate& plate, const MapBorders& borders, const Rect& area, std::uint32_t unit,
                  const UnitStroke& stroke);

}  // namespace ocop
