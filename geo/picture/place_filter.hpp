#pragma once

#include "picture/parent_units.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// What is looked at of a place: communes of the chosen districts and classes. Communes outside are drawn quietly and
/// are no gaps, as those outside the scope.
ScopeMask narrow(const ScopeMask& scope, const Filter& filter, const ParentUnits& parents,
                 const std::vector<CommuneClasses>& classes);

/// What the lists of the filter that are not closed say of every product. A product that may lie in several communes is
/// of every class that one of them has; one that lies nowhere is of no class.
PlaceFits find_place_fits(const VintagePlacement& placed, const Filter& filter, const ParentUnits& parents,
                          const std::vector<CommuneClasses>& classes);

/// Whether a product is of a class of a column; kNone: of none.
bool is_of_class(const EntryPlace& place, const CommuneClasses& column, std::size_t value);

}  // namespace ocop
