#pragma once

#include "look/layout.hpp"

namespace ocop {

/// How much room there is (`mock/README.md`, Layout), by the logical width of the window.
enum class Room : std::uint8_t {
  wide,    ///< 1600 and more
  narrow,  ///< 1280 to 1599
  rails,   ///< below 1280: panels are rails, one opens at a time
};

enum class OpenRail : std::uint8_t { none, left, right };

/// What the main screen has to make room for beside the map; logical pixels.
struct Around {
  OpenRail open_rail = OpenRail::none;
  double bottom_height = 0;     ///< of the drawer or strip under the map; 0: none. Cut to 60 % of the height
  bool has_wide_right = false;  ///< the right panel holds a table of communes, as for gaps
};

/// Where the parts of the main screen stand; logical pixels. Nothing overlaps.
struct Arrangement {
  Room room = Room::wide;
  Rect top_bar;
  Rect status_bar;
  Rect left_rail;  ///< empty unless room is rails
  Rect right_rail;
  Rect left_panel;  ///< empty when it is a rail that is not open
  Rect right_panel;
  Rect map;
  Rect bottom;  ///< drawer or strip under the map, between the panels; empty unless asked for
  // over the map
  Rect sentence;  ///< place for the filter sentence: as wide as it may become
  Rect tools;
  bool has_drawer_tools = false;  ///< the tools hold the buttons of the drawer; a low map has no room for them
  double legend_width = 288;
};

Arrangement arrange(const Rect& window, const Around& around);

/// The part of the map that cards leave free, for fitting.
Rect free_map(const Arrangement& arrangement, double legend_height);

}  // namespace ocop
