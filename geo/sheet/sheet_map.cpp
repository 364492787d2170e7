#include "sheet/sheet_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "plate/insets.hpp"
#include "plate/layout_view.hpp"
#include "plate/mark_shape.hpp"
#include "plate/pixel_law.hpp"
#include "sheet/crowd_inset.hpp"
#include "sheet/land.hpp"
#include "sheet/look.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kMargin = 12;           ///< logical pixels around what is shown
constexpr double kFurnitureWidth = 250;  ///< north arrow and scale bar
constexpr double kFurnitureHeight = 72;

LineStyle scaled(LineStyle style, double scale) {
  style.commune_px *= scale;
  style.district_px *= scale;
  style.outer_px *= scale;
  style.shore_px = 0;  // paper has no soft edge
  return style;
}

/// How much land lies under a rectangle of the view, in pixels looked at.
int land_under(const IdImage& image, const Rect& rect) {
  int land = 0;
  const int right = std::min(image.size.width, static_cast<int>(rect.x + rect.width));
  const int bottom = std::min(image.size.height, static_cast<int>(rect.y + rect.height));
  for (int y = std::max(0, static_cast<int>(rect.y)); y < bottom; y += 2) {
    for (int x = std::max(0, static_cast<int>(rect.x)); x < right; x += 2) land += image.at(x, y) != kOutside;
  }
  return land;
}

/// The corner with the least land; the lower right one where several are free.
Rect free_corner(const IdImage& image, double width, double height) {
  const double right = std::max(0.0, image.size.width - width);
  const double bottom = std::max(0.0, image.size.height - height);
  const std::array<Rect, 4> corners = {
      {{right, bottom, width, height}, {0, bottom, width, height}, {right, 0, width, height}, {0, 0, width, height}}};
  return *std::min_element(corners.begin(), corners.end(),
                           [&](const Rect& a, const Rect& b) { return land_under(image, a) < land_under(image, b); });
}

/// Draws a plate at a place of the sheet.
class PlateOnPaper {
 public:
  PlateOnPaper(Canvas& canvas, const Plate& plate, const std::vector<Commune>& communes, Point origin)
      : canvas_(canvas),
        plate_(plate),
        communes_(communes),
        origin_(origin),
        scale_(plate.frame.scale),
        look_(sheet_look(plate.frame.ground)) {}

  void draw_context() {
    Polylines lines = plate_.context;
    for (auto& line : lines) {
      for (Point& p : line) p = moved(p);
    }
    if (!lines.empty()) canvas_.lines(lines, map_ink(plate_.frame.ground).context_line, scale_);
  }

  void draw_marks() {
    for (const Dot& dot : plate_.dots) {
      canvas_.circle(moved(dot.at), dot.diameter_px / 2 + scale_, map_ink(plate_.frame.ground).casing);
      canvas_.circle(moved(dot.at), dot.diameter_px / 2, dot.colour);
    }
    for (const Circle& circle : plate_.circles) {
      canvas_.circle(moved(circle.at), circle.radius_px + scale_, map_ink(plate_.frame.ground).casing);
      canvas_.circle(moved(circle.at), circle.radius_px, circle.colour);
    }
    for (const Label& label : plate_.labels) {
      if (label.leader) canvas_.line(moved(label.leader->first), moved(label.leader->second), look_.text2, scale_);
    }
    for (const TileNumber& number : plate_.numbers) {
      canvas_.text(moved(number.at), number.text, {12 * scale_, Weight::semibold, number.colour}, Anchor::right);
    }
    for (const Badge& badge : plate_.badges) draw_badge(badge);
    for (const Mark& mark : plate_.marks) {
      draw_mark(canvas_, moved(mark.at), plate_.frame.mark_px * scale_, scale_, mark.type, mark.stars,
                !mark.has_own_point, plate_.frame.ground);
    }
  }

  void draw_labels() {
    for (const Label& label : plate_.labels) {
      canvas_.text_with_halo(moved(middle_of(label.box)), label.text,
                             {plate_.frame.label_px * scale_, Weight::medium, label.colour}, label.halo, 3 * scale_,
                             communes_.at(label.commune).name);
    }
  }

  /// A bar with its halves and numbers, its right end at `right`, standing on `baseline`.
  void draw_scale_bar(double right, double baseline) {
    const double left = right - plate_.scale_bar.length_px;
    for (const double by : {0.0, 0.5, 1.0})
      stroke({at(left, right, by), baseline}, {at(left, right, by), baseline - kTick * scale_});
    stroke({left, baseline}, {right, baseline});
    for (const double by : {0.0, 0.5, 1.0}) write_length(at(left, right, by), baseline, by);
  }

