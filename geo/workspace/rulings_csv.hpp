#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "placement/placement.hpp"

namespace ocop {

/// Rulings as a table that a spreadsheet opens and read_rulings reads: UTF-8 with a mark of byte order, one
/// ruling a row, no cell that could start a formula.
std::string rulings_to_csv(const std::vector<Ruling>& rulings);

/// The file kinds of read_file, or rulings_unreadable (row; args: the column or value that is wrong).
Result<std::vector<Ruling>> read_rulings(const std::string& path);

/// Those of `more` behind `rulings`, without what is there already.
std::vector<Ruling> united(std::vector<Ruling> rulings, const std::vector<Ruling>& more);

}  // namespace ocop
