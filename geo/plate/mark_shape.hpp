#pragma once

#include <vector>

#include "register/kinds.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// Corners of a mark of size 1 around (0, 0), y down; all look equally large. Square enterprise, diamond
/// cooperative, triangle farm, triangle downwards cooperative group, circle (as a polygon) household,
/// hexagon other and unknown.
const std::vector<Point>& mark_outline(ProducerType type);

}  // namespace ocop
