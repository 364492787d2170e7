#pragma once

#include <memory>
#include <vector>

#include "plate/id_image.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// The map on the graphics card: the ids of the last scan-converted view as textures, and a table of
/// fills. Recolouring uploads the table alone. Needs a current OpenGL context.
class MapDrawer {
 public:
  MapDrawer();
  ~MapDrawer();
  MapDrawer(const MapDrawer&) = delete;
  MapDrawer& operator=(const MapDrawer&) = delete;

  void set_image(const IdImage& image);
  void set_fills(const std::vector<Fill>& fills);
  bool has_image() const;
  void forget_image();

  /// Draws into `area` (pixels, y down) of a framebuffer of the given size, for the present camera; when that is
  /// not the image's own, the image is moved and scaled.
  void draw(const Camera& camera, const Rect& area, ViewSize framebuffer, Ground ground, double scale);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ocop
