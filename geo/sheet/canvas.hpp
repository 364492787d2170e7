#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "picture/ramp.hpp"
#include "plate/camera.hpp"
#include "plate/plate.hpp"

namespace ocop {

enum class Align : std::uint8_t { left, center, right };

struct TextStyle {
  double size = 14;
  Weight weight = Weight::regular;
  Rgb colour;
};

/// A piece of a paragraph.
struct Run {
  std::string text;
  Weight weight = Weight::regular;
};

/// A picture to draw on, one owner of Cairo and Pango. Lengths are device pixels, y down. Text is set
/// in Inter with digits of one width and without hinting, so that widths scale.
class Canvas {
 public:
  Canvas(ViewSize size, Rgb ground);

  /// False when there is no memory for a picture of this size.
  bool is_usable() const;
  ViewSize size() const;

  /// Until `end_clip` nothing is drawn outside of a rectangle.
  void begin_clip(const Rect& rect);
  void end_clip();
  void fill(const Rect& rect, Rgb colour);
  void outline(const Rect& rect, Rgb colour, double width);
  void line(Point from, Point to, Rgb colour, double width);
  void polygon(std::span<const Point> corners, Rgb colour);
  void polygon_outline(std::span<const Point> corners, Rgb colour, double width, bool is_dashed);
  void circle(Point middle, double radius, Rgb colour);
  void hatch(const Rect& rect, Rgb ground, Rgb colour, double scale);
  /// Pixels as of colour_pixels.
  void image(Point at, ViewSize size, std::vector<std::uint8_t> rgba);

  double text_width(const std::string& text, const TextStyle& style) const;
  /// One line; `at` is on the baseline, at the end that `align` names.
  void text(Point at, const std::string& text, const TextStyle& style, Align align = Align::left);
  /// One line whose middle is `middle`, with a halo around the letters.
  void text_with_halo(Point middle, const std::string& text, const TextStyle& style, Rgb halo, double halo_width);
  /// Lines broken at `width`, from `top_left` downwards, at most `most_lines`, the last one ending in an
  /// ellipsis when something is left. Returns the height. `draws` false only measures.
  double paragraph(Point top_left, double width, std::span<const Run> runs, const TextStyle& style, int most_lines,
                   bool draws = true);

  /// A PNG, the same bytes each time; empty when it could not be made.
  std::string png() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

/// Measures text as a Canvas sets it.
TextWidth sheet_text_width();

}  // namespace ocop
