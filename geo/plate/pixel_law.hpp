#pragma once

#include <vector>

#include "picture/ramp.hpp"
#include "plate/id_image.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// Hatch of communes without data: width and step of its lines, logical pixels, at 45° (/).
inline constexpr float kHatchWidth = 1.7F;
inline constexpr float kHatchStep = 6;
/// Darkness of the soft edge of the land where its three strokes lie over each other, 3.5 % each.
inline constexpr float kShoreDarkness = 0.105F;

/// What colours a map beside the fills.
struct PixelInk {
  Rgb page, hatch, commune_line, zero_line, district_line, outer_line;
  float scale = 1;  ///< device pixels to a logical pixel
};
PixelInk pixel_ink(Ground ground, double scale);

/// What an IdImage says of one pixel, and where the pixel is.
struct PixelFacts {
  std::uint32_t first = kOutside;
  std::uint32_t second = kOutside;
  std::uint8_t share = 255;
  std::uint8_t line = 0;
  LineKind line_kind = LineKind::none;
  std::uint8_t shore = 0;
  int x = 0;
  int y = 0;
};

/// The colour of one pixel: a function of its own facts and the tables, nothing else. The window's
/// shader (`shaders/map.frag`) is this function again; all mixing is in sRGB bytes.
Rgb pixel_colour(const PixelFacts& pixel, const std::vector<Fill>& fills, const PixelInk& ink);

/// Colours of a whole image with an ink of one's own (paper is white).
std::vector<std::uint8_t> colour_pixels(const IdImage& image, const std::vector<Fill>& fills, const PixelInk& ink,
                                        WorkerPool& pool);

}  // namespace ocop
