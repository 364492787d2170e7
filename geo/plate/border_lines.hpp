#pragma once

#include <cstddef>

#include "plate/id_image.hpp"
#include "plate/view_arcs.hpp"

namespace ocop {

/// How far outside its own place a line of this style can be seen, pixels.
double line_reach_px(const LineStyle& style);

/// How strongly commune lines are drawn, 0 to 1: they thin out as the communes in view get small,
/// and leave small-scale maps to the district lines.
double commune_line_strength(const Arcs& arcs, const LineStyle& style, const Camera& camera, ViewSize size);

/// Draws each arc once into the rows of a band. A stronger kind of line keeps a pixel that it
/// covers at least half as well as the weaker one.
void draw_border_lines(const Arcs& arcs, const ViewArcs& view, std::size_t band, const LineStyle& style,
                       double commune_strength, IdImage& image);

}  // namespace ocop
