#pragma once

#include <vector>

#include "register/cells.hpp"

namespace ocop {

/// Rows as a spreadsheet numbers them, columns from 0; both ends included.
struct MergedRange {
  int first_row = 0;
  int last_row = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
};

/// The sheet with a merged cell's value in every row that it stands beside and that says anything else. What is merged
/// over columns only stays in the first one, as headings do.
Sheet with_merged_filled(Sheet sheet, const std::vector<MergedRange>& merged);

}  // namespace ocop
