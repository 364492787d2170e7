#include "panels/arrangement.hpp"

#include <algorithm>
#include <cmath>

#include "look/widgets.hpp"

namespace ocop {
namespace {

constexpr double kRail = 48;
constexpr double kCardMargin = 16;
constexpr double kSentenceHeight = 44;
constexpr double kToolsWidth = 40;
constexpr double kToolsHeight = 191;
constexpr double kDrawerTools = 150;
constexpr double kScaleBarHeight = 36;
constexpr double kMostOfBottom = 0.6;
/// Swatches and counts alone.
constexpr double kFoldedLegend = 104;

struct Widths {
  double left = 0;
  double right = 0;
};

Widths panel_widths(Room room, bool has_wide_right) {
  switch (room) {
    case Room::wide:
      return {320, has_wide_right ? 496.0 : 352.0};
    case Room::narrow:
      return {280, has_wide_right ? 400.0 : 304.0};
    case Room::rails:
      return {280, 304};
  }
  return {};
}

}  // namespace

Arrangement arrange(const Rect& window, const Around& around) {
  Arrangement a;
  a.room = window.width >= 1600 ? Room::wide : window.width >= 1280 ? Room::narrow : Room::rails;
  a.top_bar = top_part(window, kBarHeight);
  a.status_bar = bottom_part(window, kStatusHeight);
  Rect middle{window.x, window.y + kBarHeight, window.width, std::max(0.0, window.height - kBarHeight - kStatusHeight)};
  if (a.room == Room::rails) {
    a.left_rail = left_part(middle, kRail);
    a.right_rail = right_part(middle, kRail);
    middle = inset(middle, kRail, 0);
  }
  const Widths widths = panel_widths(a.room, around.has_wide_right);
  Row row(middle);
  if (a.room != Room::rails || around.open_rail == OpenRail::left) a.left_panel = row.take(widths.left);
  if (a.room != Room::rails || around.open_rail == OpenRail::right) a.right_panel = row.take_right(widths.right);
  a.map = row.rest;
  if (around.bottom_height > 0) {
    a.bottom = bottom_part(a.map, std::round(std::min(around.bottom_height, kMostOfBottom * a.map.height)));
    a.map.height -= a.bottom.height;
  }
  const Rect inner = inset(a.map, kCardMargin);
  a.has_drawer_tools = inner.height >= kToolsHeight + kDrawerTools + kScaleBarHeight;
  const double tools = kToolsHeight + (a.has_drawer_tools ? kDrawerTools : 0);
  // Their keys work where a very low map has no place for them.
  a.tools = {inner.x + inner.width - kToolsWidth, inner.y, kToolsWidth, inner.height >= tools ? tools : 0};
  a.sentence = {inner.x, inner.y, std::max(0.0, inner.width - kToolsWidth - kCardMargin), kSentenceHeight};
  a.legend_width = a.room == Room::wide ? 288 : a.room == Room::narrow ? 232 : kFoldedLegend;
  return a;
}

Rect free_map(const Arrangement& a, double legend_height) {
  Rect free = inset(a.map, kCardMargin);
  free.y += kSentenceHeight + kCardMargin;
  free.height -= kSentenceHeight + kCardMargin;
  // The legend takes the lower left corner; a narrow map gives up that column, a wide one lets the
  // province reach over it, since provinces seldom fill their box to the corner.
  const double column = a.legend_width + kCardMargin;
  if (legend_height > 0 && free.width > 2.2 * column) {
    free.x += column * 0.5;
    free.width -= column * 0.5;
  }
  // Where the map is narrow the province would reach the scale bar, and lie under the tools.
  if (a.room != Room::wide) {
    free.height -= kScaleBarHeight;
    free.width -= a.tools.width + kCardMargin;
  }
  return {free.x, free.y, std::max(1.0, free.width), std::max(1.0, free.height)};
}

}  // namespace ocop
