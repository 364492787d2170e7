#include "window/map_view.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// `mock/README.md`, motion: a view takes 240 ms, ease-out.
constexpr double kViewMotion_s = 0.24;
/// A wheel turn is short, or zooming feels sticky.
constexpr double kZoomMotion_s = 0.12;
/// A pixel never shows less than this; below, outlines have no detail to offer.
constexpr double kNearest_m = 0.2;

double ease_out(double t) { return 1 - (1 - t) * (1 - t) * (1 - t); }

}  // namespace

ViewSize MapView::size() const {
  return {std::max(1, static_cast<int>(area_.width)), std::max(1, static_cast<int>(area_.height))};
}

void MapView::set_area(const Rect& area, const Rect& free) {
  if (area == area_ && free == free_) return;
  const bool keeps_middle = !is_fitted_ && area_.width > 0;
  area_ = area;
  free_ = free;
  if (keeps_middle || main_body_.is_empty()) return;
  animation_.reset();
  target_ = ocop::fit(shows_everything_ ? everything_ : main_body_, size(), free_);
}

void MapView::set_extent(const Box& main_body, const Box& everything, bool is_new_map) {
  main_body_ = main_body;
  everything_ = everything;
  if (!is_new_map) return;
  is_fitted_ = true;
  shows_everything_ = false;
  animation_.reset();
  if (!main_body_.is_empty()) target_ = ocop::fit(main_body_, size(), free_);
}

void MapView::fit(double now_s) {
  if (main_body_.is_empty()) return;
  shows_everything_ = is_fitted_ && !shows_everything_;
  go_to(ocop::fit(shows_everything_ ? everything_ : main_body_, size(), free_), now_s, kViewMotion_s);
  is_fitted_ = true;
}

void MapView::fit_box(const Box& box, double now_s) {
  if (box.is_empty()) return;
  Box roomy = box;
  const double margin = 0.5 * std::max({box.width(), box.height(), 200.0});
  roomy.add(Point{box.min.x - margin, box.min.y - margin});
  roomy.add(Point{box.max.x + margin, box.max.y + margin});
  show_box(roomy, now_s);
}

void MapView::travel(const std::optional<Box>& box, double now_s, double length_s) {
  if (main_body_.is_empty()) return;
  go_to(box ? clamped(ocop::fit(*box, size(), free_)) : ocop::fit(main_body_, size(), free_), now_s, length_s);
  is_fitted_ = !box;
  shows_everything_ = false;
}

void MapView::show_box(const Box& box, double now_s) {
  if (box.is_empty()) return;
  go_to(clamped(ocop::fit(box, size(), free_)), now_s, kViewMotion_s);
  is_fitted_ = false;
}

void MapView::zoom_by(double factor, Point at, double now_s) {
  const Camera from = now(now_s);
  // Turns of the wheel add up: the next one starts from where the last one was going.
  const double scale = reachable(target_.metres_per_pixel / factor);
  if (scale == target_.metres_per_pixel) return;
  const Camera wanted = zoom_at(from, size(), at, from.metres_per_pixel / scale);
  target_ = clamped(wanted);
  // Where the map ends the pointer's place cannot be kept, and the way goes straight.
  const std::optional<Point> anchor = target_ == wanted ? std::optional(at) : std::nullopt;
  animation_ = is_motion_reduced_ ? std::nullopt : std::optional(Animation{from, now_s, kZoomMotion_s, anchor});
  is_fitted_ = false;
}

void MapView::pan_by(double dx_px, double dy_px) {
  animation_.reset();
  target_.center.x -= dx_px * target_.metres_per_pixel;
  target_.center.y += dy_px * target_.metres_per_pixel;
  target_ = clamped(target_);
  is_fitted_ = false;
}

Camera MapView::camera(double now_s) {
  const Camera camera = now(now_s);
  if (animation_ && now_s - animation_->start_s >= animation_->length_s) animation_.reset();
  return animation_ ? camera : target_;
}

Camera MapView::now(double now_s) const {
  if (!animation_) return target_;
  const double t = ease_out(std::clamp((now_s - animation_->start_s) / animation_->length_s, 0.0, 1.0));
  const Camera& from = animation_->from;
  // Scales are travelled evenly to the eye when their logarithm is.
  const double scale = from.metres_per_pixel * std::pow(target_.metres_per_pixel / from.metres_per_pixel, t);
  if (animation_->anchor) return zoom_at(from, size(), *animation_->anchor, from.metres_per_pixel / scale);
  const double span = target_.metres_per_pixel - from.metres_per_pixel;
  const double way = std::abs(span) < 1e-9 ? t : (scale - from.metres_per_pixel) / span;
  return {{from.center.x + (target_.center.x - from.center.x) * way,
           from.center.y + (target_.center.y - from.center.y) * way},
          scale};
}

void MapView::go_to(const Camera& camera, double now_s, double length_s) {
  const Camera from = now(now_s);
  target_ = camera;
  const bool is_at_once = is_motion_reduced_ || length_s <= 0 || from == camera;
  animation_ = is_at_once ? std::nullopt : std::optional(Animation{from, now_s, length_s, std::nullopt});
}

double MapView::reachable(double metres_per_pixel) const {
  if (everything_.is_empty()) return metres_per_pixel;
  // Out to where everything is a quarter of the view, and never so far that it is lost from sight.
  const double farthest = 4 * std::max(everything_.width() / std::max(1.0, area_.width),
                                       everything_.height() / std::max(1.0, area_.height));
  return std::clamp(metres_per_pixel, kNearest_m, std::max(farthest, 1.0));
}

Camera MapView::clamped(Camera camera) const {
  if (everything_.is_empty()) return camera;
  camera.metres_per_pixel = reachable(camera.metres_per_pixel);
  camera.center.x = std::clamp(camera.center.x, everything_.min.x, everything_.max.x);
  camera.center.y = std::clamp(camera.center.y, everything_.min.y, everything_.max.y);
  return camera;
}

}  // namespace ocop
