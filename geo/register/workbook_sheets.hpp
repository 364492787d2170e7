#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"

namespace ocop {

/// All sheets of an XLSX, ODS or XLS workbook as text, in its order; of XLSX and ODS as they show them (see
/// xlsx_book.hpp), of XLS merged cells and what is hidden are not known. An XLS is parsed in one go that cannot be
/// interrupted; when cancelled meanwhile its result is dropped. Fails with file_unreadable or cancelled.
Result<std::vector<Sheet>> read_workbook_sheets(const std::string& path, Progress& progress);

}  // namespace ocop
