#include <fmt/format.h>

#include <array>
#include <cmath>
#include <pugixml.hpp>
#include <sstream>

#include "base/worker_pool.hpp"
#include "output/page_parts.hpp"
#include "plate/label_texts.hpp"
#include "plate/mark_shape.hpp"
#include "sheet/far_land.hpp"
#include "sheet/map_paths.hpp"
#include "sheet/path_data.hpp"
#include "sheet/typesetter.hpp"

namespace ocop {
namespace {

using pugi::xml_node;

/// Units to a logical pixel: zooming in shows more.
constexpr double kScale = 2;
constexpr double kFiner = 4;
/// The usual place of the map in the page, and of an inset.
constexpr ViewSize kRoom{1240, 1240};
constexpr ViewSize kInsetRoom{360, 200};
constexpr double kMargin = 40;

void set(xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

std::string markup_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration | pugi::format_no_empty_element_tags,
                pugi::encoding_utf8);
  return out.str();
}

xml_node add_svg(xml_node parent, ViewSize size) {
  xml_node svg = parent.append_child("svg");
  set(svg, "viewBox", fmt::format("0 0 {} {}", size.width, size.height));
  set(svg, "role", "img");
  return svg;
}

void add_hatch(xml_node svg) {
  const MapInk& ink = map_ink(Ground::light);
  xml_node pattern = svg.append_child("defs").append_child("pattern");
  for (const auto& [name, value] : {std::pair{"id", "hatch"},
                                    {"width", "12"},
                                    {"height", "12"},
                                    {"patternUnits", "userSpaceOnUse"},
                                    {"patternTransform", "rotate(45)"}}) {
    set(pattern, name, value);
  }
  for (const auto& [width, colour] : {std::pair{"12", ink.no_data}, {"3.4", ink.hatch}}) {
    xml_node stripe = pattern.append_child("rect");
    set(stripe, "width", width);
    set(stripe, "height", "12");
    set(stripe, "fill", css_colour(colour));
  }
}

struct View {
  const Picture& picture;
  const Plate& plate;
  const IdImage& image;
  std::vector<std::optional<int>> numbers;

