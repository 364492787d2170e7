#pragma once

#include "placement/placement.hpp"

namespace ocop {

/// The one province that holds nearly all placed entries, when the boundaries hold more than it:
/// its code of before July 2025 where a crosswalk or boundaries know it, else today's. All communes
/// otherwise.
Scope propose_scope(const Atlas& atlas, const Placement& placement);

}  // namespace ocop
