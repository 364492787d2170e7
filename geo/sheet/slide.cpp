#include "sheet/slide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sheet/cairo_canvas.hpp"
#include "sheet/draw_slide.hpp"
#include "sheet/look.hpp"
#include "sheet/sheet_map.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kMargin = 88;
constexpr double kTextWidth = 628;
/// Type smaller than this many pixels to a unit is drawn as bars.
constexpr double kLeastUnit = 0.4;
/// A projector is looked at from afar: lines and names of the map are this much larger than on a screen.
constexpr double kMapEnlarged = 1.5;

Rect scaled(const Rect& r, double by) { return {r.x * by, r.y * by, r.width * by, r.height * by}; }

class SlideDrawer {
 public:
  SlideDrawer(Canvas& canvas, const Picture& picture, const SlideOptions& options, const Legend& legend)
      : canvas_(canvas),
        picture_(picture),
        options_(options),
        legend_(legend),
        rows_(slide_legend(legend)),
        places_(lay_out_slide(options.size, rows_.size())),
        look_(sheet_look(options.ground)) {}

  const SlidePlaces& places() const { return places_; }
  bool is_sketch() const { return places_.unit < kLeastUnit; }

  void draw_words() {
    if (is_sketch()) {
      draw_bars();
    } else {
      line(places_.kicker, options_.kicker, {px(kSlideText), Weight::regular, look_.text2});
      draw_body();
      line(places_.foot, slide_foot(options_.language, picture_), {px(kSlideSmall), Weight::regular, look_.text2}, 2);
      draw_dots();
    }
    draw_legend();
  }

 private:
  double px(double units) const { return units * places_.unit; }

  void line(const Rect& place, const std::string& text, const TypeStyle& style, int most_lines = 1) {
    const Run run{text, style.weight};
    canvas_.paragraph({place.x, place.y}, place.width, {&run, 1}, style, most_lines);
  }

  double paragraph(Point at, const std::string& text, const TypeStyle& style, bool draws) {
    const Run run{text, style.weight};
    return canvas_.paragraph(at, places_.body.width, {&run, 1}, style, 6, draws);
  }

  /// Long words are set smaller before they reach the legend.
  void draw_body() {
    const std::string said = caption(options_.language, picture_);
    const std::string title = options_.title.empty() ? said.substr(0, said.find(". ")) : options_.title;
    const std::string& sentence = options_.sentence.empty() ? said : options_.sentence;
    const auto set = [&](double size, bool draws) {
      const Rect& body = places_.body;
      const double height =
          paragraph({body.x, body.y}, title, {px(kSlideTitle) * size, Weight::semibold, look_.text}, draws);
      const double gap = px(24);
      return height + gap +
             paragraph({body.x, body.y + height + gap}, sentence,
                       {px(kSlideSentence) * size, Weight::regular, look_.text2}, draws);
    };
    double size = 1;
    while (size > 0.5 && set(size, false) > places_.body.height) size *= 0.94;
    set(size, true);
  }

  void draw_bars() {
    const Rect& body = places_.body;
    const double height = px(34);
    const auto bar = [&](double y, double share, Rgb colour) {
      canvas_.fill({body.x, body.y + px(y), body.width * share, height}, colour);
    };
    bar(0, 0.62, look_.text);
    bar(76, 0.8, look_.text);
    bar(160, 0.7, look_.text2);
  }

  void draw_dots() {
    constexpr std::size_t kMost = 24;
    if (options_.count < 2 || options_.count > kMost) return;
    double x = places_.dots.x;
    const double middle = places_.dots.y + places_.dots.height / 2;
    for (std::size_t i = 0; i < options_.count; ++i) {
      const bool is_this = i == options_.number;
      const double length = px(is_this ? 20 : 0);
      const Rgb colour = is_this ? look_.text : look_.frame;
      canvas_.circle({x + px(4), middle}, px(4), colour);
      if (is_this) {
        canvas_.circle({x + px(4) + length, middle}, px(4), colour);
        canvas_.fill({x + px(4), middle - px(4), length, px(8)}, colour);
      }
      x += px(16) + length;
    }
  }

  void draw_legend() {
    const Rect& place = places_.legend;
    if (!is_sketch()) line(place, legend_.title, {px(kSlideText), Weight::semibold, look_.text});
    double y = place.y + px(kSlideLegendRow + 4);
    for (const LegendRow& row : rows_) {
      draw_swatch({place.x, y, px(48), px(28)}, row);
      if (is_sketch()) {
        canvas_.fill({place.x + px(72), y + px(4), px(200), px(20)}, look_.frame);
      } else {
        draw_row(place, y, row);
      }
      y += px(kSlideLegendRow);
    }
  }

