#pragma once

#include <array>
#include <optional>
#include <vector>

#include "coverage/change.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// How many products each kind of change befell, by ChangeKind.
using ChangeCounts = std::array<int, kChangeKinds.size()>;

/// What a commune gained or lost.
inline constexpr int kClassLost = 0;    ///< lapsed, withdrawn or downgraded products alone
inline constexpr int kClassMixed = 1;   ///< some gained, some lost
inline constexpr int kClassGained = 2;  ///< new, returned or upgraded products alone

/// What became of the products between two days; of products that pass the filter but for their validity, by their
/// state on the later day (of withdrawn ones on the earlier), not placed outside the scope.
struct Changes {
  Day since{};                                      ///< the earlier day
  std::vector<std::optional<ChangeKind>> products;  ///< by ProductId; none: passes neither day
  ChangeCounts all{};                               ///< on the map or not
  std::vector<ChangeCounts> communes;               ///< by CommuneId
  friend bool operator==(const Changes&, const Changes&) = default;
};

/// The day that a map of changes compares with.
Day since_day(const Choices& choices);

Changes find_changes(const Placement& placement, const VintagePlacement& placed, const States& states,
                     const Filter& filter, const ScopeMask& mask, const OpenFits& fits, Day since);
/// Communes without products on either day are kClassZero, those where all were kept kClassCovered.
Classes classify_changes(const Changes& changes, const ScopeMask& mask);

/// The changes of a picture, whatever its map shows.
Changes changes_of(const Picture& picture);

}  // namespace ocop
