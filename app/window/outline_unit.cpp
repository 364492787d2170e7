#include "window/outline_unit.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ocop {
namespace {

ImVec2 vec(Point p, const Rect& area) { return {static_cast<float>(p.x + area.x), static_cast<float>(p.y + area.y)}; }

/// Dashes go on round the corners of the line.
void draw_dashed(Ui& ui, const std::vector<ImVec2>& points, const UnitStroke& stroke) {
  const double dash = ui.px(stroke.dash);
  const double period = dash + ui.px(stroke.gap);
  double along = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const double dx = points[i].x - points[i - 1].x;
    const double dy = points[i].y - points[i - 1].y;
    const double length = std::hypot(dx, dy);
    for (double at = 0; at < length;) {
      const double phase = std::fmod(along + at, period);
      const double next = std::min(length, at + (phase < dash ? dash : period) - phase);
      if (phase < dash) {
        const auto on_line = [&](double t) {
          return ImVec2{static_cast<float>(points[i - 1].x + dx * t / length),
                        static_cast<float>(points[i - 1].y + dy * t / length)};
        };
        ui.draw().AddLine(on_line(at), on_line(next), packed(stroke.colour), static_cast<float>(ui.px(stroke.width)));
      }
      at = std::max(next, at + 0.01);
    }
    along += length;
  }
}

}  // namespace

void outline_unit(Ui& ui, const Plate& plate, const MapBorders& borders, const Rect& area, std::uint32_t unit,
                  const UnitStroke& stroke) {
  const Frame& frame = plate.frame;
  const Arcs& arcs = borders.arcs.for_scale(frame.camera.metres_per_pixel);
  std::vector<ImVec2> points;
  for (std::uint32_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) {
    const Arc& arc = arcs.arcs[arcs.unit_arc_ids[i]];
    points.clear();
    for (const Point p : arcs.points_of(arc)) points.push_back(vec(screen_from_map(frame.camera, frame.size, p), area));
    if (stroke.dash > 0) {
      draw_dashed(ui, points, stroke);
    } else {
      ui.draw().AddPolyline(points.data(), static_cast<int>(points.size()), packed(stroke.colour), ImDrawFlags_None,
                            static_cast<float>(ui.px(stroke.width)));
    }
  }
}

}  // namespace ocop
