#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"

namespace ocop {

/// All sheets of an ODS workbook as it shows them, like read_xlsx_sheets.
Result<std::vector<Sheet>> read_ods_sheets(const std::string& path, Progress& progress);

}  // namespace ocop
