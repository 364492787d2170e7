#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "picture/choices.hpp"

namespace ocop {

/// Colour in sRGB, 8 bits a channel.
struct Rgb {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};
constexpr Rgb rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex)};
}

/// What a map is drawn on; belongs to the picture's look, not to the window's theme alone.
enum class Ground : std::uint8_t { light, dark };

/// Colours of `classes` classes from low to high; steps of data/palettes, other counts
/// interpolated in OKLab.
std::vector<Rgb> ramp_colours(Ramp ramp, int classes, Ground ground);

/// Those of the planner's ramp, the other way round when that was chosen.
std::vector<Rgb> ramp_colours(const Choices& choices, int classes, Ground ground);

/// Lightness L* of CIELAB, 0 to 100.
double lightness(Rgb colour);

/// The colours of a map that are not of a ramp (`mock/README.md`).
struct MapInk {
  Rgb page, zero, no_data, hatch, outside, commune_line, zero_line, district_line, outer_line, text, halo, casing,
      mark_outline, gap, accent, context_line;
  std::array<Rgb, 4> stars;     ///< fill of marks by Stars
  std::array<Rgb, 3> priority;  ///< of gaps: low, middle, high
  Rgb covered;                  ///< no gap, on a map of gaps
};
const MapInk& map_ink(Ground ground);

}  // namespace ocop
