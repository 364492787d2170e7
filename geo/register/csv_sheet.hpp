#pragma once

#include <string>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"

namespace ocop {

/// The records of delimited text (UTF-8) as rows, numbered as a spreadsheet shows them: a quoted line
/// break does not count, a blank line does. The separator (comma, semicolon, tab, bar) is the one that
/// cuts the first fifty records most evenly. nullopt only when cancelled.
std::optional<Sheet> read_csv_sheet(std::string text, Progress& progress);

/// Why a CSV file gives nothing: `encoding` as in RegisterOptions.
Result<Sheet> read_csv_file(const std::string& path, const std::string& encoding, Progress& progress);

}  // namespace ocop
