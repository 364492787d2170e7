#pragma once

#include <string>

#include "picture/ramp.hpp"
#include "sheet/canvas.hpp"

namespace ocop {

/// The `d` of an SVG path in tenths of a unit, steps relative: short, and the same place wherever two paths share it.
std::string path_data(const Polylines& lines, bool are_closed);

/// "#16212b".
std::string css_colour(Rgb colour);
/// At most two decimals, none that are zero.
std::string css_number(double x);

}  // namespace ocop
