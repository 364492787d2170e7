#pragma once

#include <vector>

#include "admin/raw_layer.hpp"

namespace ocop {

/// Makes every text of the layer UTF-8. The bytes decide, a declaration (.cpg, DBF header) only where
/// they do not: text that is UTF-8 is read as such, whatever is declared; what is neither UTF-8 nor
/// declared is Windows-1258. UTF-8 that was taken for Windows-1252 before ("XÃ£") is taken back.
/// A declaration that was wrong gives the finding lying_encoding.
std::vector<Finding> decode_texts(RawLayer& raw, const std::string& file);

}  // namespace ocop
