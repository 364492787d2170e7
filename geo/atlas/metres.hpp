#pragma once

#include <vector>

#include "atlas/atlas.hpp"

namespace ocop {

/// Gives rows whose coordinates are metres their points in degrees. Of the VN-2000 zones the one is taken, register by
/// register, after which most points lie in the commune that their row names, else in the communes at all; of equals
/// the own zone of the province. A row that another zone brings into the commune that it names is read in that one,
/// with the problem other_zone. Rows of a register that no zone brings into the communes keep their metres only.
/// Findings: metres_as_points.
std::vector<Finding> settle_metres(Atlas& atlas);

}  // namespace ocop
