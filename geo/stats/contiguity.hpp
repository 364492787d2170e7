#pragma once

#include <cstdint>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// Two communes are neighbours when they share at least `kSharedBorder_m` of border after snapping
/// at `kSnap_m`.
inline constexpr double kSharedBorder_m = 50;
inline constexpr double kSnap_m = 20;

/// For each unit its neighbours, ascending; symmetric. Sources that do not share borders exactly
/// (gaps or overlaps up to the snapping distance) are handled.
std::vector<std::vector<std::uint32_t>> find_neighbours(const Outlines& outlines);

}  // namespace ocop
