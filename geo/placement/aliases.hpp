#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "placement/reading.hpp"

namespace ocop {

/// The planner's aliases: names that no list has, and hamlets of split communes.
class Aliases {
 public:
  Aliases(const Eras& eras, const Atlas& atlas, const std::vector<Ruling>& rulings);

  bool is_empty() const { return aliases_.empty(); }
  /// What the aliases that a row names mean in one group of eras.
  std::vector<Reading> read(const Eras& eras, int group, const Entry& entry, const SaidPlace& said) const;

 private:
  struct Alias {
    PlaceName name;
    std::string hamlet;  ///< hamlet_key; empty: a unit's name
    PlaceName beside;    ///< empty: anywhere
    Sighting meant;
  };
  std::vector<Alias> aliases_;
};

}  // namespace ocop
