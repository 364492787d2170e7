#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// Logical pixels: the circle of the largest value.
inline constexpr double kLargestCircle = 28;

/// A circle for each commune in view with a value above 0, its area in proportion to the value, the same for every view
/// of a picture; the largest first, so that small ones lie above.
std::vector<Circle> place_circles(const LayoutView& view);

/// Of a map of circles: up to three sizes, the largest first, with round values.
std::vector<LegendCircle> circle_key(const Picture& picture, Ground ground, Language language);

/// The one colour of circles.
Rgb circle_colour(const Picture& picture, Ground ground);

}  // namespace ocop
