#include "sheet/crowd_inset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sheet/look.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

/// A letter on a dark square that names an inset, its upper left corner at `at`.
void draw_badge(Canvas& canvas, Point at, const std::string& letter, double scale, const SheetLook& look) {
  const double side = 18 * scale;
  canvas.fill({at.x, at.y, side, side}, look.text);
  canvas.text({at.x + side / 2, at.y + 13.4 * scale}, letter, {12 * scale, Weight::semibold, look.page},
              Anchor::center);
}

}  // namespace

bool draw_crowd_inset(Canvas& canvas, const Picture& picture, const SheetOptions& options, const SheetMap& map,
                      const Inset& inset, const std::string& letter, const Progress& progress) {
  const SheetLook& look = sheet_look(options.ground);
  const auto moved = [&](const Rect& r) { return Rect{r.x + map.rect.x, r.y + map.rect.y, r.width, r.height}; };
  const Rect source = moved(inset.source);
  const Rect place = moved(inset.place);
  if (!draw_map(canvas, picture, options, {place, inset.shown, map.scale, SheetMap::Kind::crowd}, progress))
    return false;
  const double line = std::max(1.0, map.scale);
  canvas.outline(place, look.frame, line);
  canvas.outline(source, look.frame, line);
  draw_badge(canvas, {source.x + source.width, source.y}, letter, map.scale, look);
  draw_badge(canvas, {place.x, place.y - 24 * map.scale}, letter, map.scale, look);
  const std::string caption = fmt::format(
      fmt::runtime(tr(options.language, "{zoom} times as large")),
      fmt::arg("zoom", decimal(options.language, inset.zoom, inset.zoom == std::floor(inset.zoom) ? 0 : 1)));
  canvas.text({place.x + 26 * map.scale, place.y - 10.6 * map.scale}, caption,
              {12 * map.scale, Weight::semibold, look.text});
  return true;
}

}  // namespace ocop
