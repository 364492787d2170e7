#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "placement/aliases.hpp"
#include "placement/reading.hpp"

namespace ocop {

/// What rows of one register that write their place alike have in common.
struct StatedPlace {
  SaidPlace said;
  std::vector<Readings> readings;  ///< by group of eras
  std::uint32_t rows = 0;
};

/// One row before it is placed in any vintage.
struct StatedRow {
  const Register* sheet = nullptr;
  const Entry* entry = nullptr;
  std::uint32_t place = 0;
  std::optional<Point> point;  ///< on the map plane
};

struct StatedRows {
  std::vector<StatedPlace> places;
  std::vector<StatedRow> rows;    ///< by EntryId
  std::vector<Finding> findings;  ///< address_vintage
};

/// nullopt when cancelled. `progress` may be null; it is advanced by the rows read.
std::optional<StatedRows> read_stated_rows(const Atlas& atlas, const Eras& eras, const Aliases& aliases,
                                           NameMemo& take_apart, Progress* progress);

}  // namespace ocop
