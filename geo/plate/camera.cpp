#include "plate/camera.hpp"

namespace ocop {

Point screen_from_map(const Camera& camera, ViewSize size, Point map) {
  return {size.width / 2.0 + (map.x - camera.center.x) / camera.metres_per_pixel,
          size.height / 2.0 - (map.y - camera.center.y) / camera.metres_per_pixel};
}

Point map_from_screen(const Camera& camera, ViewSize size, Point screen) {
  return {camera.center.x + (screen.x - size.width / 2.0) * camera.metres_per_pixel,
          camera.center.y - (screen.y - size.height / 2.0) * camera.metres_per_pixel};
}

Box visible_box(const Camera& camera, ViewSize size) {
  Box box;
  box.add(map_from_screen(camera, size, {0, 0}));
  box.add(map_from_screen(camera, size, {static_cast<double>(size.width), static_cast<double>(size.height)}));
  return box;
}

Camera fit(const Box& box, ViewSize size, const Rect& free) {
  if (box.is_empty()) return {};
  const double across = box.width() / std::max(1.0, free.width);
  const double down = box.height() / std::max(1.0, free.height);
  Camera camera{box.center(), std::max(across, down)};
  // A single point has no size: show a kilometre of it.
  if (camera.metres_per_pixel <= 0) camera.metres_per_pixel = 1000 / std::max(1.0, free.width);
  const Point middle{free.x + free.width / 2, free.y + free.height / 2};
  camera.center.x -= (middle.x - size.width / 2.0) * camera.metres_per_pixel;
  camera.center.y += (middle.y - size.height / 2.0) * camera.metres_per_pixel;
  return camera;
}

Camera zoom_at(const Camera& camera, ViewSize size, Point at, double factor) {
  const Point fixed = map_from_screen(camera, size, at);
  const double ratio = 1 / factor;
  return {{fixed.x + (camera.center.x - fixed.x) * ratio, fixed.y + (camera.center.y - fixed.y) * ratio},
          camera.metres_per_pixel * ratio};
}

}  // namespace ocop
