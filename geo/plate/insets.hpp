#pragma once

#include <vector>

#include "plate/plate.hpp"

namespace ocop {

/// A crowd of small communes shown again, larger, on free ground of the same map.
struct Inset {
  Rect source;  ///< where the crowd lies on the map, pixels
  Rect place;   ///< where it is shown larger, pixels; as high as wide
  Box shown;    ///< the same part of the map plane
  double zoom = 1;
};

/// Room for a caption over an inset, logical pixels.
inline constexpr double kInsetCaption = 26;

/// Finds where communes in scope are too crowded for names and marks though the map as a whole is not, and free ground
/// to show them larger, at least 2.2 times. The frame's obstacles stay free. At most two, the greatest crowd first;
/// none where the crowd or the ground is too small.
std::vector<Inset> find_insets(const Picture& picture, const Frame& frame);

}  // namespace ocop
