#include "sheet/land.hpp"

#include <algorithm>
#include <map>

#include "plate/border_lines.hpp"
#include "sheet/map_paths.hpp"

namespace ocop {
namespace {

/// Paper shows more than a pixel of the layout: outlines are this much finer.
constexpr double kFiner = 3;
/// Overlap of fills, logical pixels: the lines between them are wider.
constexpr double kBleed = 0.5;

void move(Polylines& lines, Point by) {
  for (std::vector<Point>& line : lines) {
    for (Point& p : line) p = {p.x + by.x, p.y + by.y};
  }
}

/// Areas by how they are filled, in the order of the classes.
using AreasByFill = std::map<std::pair<int, bool>, std::pair<Fill, std::vector<Area>>>;

AreasByFill areas_by_fill(const Picture& picture, const Plate& plate, const Arcs& arcs, Point origin) {
  const Frame& frame = plate.frame;
  const Box view = visible_box(frame.camera, frame.size);
  const std::vector<Commune>& communes = picture.atlas->vintages.at(picture.vintage).set.communes;
  AreasByFill areas;
  for (CommuneId id = 0; id < communes.size(); ++id) {
    if (!arcs.unit_boxes[id].overlaps(view)) continue;
    Area area{unit_rings(arcs, id, frame.camera, frame.size), communes[id].code.text(), communes[id].name};
    move(area.rings, origin);
    const Fill& fill = plate.fills[id];
    auto& [own_fill, own_areas] = areas[{fill.class_index, fill.is_hatched}];
    own_fill = fill;
    own_areas.push_back(std::move(area));
  }
  return areas;
}

void draw_lines(Canvas& canvas, Polylines& lines, Rgb colour, double width, Point origin) {
  if (lines.empty() || width <= 0) return;
  move(lines, origin);
  canvas.lines(lines, colour, width);
}

}  // namespace

void draw_land(Canvas& canvas, const Picture& picture, const Plate& plate, const IdImage& image, Point origin) {
  const Frame& frame = plate.frame;
  const Arcs& arcs = picture.borders().arcs.for_scale(frame.camera.metres_per_pixel / kFiner);
  canvas.begin_clip(
      {origin.x, origin.y, static_cast<double>(frame.size.width), static_cast<double>(frame.size.height)});
  for (const auto& [key, filled] : areas_by_fill(picture, plate, arcs, origin)) {
    const auto& [fill, areas] = filled;
    if (fill.is_hatched) {
      canvas.hatched_areas(areas, fill.colour, map_ink(frame.ground).hatch, frame.scale);
    } else {
      canvas.areas(areas, fill.colour, kBleed * frame.scale);
    }
  }
  LineStyle style = make_line_style(picture);
  style.commune_px *= frame.scale;
  style.district_px *= frame.scale;
  style.outer_px *= frame.scale;
  BorderLines lines = border_lines(arcs, style, plate.fills, image);
  const MapInk& ink = map_ink(frame.ground);
  // Lines of small communes are thinner where pixels would make them paler.
  const double strength = commune_line_strength(arcs, style, frame.camera, frame.size);
  draw_lines(canvas, lines.communes, ink.commune_line, style.commune_px * strength, origin);
  draw_lines(canvas, lines.zeros, ink.zero_line, style.commune_px * strength, origin);
  draw_lines(canvas, lines.districts, ink.district_line, style.district_px, origin);
  draw_lines(canvas, lines.outer, ink.outer_line, style.outer_px, origin);
  canvas.end_clip();
}

void draw_lost(Canvas& canvas, const Picture& picture, const Plate& plate, Point origin) {
  const Frame& frame = plate.frame;
  const Arcs& arcs = picture.borders().arcs.for_scale(frame.camera.metres_per_pixel / kFiner);
  for (const CommuneId id : *picture.lost) {
    Polylines rings = unit_rings(arcs, id, frame.camera, frame.size);
    move(rings, origin);
    canvas.lines(rings, map_ink(frame.ground).gap, 2 * frame.scale);
  }
}

void draw_outline(Canvas& canvas, const Picture& picture, const Plate& plate, CommuneId id, Rgb colour, Point origin) {
  const Frame& frame = plate.frame;
  const Arcs& arcs = picture.borders().arcs.for_scale(frame.camera.metres_per_pixel / kFiner);
  Polylines rings = unit_rings(arcs, id, frame.camera, frame.size);
  move(rings, origin);
  canvas.lines(rings, map_ink(frame.ground).casing, 6.5 * frame.scale);
  canvas.lines(rings, colour, 3 * frame.scale);
}

}  // namespace ocop
