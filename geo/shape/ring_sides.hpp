#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/arcs.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// For each ring of a unit: 1 when the inside of the unit (even-odd over all its rings) lies left
/// of the ring's direction, 0 when right, x east and y north. So an outer ring and a hole are told
/// apart whatever their directions. Where a ring crosses itself or shares an edge with another of
/// the unit the answer holds at its steepest edge at best. O(n log r) for n points in r rings.
std::vector<std::uint8_t> rings_with_inside_left(const Outlines& outlines, std::size_t unit);
std::vector<std::uint8_t> rings_with_inside_left(const GeoOutlines& outlines, std::size_t unit);

/// The same for the arcs of one unit: each has the inside on one side only.
std::vector<std::uint8_t> arcs_with_inside_left(const Arcs& arcs, std::span<const std::uint32_t> of_unit);

/// Twice the signed area of a ring in its own plane, positive when it runs counter-clockwise.
double twice_signed_area(std::span<const Point> ring);
double twice_signed_area(std::span<const LonLat> ring);

}  // namespace ocop
