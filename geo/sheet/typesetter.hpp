#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "picture/ramp.hpp"
#include "plate/plate.hpp"

namespace ocop {

struct TypeStyle {
  double size = 14;
  Weight weight = Weight::regular;
  Rgb colour;
};

/// A piece of a paragraph.
struct Run {
  std::string text;
  Weight weight = Weight::regular;
};

/// The fonts of a sheet, first choice first.
inline constexpr const char* kSheetFonts = "Inter, Noto Sans, DejaVu Sans, sans-serif";

/// Sets text in Inter with digits of one width and without hinting, so that widths scale. One owner of Pango.
class Typesetter {
 public:
  Typesetter();

  double width(const std::string& text, const TypeStyle& style) const;
  /// From the middle of a line down to its baseline.
  double middle_to_baseline(const std::string& text, const TypeStyle& style) const;

  /// A piece of a line of one weight. `x` and `baseline` count from the top left corner of the paragraph.
  struct Piece {
    double x = 0;
    double baseline = 0;
    std::string text;
    Weight weight = Weight::regular;
  };
  struct Paragraph {
    std::vector<Piece> pieces;
    double height = 0;
  };
  /// Lines broken as Canvas::paragraph says.
  Paragraph set(double width, std::span<const Run> runs, const TypeStyle& style, int most_lines) const;

  struct State;
  const State& state() const { return *state_; }

 private:
  std::shared_ptr<State> state_;
};

/// Measures text as a sheet sets it.
TextWidth sheet_text_width();

}  // namespace ocop