  void draw_north(Point foot) {
    const double h = 26 * scale_;
    const double w = 8 * scale_;
    const std::array<Point, 4> arrow = {{{foot.x, foot.y - h - 16 * scale_},
                                         {foot.x + w, foot.y - 16 * scale_},
                                         {foot.x, foot.y - 22 * scale_},
                                         {foot.x - w, foot.y - 16 * scale_}}};
    canvas_.polygon_outline(arrow, look_.page, 3 * scale_, false);
    canvas_.polygon(arrow, look_.text);
    write({foot.x, foot.y - 4 * scale_}, trc(plate_.frame.language, "north arrow", "N"), Weight::semibold);
  }

 private:
  static constexpr double kTick = 5;

  void draw_badge(const Badge& badge) {
    const Rgb rim = map_ink(plate_.frame.ground).priority.back();
    canvas_.circle(moved(badge.at), badge.diameter_px / 2, rim);
    canvas_.circle(moved(badge.at), badge.diameter_px / 2 - 1.5 * scale_, look_.page);
    const TypeStyle style{12 * scale_, Weight::semibold, look_.text};
    canvas_.text({moved(badge.at).x, moved(badge.at).y + 4.3 * scale_}, badge.text, style, Anchor::center);
  }

  static double at(double left, double right, double by) { return left + by * (right - left); }

  /// A line that is seen over land too.
  void stroke(Point from, Point to) {
    canvas_.line(from, to, look_.page, 4 * scale_);
    canvas_.line(from, to, look_.text, 1.4 * scale_);
  }
  void write(Point middle, const std::string& text, Weight weight) {
    canvas_.text_with_halo(middle, text, {12 * scale_, weight, look_.text}, look_.page, 3 * scale_);
  }
  void write_length(double x, double baseline, double by) {
    const double km = by * plate_.scale_bar.length_km;
    const int places = km == std::floor(km) ? 0 : km * 10 == std::floor(km * 10) ? 1 : 2;
    const std::string number = decimal(plate_.frame.language, km, places);
    const double y = baseline - (kTick + 9) * scale_;
    if (by < 1) {
      write({x, y}, number, Weight::regular);
      return;
    }
    // The number stands over its tick, the unit beside it.
    const TypeStyle style{12 * scale_, Weight::regular, {}};
    const double shift = canvas_.text_width(number + " km", style) - canvas_.text_width(number, style);
    write({x + shift / 2, y}, number + " km", Weight::regular);
  }
  Point moved(Point p) const { return {p.x + origin_.x, p.y + origin_.y}; }

  Canvas& canvas_;
  const Plate& plate_;
  const std::vector<Commune>& communes_;
  Point origin_;
  double scale_;
  const SheetLook& look_;
};

Frame frame_of(const SheetOptions& options, const SheetMap& map) {
  Frame frame;
  frame.size = {static_cast<int>(map.rect.width), static_cast<int>(map.rect.height)};
  frame.scale = map.scale;
  frame.ground = options.ground;
  frame.language = options.language;
  frame.shows_labels = map.kind != SheetMap::Kind::far_off && options.shows_names;
  frame.shows_marks = options.shows_marks;
  frame.focus.selected = options.highlighted;
  if (map.outlined) frame.focus.selected = {*map.outlined};
  const double air = map.kind == SheetMap::Kind::crowd ? 0 : kMargin * map.scale;
  const double margin = std::min(air, 0.1 * std::min(map.rect.width, map.rect.height));
  const Rect within_rim{margin, margin, map.rect.width - 2 * margin, map.rect.height - 2 * margin};
  frame.camera = fit(map.shown, frame.size, map.free.value_or(within_rim));
  if (frame.shows_labels) frame.text_width = sheet_text_width();
  return frame;
}

/// The main map without its names.
SheetMap main_map(const Picture& picture, const SheetOptions& options) {
  const SheetPage page = lay_out_page({options.width_px, options.height_px}, options.scale);
  return {page.map, options.shown ? *options.shown : main_body(picture), kMapScale * page.unit,
          SheetMap::Kind::far_off};
}

}  // namespace

