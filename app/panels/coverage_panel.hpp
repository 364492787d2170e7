#pragma once

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// Headline numbers, coverage, the caption to copy, and the communes without products in their
/// order; clicking one zooms to it and selects it.
void draw_coverage_panel(Ui& ui, const Rect& rect, Room room, const Picture& picture, const Focus& focus,
                         Requests& requests);

}  // namespace ocop
