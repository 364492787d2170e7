#pragma once

#include <string>
#include <vector>

#include "admin/commune_rows.hpp"
#include "admin/raw_layer.hpp"

namespace ocop {

/// Rows that say the same code: the same outline twice is dropped (duplicate_feature), parts of one
/// name become one commune (duplicate_code), another name keeps its row under a made code
/// (duplicate_code). Afterwards no code occurs twice; the order of the file is kept.
std::vector<CommuneRow> join_duplicates(std::vector<CommuneRow> rows, const RawLayer& raw, const std::string& file,
                                        std::vector<Finding>& findings);

}  // namespace ocop
