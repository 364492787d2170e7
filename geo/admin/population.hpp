#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/commune_code.hpp"
#include "base/finding.hpp"

namespace ocop {

using Population = std::map<CommuneCode, std::int64_t>;

/// CSV with a column of commune codes and one of persons, in the spellings of boundary files. Fails
/// with population_unreadable when one of them is missing or no row has both, and with file kinds.
Result<Population> read_population(const std::string& path);

/// A CSV whose header has a code of communes and a number of persons, and no product.
bool looks_like_population(const std::string& path);

}  // namespace ocop
