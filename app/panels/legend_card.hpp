#pragma once

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// Height of the legend card for a legend, so that the map can be fitted beside it.
double legend_height(const Legend& legend, Room room);

/// The place of the legend: lower left of the map; empty where a very low map has none.
Rect legend_place(const Arrangement& arrangement, const Legend& legend);

/// Clicking a class selects its communes, with Ctrl beside those that are; what is pointed at elsewhere lights its
/// class.
void draw_legend(Ui& ui, const Arrangement& arrangement, const Picture& picture, const Legend& legend,
                 const Focus& focus, Requests& requests);

}  // namespace ocop
