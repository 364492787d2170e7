#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "look/theme.hpp"
#include "plate/plate.hpp"

struct ImDrawList;
struct ImFont;
struct ImFontAtlas;

namespace ocop {

/// 12 on 16, 14 on 20, 22 on 28 (regular and semibold; medium is drawn semibold). For a projector 18 on 26, 24 on
/// 34, 28 on 42 and 50 on 64: only in a set that was made with them.
enum class TextSize : std::uint8_t { small, body, title, slide_small, slide_text, slide_sentence, slide_title };

/// Logical pixels.
constexpr double size_of(TextSize size) {
  constexpr std::array kSizes = {12.0, 14.0, 22.0, 18.0, 24.0, 28.0, 50.0};
  return kSizes.at(static_cast<std::size_t>(size));
}
constexpr double line_height_of(TextSize size) {
  constexpr std::array kHeights = {16.0, 20.0, 28.0, 26.0, 34.0, 42.0, 64.0};
  return kHeights.at(static_cast<std::size_t>(size));
}

/// One size and weight at one scale. Digits stand on cells as wide as the widest digit; there is no
/// kerning.
struct Face {
  ImFont* font = nullptr;
  double em_px = 0;       ///< device pixels
  int ascent_px = 0;      ///< from the top of ImGui's line to the baseline, device pixels
  double cap_height = 0;  ///< device pixels
};

/// The typefaces of the window at one scale, in an atlas of ImGui. Files are found by fontconfig:
/// Inter, else Noto Sans, else DejaVu Sans; a letter that one lacks comes from the next.
class FontSet {
 public:
  /// `extra`: code points beside Latin, Vietnamese and the signs of the interface, e.g. out of
  /// names. Fills `atlas` (cleared before) and its pixels; the window uploads them as its font
  /// texture. Throws std::runtime_error when no typeface is installed.
  /// `is_for_slides`: with the sizes for a projector.
  FontSet(ImFontAtlas& atlas, double scale, std::span<const char32_t> extra = {}, bool is_for_slides = false);

  double scale() const { return scale_; }
  bool is_for_slides() const { return is_for_slides_; }
  const Face& face(TextSize size, Weight weight) const;

  /// Asked for and in no typeface, or above U+FFFF, which ImGui cannot draw; ascending.
  const std::vector<char32_t>& missing() const { return missing_; }
  /// True when a text can be drawn whole; else the window makes a set with more code points.
  bool covers(std::string_view text) const;
  /// Code points of `text` that are not in this set and were not found missing before.
  std::vector<char32_t> uncovered(std::string_view text) const;

  /// Device pixels.
  double width_px(std::string_view text, TextSize size, Weight weight) const;
  /// For lay_out. Valid as long as this set.
  TextWidth measurer() const;

 private:
  double scale_ = 1;
  bool is_for_slides_ = false;
  std::array<Face, 15> faces_;
  std::vector<char32_t> present_;
  std::vector<char32_t> missing_;
};

/// The code points every set holds, ascending.
std::vector<char32_t> interface_code_points();

/// One line with its pen at `baseline_left`, device pixels; y is rounded to a whole one, x may lie
/// between. Letters are placed at their true widths.
void draw_text(ImDrawList& draw, const Face& face, Point baseline_left, Colour colour, std::string_view text);
/// The same over a rim of `halo_px` in another colour, for the map.
void draw_text(ImDrawList& draw, const Face& face, Point baseline_left, Colour colour, Colour halo, double halo_px,
               std::string_view text);

}  // namespace ocop
