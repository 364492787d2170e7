#include "window/pixel_watch.hpp"

#include <glad/gl.h>

#include <string_view>

namespace ocop {
namespace {

bool draws_with_processor() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  if (name == nullptr) return false;
  const std::string_view renderer = name;
  return renderer.starts_with("llvmpipe") || renderer.starts_with("softpipe");
}

/// Pixels along the diagonal, so that every bar and panel has some.
std::vector<std::uint32_t> diagonal(ViewSize size) {
  constexpr int kPlaces = 32;
  std::vector<std::uint32_t> pixels(kPlaces);
  for (int i = 0; i < kPlaces; ++i) {
    glReadPixels(size.width * i / kPlaces, size.height * i / kPlaces, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE,
                 &pixels[static_cast<std::size_t>(i)]);
  }
  return pixels;
}

}  // namespace

void PixelWatch::before_showing(ViewSize size) {
  if (!(size == size_)) {
    size_ = size;
    frames_equal_ = 0;
    frames_ = draws_with_processor() ? 0 : kFrames;
  }
  if (is_watching()) seen_ = diagonal(size_);
}

void PixelWatch::after_showing() {
  if (!is_watching()) return;
  if (seen_ == diagonal(size_)) ++frames_equal_;
  ++frames_;
}

}  // namespace ocop
