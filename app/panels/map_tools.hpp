#pragma once

#include "look/ui.hpp"
#include "panels/arrangement.hpp"
#include "panels/drawer.hpp"
#include "panels/requests.hpp"

namespace ocop {

/// The tools of the hand, upper right of the map: pointer or lasso, nearer, farther, fit.
void draw_map_tools(Ui& ui, const Arrangement& arrangement, bool has_lasso, std::optional<DrawerTab> drawer,
                    Requests& requests);

}  // namespace ocop
