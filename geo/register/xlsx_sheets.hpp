#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"

namespace ocop {

/// All sheets of an XLSX, ODS or XLS workbook as text, in its order; of XLSX as it shows them (see
/// xlsx_marks.hpp), of the others merged cells and what is hidden are not known. The workbook is
/// parsed in one go that cannot be interrupted; when cancelled meanwhile its result is dropped. Fails with
/// file_unreadable or cancelled.
Result<std::vector<Sheet>> read_workbook_sheets(const std::string& path, Progress& progress);

}  // namespace ocop
