#pragma once

#include <cstdint>
#include <vector>

#include "shape/arcs.hpp"

namespace ocop {

/// Two communes are neighbours when they share at least `kSharedBorder_m` of border after snapping
/// at `kSnap_m`.
inline constexpr double kSharedBorder_m = 50;
inline constexpr double kSnap_m = 20;

/// For each unit its neighbours, ascending; symmetric; from arcs in full detail. Borders shared exactly, vertex by
/// vertex, count as they are; else, for sources with gaps or overlaps up to the snapping distance, what two outlines
/// have in common is measured as in `common_border_m`. On the shared pool's threads (not from within a loop of that
/// pool); the same result whatever their number.
std::vector<std::vector<std::uint32_t>> find_neighbours(const Arcs& arcs);

}  // namespace ocop
