#pragma once

#include <string>

#include "base/finding.hpp"
#include "look/widgets.hpp"

namespace ocop {

/// What a file that could not be read needs from the planner.
enum class FailureAnswer : std::uint8_t { none, close, use_proposed_crs, choose_other_file };

/// Says what happened and what to do; where a coordinate system is proposed, asks whether to use it.
FailureAnswer draw_failure(Ui& ui, const Finding& finding);

/// The EPSG code that a finding proposes; 0 when it proposes none.
int proposed_epsg(const Finding& finding);

/// All keys on one page. False when it was closed.
bool draw_keys_page(Ui& ui);

}  // namespace ocop