  const Vintage& vintage() const { return picture.atlas->vintages.at(picture.vintage); }
  const Arcs& arcs() const { return vintage().borders.arcs.for_scale(plate.frame.camera.metres_per_pixel / kFiner); }
};

void add_units(xml_node parent, const View& view) {
  xml_node group = parent.append_child("g");
  set(group, "class", "units");
  set(group, "fill-rule", "evenodd");
  const Frame& frame = view.plate.frame;
  const Arcs& arcs = view.arcs();
  const Box shown = visible_box(frame.camera, frame.size);
  for (CommuneId id = 0; id < view.numbers.size(); ++id) {
    if (!arcs.unit_boxes[id].overlaps(shown)) continue;
    xml_node path = group.append_child("path");
    const Fill& fill = view.plate.fills[id];
    if (view.numbers[id]) {
      set(path, "data-code", view.vintage().set.communes[id].code.text());
      set(path, "data-i", std::to_string(*view.numbers[id]));
    }
    const std::string colour = fill.is_hatched ? "url(#hatch)" : css_colour(fill.colour);
    set(path, "fill", colour);
    set(path, "d", path_data(unit_rings(arcs, id, frame.camera, frame.size), true));
  }
}

void add_lines(xml_node parent, const Polylines& lines, Rgb colour, double width) {
  if (lines.empty()) return;
  xml_node path = parent.append_child("path");
  set(path, "stroke", css_colour(colour));
  set(path, "stroke-width", css_number(width));
  set(path, "d", path_data(lines, false));
}

void add_borders(xml_node parent, const View& view) {
  const LineStyle style = make_line_style(view.picture);
  const BorderLines lines = border_lines(view.arcs(), style, view.plate.fills, view.image);
  const MapInk& ink = map_ink(Ground::light);
  xml_node group = parent.append_child("g");
  set(group, "class", "borders");
  add_lines(group, lines.communes, ink.commune_line, style.commune_px);
  add_lines(group, lines.zeros, ink.zero_line, style.commune_px);
  add_lines(group, lines.districts, ink.district_line, style.district_px);
  add_lines(group, lines.outer, ink.outer_line, style.outer_px);
}

xml_node add_placed(xml_node parent, Point at) {
  xml_node group = parent.append_child("g");
  set(group, "data-x", css_number(at.x));
  set(group, "data-y", css_number(at.y));
  set(group, "transform", fmt::format("translate({} {}) scale({})", css_number(at.x), css_number(at.y), kScale));
  return group;
}

void add_marks(xml_node parent, const View& view) {
  xml_node group = parent.append_child("g");
  set(group, "class", "marks");
  const MapInk& ink = map_ink(Ground::light);
  for (const Mark& mark : view.plate.marks) {
    std::vector<Point> corners;
    for (const Point& p : mark_outline(mark.type)) {
      corners.push_back({p.x * view.plate.frame.mark_px, p.y * view.plate.frame.mark_px});
    }
    xml_node placed = add_placed(group, mark.at);
    set(placed, "data-producer", std::to_string(mark.producer));
    xml_node path = placed.append_child("path");
    set(path, "fill", css_colour(ink.stars.at(static_cast<std::size_t>(mark.stars))));
    if (!mark.has_own_point) set(path, "stroke-dasharray", "3 1.8");
    set(path, "d", path_data({corners}, true));
  }
}

xml_node add_label(xml_node parent, const std::string& text, Point at, Rgb ink, Rgb halo, std::optional<double> room) {
  xml_node placed = add_placed(parent, at);
  set(placed, "data-text", text);
  if (room) set(placed, "data-room", css_number(*room));
  xml_node node = placed.append_child("text");
  set(node, "y", "4");
  set(node, "fill", css_colour(ink));
  set(node, "stroke", css_colour(halo));
  node.text().set(text.c_str());
  if (room) set(placed, "style", "display:none");
  return placed;
}

/// Names where the plate has them; the others wait at their inner points for room.
void add_labels(xml_node parent, const View& view) {
  xml_node group = parent.append_child("g");
  set(group, "class", "labels");
  const MapInk& ink = map_ink(Ground::light);
  const Frame& frame = view.plate.frame;
  std::vector<bool> is_named(view.numbers.size());
  for (const Label& label : view.plate.labels) {
    is_named.at(label.commune) = true;
    if (!label.leader) continue;
    xml_node line = group.append_child("line");
    set(line, "x1", css_number(label.leader->first.x));
    set(line, "y1", css_number(label.leader->first.y));
    set(line, "x2", css_number(label.leader->second.x));
    set(line, "y2", css_number(label.leader->second.y));
  }
  for (const Label& label : view.plate.labels) {
    const Point middle{label.box.x + label.box.width / 2, label.box.y + label.box.height / 2};
    xml_node placed = add_label(group, label.text, middle, label.colour, label.halo, std::nullopt);
    // A name that lies on its own commune takes its colours from the fill.
    const bool is_on_own = label.halo == view.plate.fills.at(label.commune).colour;
    if (is_on_own && view.numbers[label.commune]) {
      set(placed, "data-i", std::to_string(*view.numbers[label.commune]));
    }
  }
  const MapBorders& borders = view.vintage().borders;
  for (CommuneId id = 0; id < view.numbers.size(); ++id) {
    if (is_named[id] || !view.numbers[id]) continue;
    const Commune& commune = view.vintage().set.communes[id];
    const double room = 3 * commune.inner_radius_m / frame.camera.metres_per_pixel;
    add_label(group, short_name(commune), screen_from_map(frame.camera, frame.size, borders.inner[id]), ink.text,
              ink.halo, room);
  }
}

Frame frame_of(const Box& box, ViewSize room, Language language, bool has_names) {
  Frame frame;
  const double margin = has_names ? kMargin : kMargin / 4;
  frame.scale = kScale;
  frame.language = language;
  frame.shows_labels = has_names;
  frame.camera = fit(box, room, {margin, margin, room.width - 2 * margin, room.height - 2 * margin});
  frame.size = {static_cast<int>(std::ceil(box.width() / frame.camera.metres_per_pixel + 2 * margin)),
                static_cast<int>(std::ceil(box.height() / frame.camera.metres_per_pixel + 2 * margin))};
  if (has_names) frame.text_width = sheet_text_width();
  return frame;
}

/// One drawing into `parent`; nullopt when cancelled.
std::optional<Plate> add_drawing(xml_node parent, const Picture& picture, const Frame& frame,
                                 const Progress& progress) {
  const IdImage image = scan_convert(picture.atlas->vintages.at(picture.vintage).borders.arcs, make_line_style(picture),
                                     frame.camera, frame.size, WorkerPool::shared(), &progress);
  if (image.first.empty()) return std::nullopt;
  Plate plate = lay_out(picture, frame);
  const View view{picture, plate, image, page_numbers(picture)};
  xml_node svg = add_svg(parent, frame.size);
  if (frame.shows_labels) {
    set(svg, "tabindex", "0");
    add_hatch(svg);
  }
  xml_node land = svg.append_child("g");
  set(land, "class", frame.shows_labels ? "view land" : "land");
  add_units(land, view);
  add_borders(land, view);
  if (!frame.shows_labels) return plate;
  set(land.append_child("g"), "class", "over");
  add_marks(land, view);
  add_labels(land, view);
  return plate;
}

void add_inset(xml_node parent, const Picture& picture, const FarLand& land, Language language,
               const Progress& progress) {
  xml_node inset = parent.append_child("div");
  set(inset, "class", "inset");
  std::string names;
  for (const CommuneId id : land.communes) {
    names += (names.empty() ? "" : ", ") + picture.atlas->vintages.at(picture.vintage).set.communes[id].name;
  }
  inset.append_child("b").text().set(names.c_str());
  inset.append_child(pugi::node_pcdata).set_value(" ");
  set(inset.append_child("span"), "data-km", std::to_string(std::lround(land.distance_km)));
  add_drawing(inset, picture, frame_of(land.box, kInsetRoom, language, false), progress);
}

}  // namespace

std::optional<PageMap> make_page_map(const Picture& picture, Language language, const Progress& progress) {
  const Box body = main_body(picture);
  pugi::xml_document main;
  const auto plate = add_drawing(main, picture, frame_of(body, kRoom, language, true), progress);
  if (!plate) return std::nullopt;
  const Frame& frame = plate->frame;
  pugi::xml_document insets;
  for (const FarLand& land : find_far_land(picture, body, visible_box(frame.camera, frame.size))) {
    add_inset(insets, picture, land, language, progress);
  }
  return PageMap{markup_of(main), markup_of(insets), frame.size.width, frame.size.height,
                 frame.camera.metres_per_pixel};
}

}  // namespace ocop
