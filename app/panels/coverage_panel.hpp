#pragma once

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/requests.hpp"
#include "panels/work_list_panel.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// Headline numbers, coverage, the caption to copy, and one of three lists: the communes without
/// products in their order, what lapses soon month by month, who could have a star more. Clicking a row zooms to its
/// commune and selects it.
void draw_coverage_panel(Ui& ui, const Rect& rect, Room room, const Picture& picture, const Focus& focus,
                         WorkListState& lists, Requests& requests);

}  // namespace ocop
