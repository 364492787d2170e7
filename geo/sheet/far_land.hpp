#pragma once

#include <vector>

#include "picture/picture.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// Communes in scope that lie far off the main body, together in one inset frame.
struct FarLand {
  std::vector<CommuneId> communes;
  Box box;
  double distance_km = 0;  ///< from the nearest land of the main body
};

/// What the main map, which shows `shown`, leaves out; nearest first. `body` as of main_body.
std::vector<FarLand> find_far_land(const Picture& picture, const Box& body, const Box& shown);

/// Communes in scope of which a view does not show everything.
std::vector<CommuneId> cropped_communes(const Picture& picture, const Box& shown);

}  // namespace ocop
