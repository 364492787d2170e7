#include "plate/ground.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// Whether a segment touches a rectangle: the part of it inside the two slabs is not empty.
bool touches(Point a, Point b, const Rect& rect) {
  double from = 0;
  double to = 1;
  const auto clip = [&](double start, double step, double low, double high) {
    if (step == 0) return start >= low && start <= high;
    const double first = (low - start) / step;
    const double second = (high - start) / step;
    from = std::max(from, std::min(first, second));
    to = std::min(to, std::max(first, second));
    return from <= to;
  };
  return clip(a.x, b.x - a.x, rect.x, rect.x + rect.width) && clip(a.y, b.y - a.y, rect.y, rect.y + rect.height);
}

/// Whether a ray from `p` to the right crosses a segment.
bool crosses_right_of(Point a, Point b, Point p) {
  return (a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
}

}  // namespace

bool lies_on(const LayoutView& view, CommuneId id, const Rect& rect) {
  const Arcs& arcs = view.arcs;
  const Point middle = middle_of(rect);
  bool is_inside = false;
  for (std::uint32_t i = arcs.unit_arcs[id]; i < arcs.unit_arcs[id + 1]; ++i) {
    const std::span<const Point> points = arcs.points_of(arcs.arcs[arcs.unit_arc_ids[i]]);
    Point from = view.screen(points.front());
    for (const Point& point : points.subspan(1)) {
      const Point to = view.screen(point);
      if (touches(from, to, rect)) return false;
      is_inside ^= crosses_right_of(from, to, middle);
      from = to;
    }
  }
  return is_inside;
}

FreeGround::FreeGround(const LayoutView& view) : square_px_(8 * view.frame.scale) {
  const ViewSize size = view.frame.size;
  squares_ = {static_cast<int>(std::ceil(size.width / square_px_)),
              static_cast<int>(std::ceil(size.height / square_px_))};
  Camera camera = view.frame.camera;
  // The squares begin at the upper left corner of the view; the last ones may reach beyond it.
  camera.center = map_from_screen(camera, size, {squares_.width * square_px_ / 2, squares_.height * square_px_ / 2});
  camera.metres_per_pixel *= square_px_;
  WorkerPool alone(0);
  const IdImage image = scan_convert(view.borders.arcs, {{}, 0, 0, 0, 0}, camera, squares_, alone);
  has_land_.resize(image.first.size());
  for (std::size_t p = 0; p < image.first.size(); ++p) {
    has_land_[p] = image.first[p] != kOutside || image.second[p] != kOutside;
  }
}

bool FreeGround::is_free(const Rect& rect) const {
  const auto square = [&](double at, int count) {
    return static_cast<int>(std::clamp(std::floor(at / square_px_), 0.0, count - 1.0));
  };
  for (int y = square(rect.y, squares_.height); y <= square(rect.y + rect.height, squares_.height); ++y) {
    for (int x = square(rect.x, squares_.width); x <= square(rect.x + rect.width, squares_.width); ++x) {
      const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(squares_.width);
      if (has_land_[row + static_cast<std::size_t>(x)]) return false;
    }
  }
  return true;
}

}  // namespace ocop
