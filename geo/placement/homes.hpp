#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "placement/producers.hpp"
#include "placement/rows.hpp"
#include "placement/rulings.hpp"

namespace ocop {

/// Where producers are told by: the planner's word, else the row's own words, else its coordinates; without any of them
/// the address as written, diacritics or not.
class Homes {
 public:
  Homes(const Atlas& atlas, const Eras& eras, const StatedRows& rows, const RowRulings& rulings,
        const std::vector<VintagePlacement>& vintages);

  HomeId of(EntryId id);

 private:
  HomeId number(std::string home);
  std::string ruled_home(const std::vector<const Ruling*>& rulings) const;
  HomeId stated_home(const StatedRow& row, bool is_placed);
  std::string point_home(EntryId id) const;

  const Atlas& atlas_;
  const Eras& eras_;
  const StatedRows& rows_;
  const RowRulings& rulings_;
  const std::vector<VintagePlacement>& vintages_;
  std::unordered_map<std::string, HomeId> numbers_;
  /// By stated place, of rows that are placed somewhere and of others; 0 when not asked yet.
  std::vector<std::array<HomeId, 2>> stated_;
};

}  // namespace ocop
