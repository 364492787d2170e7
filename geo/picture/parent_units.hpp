#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// The units above communes that can be chosen alone: districts, on boundaries without any those of before July 2025;
/// provinces where nothing tells districts and there are several.
struct ParentUnits {
  struct Unit {
    std::string key;  ///< its code, else its name
    std::string name;
    friend bool operator==(const Unit&, const Unit&) = default;
  };
  std::vector<Unit> units;  ///< of communes in scope, by key
  bool are_provinces = false;
  /// By CommuneId, in `units`, sorted: none, one, or several where today's commune took in land of several.
  std::vector<std::vector<std::size_t>> of_commune;
  /// By ProductId: of the commune it lies in, else of the old commune it lay in, else by its address, else of all
  /// communes it may lie in; none when that leaves a doubt.
  std::vector<std::optional<std::size_t>> of_product;

  /// More than one, so that there is something to choose.
  bool has_choice() const { return units.size() > 1; }
  std::optional<std::size_t> find(const std::string& key) const;
  friend bool operator==(const ParentUnits&, const ParentUnits&) = default;
};

ParentUnits find_parent_units(const Atlas& atlas, const Placement& placement, std::size_t vintage,
                              const ScopeMask& scope);

}  // namespace ocop
