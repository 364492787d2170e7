#pragma once

#include "shape/geometry.hpp"

namespace ocop {

/// The map point in the middle of a view, and the scale. Pixels are device pixels, y down.
struct Camera {
  Point center;
  double metres_per_pixel = 1;
  friend bool operator==(const Camera&, const Camera&) = default;
};

/// A rectangle of a view in pixels.
struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  friend bool operator==(const Rect&, const Rect&) = default;
};

struct ViewSize {
  int width = 0;
  int height = 0;
  friend bool operator==(const ViewSize&, const ViewSize&) = default;
};

Point screen_from_map(const Camera& camera, ViewSize size, Point map);
Point map_from_screen(const Camera& camera, ViewSize size, Point screen);
/// The map box that a view shows.
Box visible_box(const Camera& camera, ViewSize size);

/// The camera that shows `box` as large as fits into `free`, with the middle of one over the other.
Camera fit(const Box& box, ViewSize size, const Rect& free);

/// Keeps the map point under `at` (pixels) where it is. `factor` > 1 comes nearer.
Camera zoom_at(const Camera& camera, ViewSize size, Point at, double factor);

}  // namespace ocop
