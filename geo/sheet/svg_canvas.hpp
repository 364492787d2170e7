#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sheet/canvas.hpp"

namespace ocop {

/// An SVG with real text. Each commune is a path of its own that carries its code (`data-code`) and its title.
class SvgCanvas : public Canvas {
 public:
  /// `millimetres_per_unit` gives the size on paper.
  SvgCanvas(ViewSize size, double millimetres_per_unit, const std::string& title, const std::string& description,
            const std::string& language);

  bool is_vector() const override { return true; }
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
  void image(Point, ViewSize, std::vector<std::uint8_t>) override {}
  void text(Point at, const std::string& text, const TypeStyle& style, Anchor align) override;
  void text_with_halo(Point middle, const std::string& text, const TypeStyle& style, Rgb halo, double halo_width,
                      const std::string& whole) override;
  double paragraph(Point top_left, double width, std::span<const Run> runs, const TypeStyle& style, int most_lines,
                   bool draws) override;

  /// The document, the same bytes each time.
  std::string finish() const;

 private:
  struct State;
  void add_areas(std::span<const Area> areas, const std::string& paint, Rgb edge, double bleed);

  std::shared_ptr<State> state_;
};

}  // namespace ocop
