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

/// From two columns; decimal commas and degree signs allowed ("11,2034°", "11°12'14\"B"). nullopt
/// outside Vietnam's degrees.
std::optional<PositionWritten> read_position(std::string_view latitude, std::string_view longitude);

/// "11.2034, 106.6512", "11,2034; 106,6512", "11°12'14\"N 106°39'4\"E": both in one cell, in either order.
std::optional<PositionWritten> read_position(std::string_view both);

/// Metres of a VN-2000 or UTM zone, x easting and y northing, from two columns in either order: in Vietnam
/// a northing is above 900 km and an easting below. nullopt for anything else.
std::optional<Point> read_metres(std::string_view one, std::string_view other);

/// "1228345; 601234": both in one cell.
std::optional<Point> read_metres(std::string_view both);

}  // namespace ocop
