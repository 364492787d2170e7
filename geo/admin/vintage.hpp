#pragma once

#include <optional>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"
#include "admin/crosswalk.hpp"

namespace ocop {

/// The side of the crosswalks whose codes and names are most of these communes'; nullopt when none
/// has at least half of the communes that a crosswalk knows by code.
std::optional<std::string> vintage_by_lists(const BoundarySet& set, const std::vector<Crosswalk>& crosswalks);

/// "2025" where a unit is a đặc khu, which there are since 1 July 2025; "2024" where one is a thị
/// trấn, which ended that day; nullopt where neither is.
std::optional<std::string> vintage_by_types(const BoundarySet& set);

/// The last year between 1945 and 2099 in a file's name: "vietnam_2025.shp.zip"; "VN-2000" has none.
std::optional<std::string> year_in_name(const std::string& name);

}  // namespace ocop
