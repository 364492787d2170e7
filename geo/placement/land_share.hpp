#pragma once

#include <cstddef>
#include <optional>

#include "atlas/atlas.hpp"

namespace ocop {

/// Share of a commune's area (0 to 1) that lies in a commune of another vintage, counted on a grid of points: right to
/// about one in a hundred. Only for the planner to read: it decides nothing. nullopt when one of the two boundary sets
/// is schematic or the commune has no area.
std::optional<double> land_share(const Atlas& atlas, std::size_t of_vintage, CommuneId of, std::size_t in_vintage,
                                 CommuneId in);

}  // namespace ocop
