#include <algorithm>

#include "look/widget_parts.hpp"

namespace ocop {

void stacked_bar(Ui& ui, const Rect& rect, std::span<const BarPart> parts) {
  constexpr double kRadius = 2;
  constexpr double kGap = 1;
  fill(ui, rect, ui.theme().sunk, kRadius);
  double x = rect.x;
  for (const BarPart& part : parts) {
    const double width = part.share * rect.width;
    if (width <= 0) continue;
    fill(ui, {x, rect.y, std::max(1.0, width - kGap), rect.height}, part.colour, x == rect.x ? kRadius : 0);
    x += width;
  }
}

void coverage_bar(Ui& ui, std::string_view id, const Rect& rect, double covered_share) {
  constexpr double kGap = 2;
  constexpr double kRadius = 3;
  ui.record(id, WidgetKind::mark, rect);
  const double share = std::clamp(covered_share, 0.0, 1.0);
  if (share <= 0 || share >= 1) {
    fill(ui, rect, share <= 0 ? ui.theme().gap_fill : ui.theme().covered, kRadius);
    return;
  }
  const double covered = std::clamp(share * rect.width - kGap / 2, 2.0, rect.width - kGap - 2);
  ui.push_clip(left_part(rect, covered));
  fill(ui, rect, ui.theme().covered, kRadius);
  ui.pop_clip();
  ui.push_clip(right_part(rect, rect.width - covered - kGap));
  fill(ui, rect, ui.theme().gap_fill, kRadius);
  ui.pop_clip();
}

void value_bar(Ui& ui, const Rect& rect, double share, Colour colour) {
  if (share <= 0) return;
  fill(ui, left_part(rect, std::max(2.0, rect.width * std::min(1.0, share))), colour, rect.height / 2);
}

void progress_bar(Ui& ui, const Rect& rect, std::optional<double> share) {
  const Theme& t = ui.theme();
  // On a raised card the track of a dark ground would vanish.
  const bool is_on_raised = ui.layer() >= Layer::cards && t.ground == Ground::dark;
  fill(ui, rect, is_on_raised ? t.press : t.track, rect.height / 2);
  if (share) value_bar(ui, rect, *share, t.accent);
}

}  // namespace ocop
