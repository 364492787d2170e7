#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"

namespace ocop {

/// All sheets of an XLSX workbook as it shows them: numbers and days under their formats, merged cells in every row
/// that they stand beside, what is hidden known. Read piece by piece; cancelled within milliseconds. Fails with
/// file_unreadable or cancelled.
Result<std::vector<Sheet>> read_xlsx_sheets(const std::string& path, Progress& progress);

}  // namespace ocop
