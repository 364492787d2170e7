#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
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

/// A number that its format shows with leading zeros: 01234.
struct PaddedCell {
  int row = 0;
  std::size_t column = 0;
  std::size_t width = 0;
};

/// What a workbook shows of a sheet and GDAL does not tell.
struct SheetMarks {
  bool is_hidden = false;
  std::vector<MergedRange> merged;
  std::vector<PaddedCell> padded;
  std::set<int> hidden_rows;
};

/// By name of the sheet, from the XLSX's own XML. Of a sheet of more than 64 MB of XML only whether it is
/// hidden is read.
std::map<std::string, SheetMarks> read_xlsx_marks(const std::string& path);

/// The sheet as the workbook shows it: a merged cell's value in every row that it stands beside and that
/// says anything else, leading zeros, hidden rows known. What is merged over columns only stays in the
/// first one, as headings do.
Sheet as_shown(const Sheet& sheet, const SheetMarks& marks);

}  // namespace ocop
