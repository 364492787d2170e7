#pragma once

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "placement/reading.hpp"

namespace ocop {

/// The planner's rulings about rows, found by entry.
class RowRulings {
 public:
  RowRulings(const Atlas& atlas, const std::vector<Ruling>& rulings);

  /// In the order in which they were made.
  const std::vector<const Ruling*>& of(EntryId entry) const;
  /// Those about which anything is ruled.
  std::vector<EntryId> entries() const;

 private:
  std::unordered_map<EntryId, std::vector<const Ruling*>> by_entry_;
};

/// The unit that a ruling or an alias means; nullopt when no list of its vintage has its code.
std::optional<Sighting> find_ruled(const Eras& eras, const Atlas& atlas, const Ruling& ruling);

bool is_set_aside(const std::vector<const Ruling*>& rulings);

/// What a ruling says, as evidence; of several that lead to the vintage the one made for it, else the
/// last. nullopt when none leads there.
std::optional<Reading> ruled_reading(const Eras& eras, const Atlas& atlas, const std::vector<const Ruling*>& rulings,
                                     std::size_t vintage);

/// A row that the planner placed. In another vintage the row's own evidence may choose between the
/// communes that the ruled one became, but never against it.
EntryPlace resolve_ruled(const Eras& eras, const Reading& ruled, const Readings& readings, const SaidPlace& said,
                         std::size_t vintage);

}  // namespace ocop
