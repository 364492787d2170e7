#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "sheet/canvas.hpp"

namespace ocop {

/// What Cairo draws the same way on an image and on a page.
class CairoCanvas : public Canvas {
 public:
  void begin_clip(const Rect& rect) override;
  void end_clip() override;
  void fill(const Rect& rect, Rgb colour) override;
  void outline(const Rect& rect, Rgb colour, double width) override;
  void polygon(std::span<const Point> corners, Rgb colour) override;
  void polygon_outline(std::span<const Point> corners, Rgb colour, double width, bool is_dashed) override;
  void circle(Point middle, double radius, Rgb colour) override;
  void lines(const Polylines& lines, Rgb colour, double width) override;
  void areas(std::span<const Area> areas, Rgb colour, double bleed) override;
  void hatched_areas(std::span<const Area> areas, Rgb ground, Rgb colour, double scale) override;
  void text(Point at, const std::string& text, const TypeStyle& style, Anchor align) override;
  void text_with_halo(Point middle, const std::string& text, const TypeStyle& style, Rgb halo, double halo_width,
                      const std::string& whole) override;
  double paragraph(Point top_left, double width, std::span<const Run> runs, const TypeStyle& style, int most_lines,
                   bool draws) override;

 protected:
  explicit CairoCanvas(ViewSize size);
  struct State;
  State& state() const { return *state_; }

 private:
  std::shared_ptr<State> state_;
};

/// A picture of pixels.
class ImageCanvas : public CairoCanvas {
 public:
  /// `pixels_per_unit` of the units that are drawn in.
  ImageCanvas(ViewSize size, Rgb ground, double pixels_per_unit = 1);

  /// False when there is no memory for a picture of this size.
  bool is_usable() const;
  bool is_vector() const override { return false; }
  void image(Point at, ViewSize size, std::vector<std::uint8_t> rgba) override;
  /// A PNG, the same bytes each time; empty when it could not be made.
  std::string png() const;
  /// Four bytes a pixel (R, G, B, A), opaque.
  std::vector<std::uint8_t> rgba() const;
};

/// What a vector page looks like, in pixels.
class PreviewCanvas : public ImageCanvas {
 public:
  using ImageCanvas::ImageCanvas;
  bool is_vector() const override { return true; }
  void image(Point, ViewSize, std::vector<std::uint8_t>) override {}
};

/// Pages of a PDF with live text and embedded fonts.
class PdfCanvas : public CairoCanvas {
 public:
  /// `size` in the units that are drawn in, each `points_per_unit` of 1/72 inch. `made` is the date in the file.
  PdfCanvas(ViewSize size, double points_per_unit, const std::string& title, Day made);

  bool is_vector() const override { return true; }
  void image(Point, ViewSize, std::vector<std::uint8_t>) override {}

  /// Ends the page; what follows is on a new one.
  void next_page();
  /// An entry of the table of contents that leads to a page, the first being 1; below `parent` (0: at the top).
  /// Returns its number as a parent.
  int add_bookmark(const std::string& title, int page, int parent);
  /// The document, the same bytes each time; nothing can be drawn any more. Empty without memory.
  std::string finish();

 private:
  std::shared_ptr<std::string> bytes_;
};

}  // namespace ocop
