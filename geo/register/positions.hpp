#pragma once

#include <optional>
#include <string_view>

#include "shape/geometry.hpp"

namespace ocop {

/// A point of a row in degrees. Degrees of Vietnam cannot be mistaken for each other: longitude
/// 100 to 118, latitude 5 to 25.
struct PositionWritten {
  LonLat point;
  bool is_swapped = false;  ///< latitude stood in the column of the longitude
};

/// From two columns; decimal commas and a degree sign allowed. nullopt outside Vietnam's degrees.
std::optional<PositionWritten> read_position(std::string_view latitude, std::string_view longitude);

/// "11.2034, 106.6512", "11,2034; 106,6512": both in one cell, in either order.
std::optional<PositionWritten> read_position(std::string_view both);

}  // namespace ocop
