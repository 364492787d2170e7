#pragma once

#include "plate/id_image.hpp"
#include "plate/plate.hpp"
#include "sheet/canvas.hpp"

namespace ocop {

/// Draws the fills and borders of a plate as areas and lines, its top left corner at `origin`. `image` is the same
/// view, scan converted.
void draw_land(Canvas& canvas, const Picture& picture, const Plate& plate, const IdImage& image, Point origin);

/// Draws the outline of one commune over it, in a colour with a halo.
void draw_outline(Canvas& canvas, const Picture& picture, const Plate& plate, CommuneId id, Rgb colour, Point origin);

/// Communes that lost everything, in the colour of gaps.
void draw_lost(Canvas& canvas, const Picture& picture, const Plate& plate, Point origin);

}  // namespace ocop
