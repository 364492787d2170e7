#pragma once

#include <string_view>
#include <vector>

#include "admin/boundaries.hpp"

namespace ocop {

/// Communes whose name, district or code holds every typed word as the beginning of one of its own; without diacritics
/// finds with. Names that begin with what was typed come first, then names that hold it, then districts; ties by code.
/// At most `most`; none for nothing typed.
std::vector<CommuneId> find_communes(const BoundarySet& set, std::string_view typed, std::size_t most);

}  // namespace ocop
