#pragma once

#include "shape/geometry.hpp"

namespace ocop {

/// Where a label of a commune may stand: deep inside, and how far from the border.
struct InnerPlace {
  LonLat at;
  double radius_m = 0;
};

/// The pole of inaccessibility, to half a hundredth of the unit's width or to `resolution_m`; the radius is exact for
/// the place that is given.
InnerPlace find_inner_place(const GeoOutlines& outlines, std::size_t unit, double resolution_m = 0);

}  // namespace ocop