  void draw_row(const Rect& place, double y, const LegendRow& row) {
    const double baseline = y + px(22);
    const TypeStyle plain{px(kSlideText), Weight::regular, look_.text};
    canvas_.text({place.x + px(68), baseline}, row.label, plain);
    const double right = place.x + px(400);
    canvas_.text({right, baseline}, whole(options_.language, row.count), {px(kSlideText), Weight::semibold, look_.text},
                 Anchor::right);
    canvas_.text({right + px(20), baseline}, row.unit, {px(kSlideText), Weight::regular, look_.text2});
  }

  void draw_swatch(const Rect& rect, const LegendRow& row) {
    if (!row.colour) return;
    const MapInk& ink = map_ink(options_.ground);
    if (row.is_hatched) {
      canvas_.hatch(rect, *row.colour, ink.hatch, places_.unit * kMapEnlarged);
    } else {
      canvas_.fill(rect, *row.colour);
    }
    if (row.kind != LegendRowKind::colour_class) canvas_.outline(rect, look_.frame, std::max(1.0, places_.unit));
  }

  Canvas& canvas_;
  const Picture& picture_;
  const SlideOptions& options_;
  const Legend& legend_;
  std::vector<LegendRow> rows_;
  SlidePlaces places_;
  const SheetLook& look_;
};

}  // namespace

double slide_unit(ViewSize size) { return std::min(size.width / 1920.0, size.height / 1080.0); }

SlidePlaces lay_out_slide(ViewSize size, std::size_t legend_rows, double least_unit) {
  const double unit = std::max(least_unit, slide_unit(size));
  const double height = size.height / unit;
  const double legend_height = kSlideLegendRow * static_cast<double>(legend_rows + 1);
  SlidePlaces places;
  places.unit = unit;
  places.kicker = {kMargin, 112, kTextWidth, 32};
  places.foot = {kMargin, height - 88, kTextWidth, 52};
  places.dots = {kMargin, height - 128, kTextWidth, 16};
  places.legend = {kMargin, places.dots.y - 48 - legend_height, kTextWidth, legend_height};
  places.body = {kMargin, 160, kTextWidth, places.legend.y - 32 - 160};
  const double left = std::round((kMargin + kTextWidth + 24) * unit);
  for (Rect* rect : {&places.kicker, &places.foot, &places.dots, &places.legend, &places.body}) {
    *rect = scaled(*rect, unit);
  }
  places.map = {left, 0, std::max(1.0, size.width - left), static_cast<double>(size.height)};
  const double rim = std::round(40 * unit);
  places.map_free = {0, rim, std::max(1.0, places.map.width - 2 * rim), std::max(1.0, places.map.height - 2 * rim)};
  return places;
}

std::vector<LegendRow> slide_legend(const Legend& legend) {
  std::vector<LegendRow> rows;
  for (const LegendRow& row : legend.rows) {
    const bool is_always = row.kind == LegendRowKind::colour_class || row.kind == LegendRowKind::zero ||
                           row.kind == LegendRowKind::covered || row.kind == LegendRowKind::sized;
    const bool is_on_map =
        (row.kind == LegendRowKind::no_data || row.kind == LegendRowKind::uncertain) && row.count > 0;
    if (is_always || is_on_map) rows.push_back(row);
  }
  return rows;
}

std::string slide_foot(Language language, const Picture& picture) {
  std::string text = plain(filter_sentence(language, picture)) + ". ";
  text += fmt::format(fmt::runtime(tr(language, "Boundaries of {}.")),
                      picture.atlas->vintages.at(picture.vintage).set.vintage);
  const int missing = picture.totals->products_not_on_map;
  if (missing == 0) return text;
  return text + " " +
         fmt::format(
             fmt::runtime(trn(language, "{n} product is not on the map.", "{n} products are not on the map.", missing)),
             fmt::arg("n", whole(language, missing)));
}

bool draw_slide(Canvas& canvas, const Picture& picture, const SlideOptions& options, const Progress& progress) {
  const Legend legend = make_legend(picture, options.ground, options.language);
  SlideDrawer drawer(canvas, picture, options, legend);
  SheetOptions sheet;
  sheet.width_px = options.size.width;
  sheet.height_px = options.size.height;
  sheet.language = options.language;
  sheet.ground = options.ground;
  sheet.highlighted = options.highlighted;
  sheet.shows_names = sheet.shows_marks = !drawer.is_sketch();
  const Box shown = options.shown ? *options.shown : main_body(picture);
  const double enlarged = std::max(0.45, kMapEnlarged * drawer.places().unit);
  const SheetMap map{drawer.places().map,   shown,        enlarged,
                     SheetMap::Kind::slide, std::nullopt, drawer.places().map_free};
  if (!draw_map(canvas, picture, sheet, map, progress)) return false;
  drawer.draw_words();
  return !progress.is_cancelled();
}

std::vector<std::uint8_t> slide_pixels(const Picture& picture, const SlideOptions& options, const Progress& progress) {
  ImageCanvas canvas(options.size, sheet_look(options.ground).page);
  if (!canvas.is_usable() || !draw_slide(canvas, picture, options, progress)) return {};
  return canvas.rgba();
}

}  // namespace ocop
