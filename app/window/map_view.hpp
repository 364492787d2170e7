#pragma once

#include <optional>

#include "picture/picture.hpp"
#include "plate/camera.hpp"

namespace ocop {

/// Where the map is looked at from, and how it gets there. Device pixels; no window in it.
class MapView {
 public:
  /// The part of the window that the map takes, and what cards leave free of it (for fitting).
  void set_area(const Rect& area, const Rect& free);
  const Rect& area() const { return area_; }
  ViewSize size() const;

  /// The boxes of what is shown; a new map starts fitted.
  void set_extent(const Box& main_body, const Box& everything, bool is_new_map);
  /// Whether it is there already, as after reading the same files again.
  bool has_extent(const Box& main_body, const Box& everything) const {
    return main_body.min == main_body_.min && main_body.max == main_body_.max && everything.min == everything_.min &&
           everything.max == everything_.max;
  }

  /// Home: the main body; when it is there already, everything.
  void fit(double now_s);
  /// The box with some of what is round it; a commune fills about half of the view.
  void fit_box(const Box& box, double now_s);
  /// Where a scene looks: the box, or the main body. `length_s`: of the way there.
  void travel(const std::optional<Box>& box, double now_s, double length_s);
  /// The main body as it was fitted.
  bool is_home() const { return is_fitted_ && !shows_everything_; }
  /// The box and nothing more.
  void show_box(const Box& box, double now_s);
  void zoom_by(double factor, Point at, double now_s);
  void pan_by(double dx_px, double dy_px);
  void set_reduced_motion(bool reduced) { is_motion_reduced_ = reduced; }

  /// The camera of this frame. `is_moving` until the animation has ended.
  Camera camera(double now_s);
  bool is_moving() const { return animation_.has_value(); }
  /// The camera at the end of the animation.
  const Camera& target() const { return target_; }

 private:
  struct Animation {
    Camera from;
    double start_s = 0;
    double length_s = 0;
    std::optional<Point> anchor;  ///< pixel that stays on its place of the map
  };
  void go_to(const Camera& camera, double now_s, double length_s);
  double reachable(double metres_per_pixel) const;
  Camera clamped(Camera camera) const;
  Camera now(double now_s) const;

  Rect area_;
  Rect free_;
  Box main_body_;
  Box everything_;
  Camera target_;
  std::optional<Animation> animation_;
  bool is_fitted_ = true;  ///< no hand has moved it since it was fitted
  bool shows_everything_ = false;
  bool is_motion_reduced_ = false;
};

}  // namespace ocop
