#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"
#include "register/entry.hpp"
#include "register/header_row.hpp"

namespace ocop {

/// What the rows of one sheet became.
struct SheetEntries {
  std::vector<Entry> entries;
  std::vector<IgnoredRow> ignored;
  std::vector<Finding> findings;  ///< without file
};

/// Every row below the header: an entry, or ignored with its reason. nullopt when cancelled.
///
/// Down the rows are carried: the cell above for "như trên"; stars, district, commune and group of a
/// sub-heading where the row has none of its own; and the producer with what belongs to it (type,
/// address, place, point) into a row that has a product but neither a running number nor a producer,
/// in a sheet with a column of running numbers: that is how a cell merged over several products
/// arrives. Without that column an empty producer stays unknown.
std::optional<SheetEntries> read_entries(const Sheet& sheet, const Header& header, const Progress& progress);

}  // namespace ocop
