#pragma once

#include <string>

#include "panels/drawer.hpp"

namespace ocop {

/// Bars of the charts, in the manner of the drawer.

/// Colour of a bar as a whole.
Colour bar_colour(const Theme& theme);

/// "24 / 64" with the picked part in accent, "64" while nothing is selected; right-aligned in `box` or centred.
void part_text(Ui& ui, const Rect& box, const Part& part, bool has_selection, Align align);

/// The head of a chart: title, and quieter what is counted.
void chart_head(Ui& ui, const Rect& rect, std::string_view id, const std::string& title, const std::string& unit);

/// What a bar shows and is called.
struct ChartBar {
  std::string id;
  std::string label;  ///< empty with stars
  std::optional<ProducerType> mark = {};
  int star_count = 0;
  Part part = {};
};
/// A bar lying in a row of 24. True when clicked.
bool lying_bar(Ui& ui, const Rect& row, const ChartBar& bar, int largest, bool has_selection);

struct StandingBar {
  std::string id;
  std::string label;  ///< below
  Part part = {};
  std::optional<Colour> colour = {};  ///< of a class; none: as the others
  bool is_lit = false;                ///< what is pointed at elsewhere is in it
};
/// Bars standing beside each other on one line, counts above, labels below. The one that was clicked.
std::optional<std::size_t> standing_bars(Ui& ui, const Rect& rect, const std::vector<StandingBar>& bars,
                                         bool has_selection);

}  // namespace ocop
