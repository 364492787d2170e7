#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "placement/placement.hpp"

namespace ocop {

/// What one row said and became.
struct RowOutcome {
  int row = 0;  ///< of the sheet
  Fate fate = Fate::unplaced;
  std::string commune;  ///< its name; empty unless placed
  std::optional<int> stars;
  friend bool operator==(const RowOutcome&, const RowOutcome&) = default;
};

/// One row of a register that was read twice; without `before` it is new, without `now` it is gone.
struct RowChange {
  SharedText product;
  SharedText producer;
  std::optional<RowOutcome> before;
  std::optional<RowOutcome> now;

  bool has_other_place() const {
    return before && now && (before->fate != now->fate || before->commune != now->commune);
  }
  bool has_other_stars() const { return before && now && before->stars != now->stars; }
};

/// What changed in one sheet since it was read before. A row may have another place and other stars.
struct RegisterChange {
  std::string file;
  std::optional<std::string> sheet;
  std::size_t read_before = 0;  ///< entries
  std::size_t read_now = 0;
  std::vector<RowChange> rows;  ///< new, gone, of another fate, of other stars; each in the order of the rows
  std::size_t added = 0;
  std::size_t gone = 0;
  std::size_t placed_otherwise = 0;
  std::size_t rated_otherwise = 0;
};

/// The entries of an atlas as they lie in one vintage.
struct PlacedAtlas {
  const Atlas& atlas;
  const Placement& placement;
  std::size_t vintage = 0;
};

/// For each sheet that is in both atlases under one name what changed between them. Rows are the same when product and
/// producer are spelled alike; of several such rows those that write place, day and decision alike, then the others in
/// their order. Where the vintages are of two times places are not compared.
std::vector<RegisterChange> compare_registers(const PlacedAtlas& before, const PlacedAtlas& now);

}  // namespace ocop
