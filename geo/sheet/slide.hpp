#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// One slide of a talk: title, one sentence and a big legend at the left, the map at the right. The presenter's
/// window has the same places and sizes.
struct SlideOptions {
  ViewSize size{1920, 1080};
  Language language = Language::vi;
  Ground ground = Ground::dark;
  std::string kicker;    ///< small, over the title
  std::string title;     ///< empty: the caption's first sentence
  std::string sentence;  ///< empty: the caption
  std::optional<Box> shown;
  std::vector<CommuneId> highlighted;  ///< sorted
  std::size_t number = 0;              ///< of this slide, from 0
  std::size_t count = 1;               ///< of all slides
};

/// Sizes of type and lengths on a slide of 1920 x 1080 (`mock/README.md`, Type).
inline constexpr double kSlideTitle = 50;
inline constexpr double kSlideTitleLine = 64;
inline constexpr double kSlideSentence = 28;
inline constexpr double kSlideSentenceLine = 42;
inline constexpr double kSlideText = 24;
inline constexpr double kSlideSmall = 18;
inline constexpr double kSlideLegendRow = 44;

/// Where the parts of a slide stand, in pixels.
struct SlidePlaces {
  double unit = 1;  ///< pixels to a unit of the slide
  Rect kicker;
  Rect body;  ///< title and, under it, the sentence
  Rect legend;
  Rect dots;
  Rect foot;
  Rect map;       ///< to three edges of the slide
  Rect map_free;  ///< part of `map`, counted from its corner, that what is shown is fitted into
};
/// `legend_rows`: how many the legend has under its title. `least_unit`: a unit is never smaller; the map gives way.
SlidePlaces lay_out_slide(ViewSize size, std::size_t legend_rows, double least_unit = 0);
double slide_unit(ViewSize size);

/// Rows of the legend that a slide shows, so that every colour on its map is explained; what is not on the map is said
/// at its foot.
std::vector<LegendRow> slide_legend(const Legend& legend);
/// "Đang xem 103 sản phẩm ... Ranh giới 2024. 5 sản phẩm chưa lên bản đồ."
std::string slide_foot(Language language, const Picture& picture);

/// A slide as pixels, four bytes each (R, G, B, A); one too small for type has bars instead of text. Empty when
/// cancelled or without memory.
std::vector<std::uint8_t> slide_pixels(const Picture& picture, const SlideOptions& options, const Progress& progress);

}  // namespace ocop
