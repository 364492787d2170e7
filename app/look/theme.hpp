#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "picture/ramp.hpp"

namespace ocop {

/// sRGB with alpha, 8 bits a channel.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  constexpr Colour() = default;
  constexpr Colour(std::uint8_t red, std::uint8_t green, std::uint8_t blue, std::uint8_t alpha = 255)
      : r(red), g(green), b(blue), a(alpha) {}
  // Every opaque colour of the map is a colour of the window.
  constexpr Colour(Rgb c) : r(c.r), g(c.g), b(c.b) {}  // NOLINT(google-explicit-constructor)

  constexpr Rgb opaque() const { return {r, g, b}; }
  friend bool operator==(const Colour&, const Colour&) = default;
};

/// The same colour at `share` of its opacity.
constexpr Colour faded(Colour c, double share) {
  return {c.r, c.g, c.b, static_cast<std::uint8_t>(static_cast<double>(c.a) * share + 0.5)};
}
/// From a (0) to b (1), channel by channel.
Colour mixed(Colour a, Colour b, double share);
/// As ImGui packs colours.
constexpr std::uint32_t packed(Colour c) {
  return static_cast<std::uint32_t>(c.r) | static_cast<std::uint32_t>(c.g) << 8U |
         static_cast<std::uint32_t>(c.b) << 16U | static_cast<std::uint32_t>(c.a) << 24U;
}

/// Contrast of WCAG 2.2, 1 to 21; alpha is not looked at.
double contrast(Colour a, Colour b);

/// The colours of the window on one ground (`mock/README.md`, Colours).
struct Theme {
  Ground ground = Ground::light;
  bool has_high_contrast = false;
  Colour page, panel, raised, sunk, field, line, ctrl, hover, press;
  Colour text, text2, text3;
  Colour accent, accent_hover, accent_press, on_accent, tint, tint_hover;
  Colour gap_text, gap_fill, gap_tint;
  Colour ok, warn, bad;
  Colour ok_tint, warn_tint, bad_tint;
  std::array<Colour, 3> terms;  ///< population, distance, neighbours
  Colour zero, no_data, hatch;
  Colour mark_outline, mark_casing;  ///< of producer marks
  std::array<Colour, 4> stars;       ///< fill of marks by Stars
  Colour star;                       ///< star glyphs in text
  Colour track;                      ///< of sliders and progress bars
  Colour bar;                        ///< of counts in facets
  Colour covered;                    ///< communes with products in the coverage bar
  Colour tip, on_tip, on_tip2;       ///< tooltip: ground, text, key
  Colour scrim;
  std::array<Colour, 3> shadow;  ///< of the three layers under a card
};

/// High contrast is black on white: text at 7:1 or more, every border at 4.5:1, on the light ground of the map.
const Theme& theme(Ground ground, bool has_high_contrast = false);

}  // namespace ocop
