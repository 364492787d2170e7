#pragma once

#include "look/widgets.hpp"
#include "panels/gap_panel.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

inline constexpr double kStripHeight = 152;

/// Under the map of gaps: the target, how far it is, what is tried towards it, and products needed each year before
/// and after.
void draw_target_strip(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, Choices& draft,
                       GapPanelState& state);

}  // namespace ocop
