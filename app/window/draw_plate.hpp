#pragma once

#include "look/ui.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// Draws what stands over the fills, in the present layer: outlines of what is hovered and selected,
/// dots, leader lines, marks, labels. `area` is the map in device pixels; the plate's own pixels
/// start at its corner.
/// While the map is moving, halos and dashes are simpler.
void draw_plate(Ui& ui, const Plate& plate, const Picture& picture, const Rect& area, bool is_moving);

}  // namespace ocop
