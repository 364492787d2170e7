#pragma once

#include <cstdint>
#include <vector>

#include "plate/camera.hpp"

namespace ocop {

/// Sees whether a framebuffer still holds, after it was shown, what was drawn into it. OpenGL leaves that open; drivers
/// that draw with the processor do it, and there it is worth knowing. A framebuffer of another size is watched anew.
class PixelWatch {
 public:
  /// Around showing a frame; a current OpenGL context.
  void before_showing(ViewSize size);
  void after_showing();
  bool keeps_pixels() const { return frames_equal_ == kFrames; }

 private:
  static constexpr int kFrames = 3;

  bool is_watching() const { return frames_ < kFrames; }

  ViewSize size_;
  int frames_ = 0;
  int frames_equal_ = 0;
  std::vector<std::uint32_t> seen_;
};

}  // namespace ocop
