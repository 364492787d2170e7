#include "plate/pixel_law.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// `a` where amount is 0, `b` where it is 1.
Rgb mix(Rgb a, Rgb b, float amount) {
  constexpr float kToNearest = 0.5F;
  const auto channel = [amount](std::uint8_t from, std::uint8_t to) {
    return static_cast<std::uint8_t>(static_cast<float>(from) +
                                     (static_cast<float>(to) - static_cast<float>(from)) * amount + kToNearest);
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b)};
}

/// How much of a hatch line lies on a pixel.
float hatch_amount(int x, int y, float scale) {
  constexpr float kHalfDiagonal = 0.70710678F;
  const float step = kHatchStep * scale;
  const float along = static_cast<float>(x + y + 1) * kHalfDiagonal;
  const float place = along - step * std::floor(along / step);
  const float distance = std::abs(place - step / 2);
  return std::clamp(kHatchWidth * scale / 2 + 0.5F - distance, 0.0F, 1.0F);
}

Rgb ground_colour(const PixelFacts& pixel, const PixelInk& ink) {
  return mix(ink.page, {}, kShoreDarkness * static_cast<float>(pixel.shore) / 255);
}

Rgb unit_colour(std::uint32_t unit, const PixelFacts& pixel, const std::vector<Fill>& fills, const PixelInk& ink) {
  if (unit >= fills.size()) return ground_colour(pixel, ink);
  const Fill& fill = fills[unit];
  return fill.is_hatched ? mix(fill.colour, ink.hatch, hatch_amount(pixel.x, pixel.y, ink.scale)) : fill.colour;
}

Rgb line_colour(const PixelFacts& pixel, const std::vector<Fill>& fills, const PixelInk& ink) {
  if (pixel.line_kind == LineKind::outer) return ink.outer_line;
  if (pixel.line_kind == LineKind::district) return ink.district_line;
  const auto is_zero = [&](std::uint32_t unit) { return unit < fills.size() && fills[unit].class_index == kClassZero; };
  return is_zero(pixel.first) && is_zero(pixel.second) ? ink.zero_line : ink.commune_line;
}

bool is_plain(const IdImage& image, const std::vector<Fill>& fills, std::size_t p) {
  return image.share[p] == 255 && image.line[p] == 0 && image.shore[p] == 0 &&
         (image.first[p] >= fills.size() || !fills[image.first[p]].is_hatched);
}

void put(Rgb colour, std::uint8_t* at) {
  at[0] = colour.r;
  at[1] = colour.g;
  at[2] = colour.b;
  at[3] = 255;
}

void colour_row(const IdImage& image, int y, const std::vector<Fill>& fills, const PixelInk& ink,
                std::vector<std::uint8_t>& pixels) {
  const std::size_t begin = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width);
  std::uint32_t plain_unit = kOutside;
  Rgb plain = ink.page;
  for (int x = 0; x < image.size.width; ++x) {
    const std::size_t p = begin + static_cast<std::size_t>(x);
    if (is_plain(image, fills, p)) {
      if (image.first[p] != plain_unit) {
        plain_unit = image.first[p];
        plain = plain_unit < fills.size() ? fills[plain_unit].colour : ink.page;
      }
      put(plain, &pixels[4 * p]);
    } else {
      put(pixel_colour({image.first[p], image.second[p], image.share[p], image.line[p], image.line_kind[p],
                        image.shore[p], x, y},
                       fills, ink),
          &pixels[4 * p]);
    }
  }
}

}  // namespace

PixelInk pixel_ink(Ground ground, double scale) {
  const MapInk& ink = map_ink(ground);
  return {ink.page,          ink.hatch,      ink.commune_line,         ink.zero_line,
          ink.district_line, ink.outer_line, static_cast<float>(scale)};
}

Rgb pixel_colour(const PixelFacts& pixel, const std::vector<Fill>& fills, const PixelInk& ink) {
  Rgb colour = unit_colour(pixel.first, pixel, fills, ink);
  if (pixel.share < 255) {
    const Rgb other = unit_colour(pixel.second, pixel, fills, ink);
    colour = mix(other, colour, static_cast<float>(pixel.share) / 255);
  }
  if (pixel.line == 0) return colour;
  return mix(colour, line_colour(pixel, fills, ink), static_cast<float>(pixel.line) / 255);
}

std::vector<std::uint8_t> colour_pixels(const IdImage& image, const std::vector<Fill>& fills, const PixelInk& ink,
                                        WorkerPool& pool) {
  std::vector<std::uint8_t> pixels(4 * image.first.size());
  pool.for_each(static_cast<std::size_t>(image.size.height), 32, [&](std::size_t begin, std::size_t end) {
    for (std::size_t y = begin; y < end; ++y) colour_row(image, static_cast<int>(y), fills, ink, pixels);
  });
  return pixels;
}

std::vector<std::uint8_t> colour_pixels(const IdImage& image, const std::vector<Fill>& fills, Ground ground,
                                        double scale, WorkerPool& pool) {
  return colour_pixels(image, fills, pixel_ink(ground, scale), pool);
}

}  // namespace ocop
