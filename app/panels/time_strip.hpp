#pragma once

#include <memory>

#include "look/widgets.hpp"
#include "picture/picture.hpp"
#include "picture/timeline.hpp"

namespace ocop {

/// What stays between frames: whether it is open and plays, and the months with what they were counted from.
struct TimeStripState {
  bool is_open = false;
  bool is_playing = false;
  double next_month_s = 0;  ///< while it plays

  std::shared_ptr<const Placement> placement;
  std::shared_ptr<const ScopeMask> mask;
  std::size_t vintage = 0;
  Filter filter;
  Timeline timeline;
};

/// Under the map: what is in force month by month, the as-of day as a handle on the same axis (mouse, arrows, Page Up
/// and Down for a year, Home and End), what lapses hanging below, the next six months in the colour of warnings. Plays
/// a month at a time. Changes `draft.as_of`.
void draw_time_strip(Ui& ui, const Rect& rect, const Picture& picture, Choices& draft, TimeStripState& state);

/// The last day of the next month, or of the month before; of a day within a month its own last one counts as next.
Day stepped_month(Day day, int by);

}  // namespace ocop
