#pragma once

#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// One part of a vintage that a planner can look at alone.
struct ScopeChoice {
  std::string code;  ///< of a province or an old district
  std::string name;  ///< as written; the code where the files have no name
  std::size_t communes = 0;
};

/// Provinces, then districts, that hold some of the vintage's communes but not all, by code; named by the
/// boundaries, else by the crosswalks.
std::vector<ScopeChoice> scope_choices(const Atlas& atlas, std::size_t vintage);

}  // namespace ocop
