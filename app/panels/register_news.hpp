#pragma once

#include <vector>

#include "look/widgets.hpp"
#include "placement/register_change.hpp"

namespace ocop {

/// What changed in the registers since they were read before, row by row. False when it was closed.
bool draw_register_news(Ui& ui, const std::vector<RegisterChange>& changes);

}  // namespace ocop
