#include <cmath>

#include "plate/badges.hpp"
#include "plate/circles.hpp"
#include "plate/context.hpp"
#include "plate/dots.hpp"
#include "plate/label_wishes.hpp"
#include "plate/labels.hpp"
#include "plate/layout_view.hpp"
#include "plate/marks.hpp"
#include "plate/tile_texts.hpp"

namespace ocop {
namespace {

/// The longest round length of at most 160 logical pixels.
ScaleBar make_scale_bar(const Frame& frame) {
  const double limit_km = 160 * frame.scale * frame.camera.metres_per_pixel / 1000;
  const double power = std::pow(10.0, std::floor(std::log10(limit_km)));
  double length_km = power;
  for (const double step : {2.0, 5.0}) {
    if (step * power <= limit_km) length_km = step * power;
  }
  return {length_km * 1000 / frame.camera.metres_per_pixel, length_km};
}

Obstacles obstacles_of(const LayoutView& view, const Plate& plate) {
  Obstacles obstacles(view.frame.size);
  for (const Rect& card : view.frame.obstacles) obstacles.add(card);
  for (const Rect& part : view.frame.elsewhere) obstacles.add(part);
  const double mark = view.mark_size() + 2 * view.frame.scale;
  for (const Mark& m : plate.marks) obstacles.add(around(m.at, mark, mark));
  for (const Badge& b : plate.badges) obstacles.add(around(b.at, b.diameter_px, b.diameter_px));
  for (const Dot& d : plate.dots) obstacles.add(around(d.at, d.diameter_px, d.diameter_px));
  return obstacles;
}

}  // namespace

Plate lay_out(const Picture& picture, const Frame& frame, const Plate* previous) {
  const LayoutView view(picture, frame);
  Plate plate{frame, make_fills(picture, frame.ground), {}, {}, {}, {}, {}, {}, {}, 0, {}, {}, false, false};
  const MapForm form = picture.shown_form();
  if (form != MapForm::tiles) plate.context = place_context(view);
  if (form == MapForm::circles) {
    plate.circles = place_circles(view);
  } else {
    plate.dots = place_dots(view, plate.fills);
  }
  if (form == MapForm::tiles && frame.shows_labels) plate.numbers = place_tile_numbers(view, plate.fills);
  plate.badges = place_badges(view);
  // Where the map is not of the indicator the producers are beside the point.
  if (frame.shows_marks && picture.shown_theme() == MapTheme::indicator && form == MapForm::areas) {
    MarkLayout marks = place_marks(view);
    plate.marks = std::move(marks.marks);
    plate.marks_hidden = marks.hidden;
  }
  plate.has_few_names = is_map_of_small_communes(view, previous != nullptr && previous->has_few_names);
  if (frame.shows_labels && frame.text_width) {
    plate.labels = form == MapForm::tiles ? place_tile_names(view, plate.fills)
                                          : place_labels(view, plate, obstacles_of(view, plate), previous);
  }
  if (form != MapForm::tiles) plate.scale_bar = make_scale_bar(frame);
  plate.legend = make_legend(picture, frame.ground, frame.language);
  plate.is_schematic = view.vintage.set.is_schematic && form != MapForm::tiles;
  return plate;
}

}  // namespace ocop
