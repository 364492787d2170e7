#pragma once

#include <optional>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "picture/picture.hpp"
#include "plate/plate.hpp"
#include "sheet/slide.hpp"

namespace ocop {

/// What the audience sees beside the map.
struct PresenterContent {
  const Picture& picture;
  const SlidePlaces& places;  ///< device pixels
  std::string kicker;
  std::string title;
  std::string sentence;
  std::size_t number = 0;
  std::size_t count = 0;  ///< of scenes; 0: what was on the screen is shown
  double shown = 1;       ///< how far the words have come in, 0 to 1
};

/// Title, sentence, legend, dots and foot, at the places of a slide.
void draw_presenter_words(Ui& ui, const PresenterContent& content);

/// The circle round the pointer; what lies outside of it in `area` is a little darker. Logical pixels.
inline constexpr double kSpotlight = 88;
void draw_spotlight(Ui& ui, const Rect& area, Point at);

/// One commune, large, beside its place on the map; a line leads there.
void draw_presenter_card(Ui& ui, const Rect& window, const Picture& picture, CommuneId commune, Point place);

}  // namespace ocop
