#pragma once

#include "look/ui.hpp"
#include "panels/arrangement.hpp"
#include "panels/drawer.hpp"
#include "panels/requests.hpp"

namespace ocop {

/// What stands open, for the tools that open it.
struct ToolsShown {
  bool has_lasso = false;
  std::optional<DrawerTab> drawer;
  bool has_gaps = false;
  bool has_months = false;
};

/// The tools of the hand, upper right of the map: pointer or lasso, nearer, farther, fit.
void draw_map_tools(Ui& ui, const Arrangement& arrangement, const ToolsShown& shown_now, Requests& requests);

}  // namespace ocop
