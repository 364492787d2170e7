#pragma once

#include <optional>
#include <vector>

#include "picture/map_flaw.hpp"
#include "picture/picture.hpp"
#include "picture/ramp.hpp"

namespace ocop {

/// Looks at a map before it is shown to others: what would mislead comes first. `smallest_type_pt` is that of the
/// paper it goes to, when it goes to paper.
std::vector<MapFlaw> find_flaws(const Picture& picture, Ground ground, std::optional<double> smallest_type_pt);

/// What was looked at and found to be fine, as the flaw it would be; `flaws` are what find_flaws said.
std::vector<MapFlaw> passed_checks(const Picture& picture, const std::vector<MapFlaw>& flaws, bool is_on_paper);

}  // namespace ocop
