#pragma once

#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"

namespace ocop {

/// Which of the two lists of a crosswalk a vintage is, by its codes: nearly all codes of today are
/// old codes too, so today's is asked first. nullopt when neither holds half of them.
enum class Side : std::uint8_t { before, after };
std::optional<Side> side_of(const BoundarySet& set, const Crosswalk& crosswalk);

/// Communes with that code, or within the district or province of that code, by the boundaries' own
/// columns.
std::vector<CommuneId> communes_within(const BoundarySet& set, const std::string& code);

/// The same through a crosswalk: of old units, or of today's units that took in land of them.
std::vector<CommuneId> communes_within(const BoundarySet& set, const Crosswalk& crosswalk, const std::string& code);

}  // namespace ocop
