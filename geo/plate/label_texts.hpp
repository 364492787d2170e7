#pragma once

#include <string>
#include <vector>

#include "admin/boundaries.hpp"

namespace ocop {

/// "An Tây" of "Xã An Tây"; "Phường 12" stays whole, since a bare number says nothing.
std::string short_name(const Commune& commune);

/// The text for each of `ids`: the short name, or the whole one where two would read alike.
std::vector<std::string> label_texts(const BoundarySet& set, const std::vector<CommuneId>& ids);

}  // namespace ocop
