#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "plate/id_image.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// The map on the graphics card: the last view as a coloured image, which is cheap to move and scale
/// without a graphics card too; and its ids with a table of fills, so that other colours are there in
/// the same frame. Needs a current OpenGL context.
class MapDrawer {
 public:
  MapDrawer();
  ~MapDrawer();
  MapDrawer(const MapDrawer&) = delete;
  MapDrawer& operator=(const MapDrawer&) = delete;

  /// `pixels`: the image in these colours (4 bytes each).
  void set_image(std::shared_ptr<const IdImage> image, const std::vector<std::uint8_t>& pixels,
                 const std::vector<Fill>& fills, Ground ground);
  /// The ids of the image, for a frame in which there is time.
  void upload_ids();
  bool lacks_ids() const;
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
