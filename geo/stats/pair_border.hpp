#pragma once

#include "shape/arcs.hpp"

namespace ocop {

/// Metres of border that two units have in common although their outlines differ by up to `snap_m`:
/// each point of one outline that lies within `snap_m` of the other is moved to the nearest place
/// there, and the length of what is reached that way counts; of the two directions the smaller. So
/// a corner that touches counts nothing (all its points move to one place), and the ends of a
/// border, where outlines part at a right angle or more, add nothing. Measured in steps of a metre
/// at most; stops once `enough_m` is reached in both directions.
double common_border_m(const Arcs& arcs, std::size_t unit_a, std::size_t unit_b, double snap_m, double enough_m);

}  // namespace ocop
