#pragma once

#include <span>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

using RingList = std::vector<std::vector<LonLat>>;

/// The union of the outlines of one commune that stands in several rows: borders between its parts
/// go, what two parts both cover is covered once. Each part is read even-odd.
RingList merge_parts(std::span<const RingList> parts);

}  // namespace ocop
