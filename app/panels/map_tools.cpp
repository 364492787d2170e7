#include "panels/map_tools.hpp"

#include "look/widgets.hpp"

namespace ocop {

void draw_map_tools(Ui& ui, const Arrangement& arrangement, const ToolsShown& shown_now, Requests& requests) {
  const Rect& place = arrangement.tools;
  if (place.height <= 0) return;
  card(ui, "tools", place);
  Column column(inset(place, 4, 5));
  const auto tool = [&](Action action, Icon icon, double gap, bool is_selected = false) {
    const ActionRow& row = row_of(action);
    const std::string key = row.chords.empty() ? std::string() : shown(row.chords.front());
    if (icon_button(ui, row.id, column.take(32, gap), icon,
                    {.tooltip = ui.t(row.name), .key_hint = key, .is_selected = is_selected})) {
      requests.ask(action);
    }
  };
  tool(Action::pointer, Icon::pointer, 4, !shown_now.has_lasso);
  tool(Action::lasso, Icon::lasso, 4, shown_now.has_lasso);
  rule_across(ui, place.x, column.y, place.width);
  column.skip(5);
  tool(Action::zoom_in, Icon::plus, 4);
  tool(Action::zoom_out, Icon::minus, 4);
  tool(Action::fit, Icon::fit, 4);
  if (!arrangement.has_drawer_tools) return;
  rule_across(ui, place.x, column.y, place.width);
  column.skip(5);
  tool(Action::table, Icon::table, 4, shown_now.drawer == DrawerTab::table);
  tool(Action::charts, Icon::bars, 4, shown_now.drawer == DrawerTab::charts);
  tool(Action::time_strip, Icon::clock, 4, shown_now.has_months);
  tool(Action::gaps, Icon::target, 0, shown_now.has_gaps);
}

}  // namespace ocop
