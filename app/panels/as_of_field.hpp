#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace ocop {

/// A day as a planner types it: 31/12/2023, 31-12-2023, 31.12.2023, 2023-12-31; one digit is enough
/// for day and month. nullopt for anything else, a day that does not exist included.
std::optional<Day> parse_typed_day(std::string_view text);

}  // namespace ocop
