#pragma once

#include <optional>
#include <vector>

#include "atlas/point_locator.hpp"
#include "placement/rows.hpp"
#include "placement/rulings.hpp"

namespace ocop {

/// Places rows in one vintage. What it is given must outlive it; used from any thread once it is made.
class VintagePlacer {
 public:
  VintagePlacer(const Atlas& atlas, const Eras& eras, const StatedRows& rows, const RowRulings& rulings,
                std::size_t vintage);

  EntryPlace place(EntryId id) const;
  /// All rows; nullopt when cancelled.
  std::optional<std::vector<EntryPlace>> place_all(Progress* progress) const;

 private:
  const Readings& readings_of(std::uint32_t place) const;
  EntryPlace place_stated(const StatedRow& row) const;

  const Atlas& atlas_;
  const Eras& eras_;
  const StatedRows& rows_;
  const RowRulings& rulings_;
  std::size_t vintage_;
  std::size_t group_;
  PointLocator locator_;
  std::vector<EntryPlace> by_place_;  ///< what the words of each stated place give, without rulings and points
};

}  // namespace ocop
