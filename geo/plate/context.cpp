#include "plate/context.hpp"

#include <algorithm>
#include <span>

namespace ocop {
namespace {

/// Logical pixels: shorter lines are specks.
constexpr double kSpeck = 1.5;

/// The pieces of a line that may touch the view.
void add_visible_runs(const LayoutView& view, std::span<const Point> points, std::vector<std::vector<Point>>& lines) {
  bool is_open = false;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    Box edge;
    edge.add(points[i]);
    edge.add(points[i + 1]);
    if (!edge.overlaps(view.box)) {
      is_open = false;
      continue;
    }
    if (!is_open) lines.push_back({view.screen(points[i])});
    lines.back().push_back(view.screen(points[i + 1]));
    is_open = true;
  }
}

}  // namespace

std::vector<std::vector<Point>> place_context(const LayoutView& view) {
  std::vector<std::vector<Point>> lines;
  if (!view.picture.choices.shows_context) return lines;
  const double speck_m = kSpeck * view.frame.scale * view.frame.camera.metres_per_pixel;
  for (const ContextLines& context : view.picture.atlas->contexts) {
    const Arcs& arcs = context.lines.for_scale(view.frame.camera.metres_per_pixel);
    for (std::size_t a = 0; a < arcs.arcs.size(); ++a) {
      const Box& box = arcs.boxes[a];
      if (!box.overlaps(view.box) || std::max(box.width(), box.height()) < speck_m) continue;
      add_visible_runs(view, arcs.points_of(arcs.arcs[a]), lines);
    }
  }
  return lines;
}

}  // namespace ocop