void draw_mark(Canvas& canvas, Point at, double size, double scale, ProducerType type, Stars stars, bool is_dashed,
               Ground ground) {
  const MapInk& ink = map_ink(ground);
  std::vector<Point> corners;
  for (const Point& p : mark_outline(type)) corners.push_back({at.x + p.x * size, at.y + p.y * size});
  canvas.polygon_outline(corners, ink.casing, (1.4 + 2 * 1.3) * scale, false);
  canvas.polygon(corners, ink.stars.at(static_cast<std::size_t>(stars)));
  canvas.polygon_outline(corners, ink.mark_outline, 1.4 * scale, is_dashed);
}

double metres_per_pixel(const Picture& picture, const SheetOptions& options) {
  return frame_of(options, main_map(picture, options)).camera.metres_per_pixel;
}

double smallest_type_pt(const SheetOptions& options) {
  const SheetPage page = lay_out_page({options.width_px, options.height_px}, options.scale);
  return kSmallSize * page.unit * 72 / options.dots_per_inch;
}

Point place_on_sheet(const Picture& picture, const SheetOptions& options, Point map) {
  const SheetMap main = main_map(picture, options);
  const Frame frame = frame_of(options, main);
  const Point at = screen_from_map(frame.camera, frame.size, map);
  return {main.rect.x + at.x, main.rect.y + at.y};
}

std::optional<Plate> draw_map(Canvas& canvas, const Picture& picture, const SheetOptions& options, const SheetMap& map,
                              const Progress& progress) {
  Frame frame = frame_of(options, map);
  WorkerPool& pool = WorkerPool::shared();
  const MapBorders& borders = picture.borders();
  const IdImage image = scan_convert(borders.arcs, scaled(make_line_style(picture), map.scale), frame.camera,
                                     frame.size, pool, &progress);
  if (image.first.empty()) return std::nullopt;
  const bool is_main = map.kind == SheetMap::Kind::main;
  const bool is_to_scale = picture.shown_form() != MapForm::tiles;
  const bool has_scale_bar = is_to_scale && (is_main || map.kind == SheetMap::Kind::far_off);
  Rect corner;
  if (has_scale_bar) {
    const double width = (is_main ? kFurnitureWidth : 180) * map.scale;
    corner = free_corner(image, std::min(width, map.rect.width), kFurnitureHeight * map.scale);
    frame.obstacles.push_back(corner);
  }
  const std::vector<Inset> insets = is_main && !map.outlined ? find_insets(picture, frame) : std::vector<Inset>{};
  for (const Inset& inset : insets) {
    frame.elsewhere.push_back(inset.source);
    frame.obstacles.push_back({inset.place.x, inset.place.y - kInsetCaption * map.scale, inset.place.width,
                               inset.place.height + kInsetCaption * map.scale});
  }
  Plate plate = lay_out(picture, frame);

  if (canvas.is_vector()) {
    draw_land(canvas, picture, plate, image, {map.rect.x, map.rect.y});
  } else {
    PixelInk ink = pixel_ink(options.ground, map.scale);
    ink.page = sheet_look(options.ground).page;
    canvas.image({map.rect.x, map.rect.y}, frame.size, colour_pixels(image, plate.fills, ink, pool));
  }
  PlateOnPaper paper(canvas, plate, picture.atlas->vintages.at(picture.vintage).set.communes, {map.rect.x, map.rect.y});
  canvas.begin_clip(map.rect);
  paper.draw_context();
  const MapInk& colours = map_ink(options.ground);
  if (picture.lost != nullptr && picture.shown_theme() == MapTheme::indicator) {
    draw_lost(canvas, picture, plate, {map.rect.x, map.rect.y});
  }
  for (const CommuneId id : options.highlighted) {
    draw_outline(canvas, picture, plate, id, colours.accent, {map.rect.x, map.rect.y});
  }
  if (map.outlined) draw_outline(canvas, picture, plate, *map.outlined, colours.text, {map.rect.x, map.rect.y});
  paper.draw_marks();
  paper.draw_labels();
  canvas.end_clip();
  for (std::size_t i = 0; i < insets.size(); ++i) {
    const std::string letter(1, static_cast<char>('A' + static_cast<int>(i)));
    if (!draw_crowd_inset(canvas, picture, options, map, insets[i], letter, progress)) return std::nullopt;
  }
  if (!has_scale_bar) return plate;
  const double right = map.rect.x + corner.x + corner.width - 40 * map.scale;
  const double baseline = map.rect.y + corner.y + corner.height - 14 * map.scale;
  paper.draw_scale_bar(right, baseline);
  if (is_main) {
    paper.draw_north({right - plate.scale_bar.length_px - 40 * map.scale, baseline});
  }
  return plate;
}

}  // namespace ocop
