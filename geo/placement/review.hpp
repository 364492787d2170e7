#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "placement/placement.hpp"

namespace ocop {

/// A row that the planner should look at.
struct ReviewRow {
  EntryId entry = 0;
  Fate fate = Fate::unplaced;
  Problem why = Problem::no_place;  ///< the one that its fate comes from
  std::optional<double> away_km;    ///< of coordinates that contradict the address, from the nearest stated commune
};

/// Rows of one problem, one behind the other in Review::rows.
struct ReviewGroup {
  Fate fate = Fate::unplaced;
  Problem why = Problem::no_place;
  std::size_t first = 0;
  std::size_t count = 0;
};

/// What became of the rows in one vintage.
struct Review {
  std::array<int, 4> counts{};  ///< entries by Fate; their sum is the entries read
  std::vector<ReviewRow> rows;  ///< those that are not placed, then placed ones whose coordinates do not fit
  std::vector<ReviewGroup> groups;
};

/// Groups in the order in which they are worth the work: ambiguous, unplaced, invalid, placed. Rows in the order of the
/// registers; contradicting coordinates worst first.
Review make_review(const Atlas& atlas, const Placement& placement, std::size_t vintage);

/// An entry with its register.
struct ListedEntry {
  const Register* sheet = nullptr;
  const Entry* entry = nullptr;
  std::size_t sheet_index = 0;
};
ListedEntry entry_of(const Atlas& atlas, EntryId id);

}  // namespace ocop
