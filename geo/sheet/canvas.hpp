#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "picture/ramp.hpp"
#include "plate/camera.hpp"
#include "plate/plate.hpp"
#include "sheet/typesetter.hpp"

namespace ocop {

enum class Anchor : std::uint8_t { left, center, right };

using Polylines = std::vector<std::vector<Point>>;

/// A place on a map: closed rings, even-odd, and what it is.
struct Area {
  Polylines rings;
  std::string code;
  std::string title;  ///< "Xã An Tây: 3"
};

/// Something to draw on: an image, a page of a PDF, an SVG. Lengths are units of the page (pixels of an image),
/// y down. Text is set as a Typesetter sets it.
class Canvas {
 public:
  explicit Canvas(ViewSize size) : size_(size) {}
  virtual ~Canvas() = default;
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  ViewSize size() const { return size_; }
  const Typesetter& typesetter() const { return typesetter_; }
  /// Whether a map is to be drawn as areas and lines and not as an image.
  virtual bool is_vector() const = 0;

  /// Until `end_clip` nothing is drawn outside of a rectangle.
  virtual void begin_clip(const Rect& rect) = 0;
  virtual void end_clip() = 0;
  virtual void fill(const Rect& rect, Rgb colour) = 0;
  virtual void outline(const Rect& rect, Rgb colour, double width) = 0;
  virtual void polygon(std::span<const Point> corners, Rgb colour) = 0;
  virtual void polygon_outline(std::span<const Point> corners, Rgb colour, double width, bool is_dashed) = 0;
  virtual void circle(Point middle, double radius, Rgb colour) = 0;
  /// Open lines with round joins.
  virtual void lines(const Polylines& lines, Rgb colour, double width) = 0;
  /// Areas of one colour; their own edges are drawn `bleed` wide in it, so that no ground shows between them.
  virtual void areas(std::span<const Area> areas, Rgb colour, double bleed) = 0;
  virtual void hatched_areas(std::span<const Area> areas, Rgb ground, Rgb colour, double scale) = 0;
  /// Pixels as of colour_pixels; nothing on a vector canvas.
  virtual void image(Point at, ViewSize size, std::vector<std::uint8_t> rgba) = 0;

  /// One line; `at` is on the baseline, at the end that `align` names.
  virtual void text(Point at, const std::string& text, const TypeStyle& style, Anchor align = Anchor::left) = 0;
  /// One line whose middle is `middle`, with a halo around the letters. `whole` is what a search of the document
  /// finds there; empty: the text itself.
  virtual void text_with_halo(Point middle, const std::string& text, const TypeStyle& style, Rgb halo,
                              double halo_width, const std::string& whole = {}) = 0;
  /// Lines broken at `width`, from `top_left` downwards, at most `most_lines`, the last one ending in an
  /// ellipsis when something is left. Returns the height. `draws` false only measures.
  virtual double paragraph(Point top_left, double width, std::span<const Run> runs, const TypeStyle& style,
                           int most_lines, bool draws = true) = 0;

  double text_width(const std::string& text, const TypeStyle& style) const { return typesetter_.width(text, style); }
  void line(Point from, Point to, Rgb colour, double width) { lines({{from, to}}, colour, width); }
  void hatch(const Rect& rect, Rgb ground, Rgb colour, double scale);

 private:
  ViewSize size_;
  Typesetter typesetter_;
};

}  // namespace ocop
