#include "sheet/svg_canvas.hpp"

#include <pugixml.hpp>

#include <sstream>

#include "plate/pixel_law.hpp"
#include "sheet/path_data.hpp"

namespace ocop {

using pugi::xml_node;

struct SvgCanvas::State {
  pugi::xml_document document;
  xml_node definitions;
  std::vector<xml_node> groups;  ///< what is drawn goes into the last
  int clips = 0;
  int hatches = 0;

  xml_node add(const char* name) { return groups.back().append_child(name); }
};

namespace {

void set(xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}
void set(xml_node node, const char* name, double value) { set(node, name, css_number(value)); }

void set_rect(xml_node node, const Rect& rect) {
  set(node, "x", rect.x);
  set(node, "y", rect.y);
  set(node, "width", rect.width);
  set(node, "height", rect.height);
}

void set_stroke(xml_node node, Rgb colour, double width) {
  set(node, "fill", "none");
  set(node, "stroke", css_colour(colour));
  set(node, "stroke-width", width);
  set(node, "stroke-linejoin", "round");
}

void set_text(xml_node node, Point at, const std::string& text, const TypeStyle& style, Weight weight) {
  static constexpr std::array kWeights = {"400", "500", "600"};
  set(node, "x", at.x);
  set(node, "y", at.y);
  set(node, "font-size", style.size);
  if (weight != Weight::regular) set(node, "font-weight", kWeights.at(static_cast<std::size_t>(weight)));
  set(node, "fill", css_colour(style.colour));
  node.text().set(text.c_str());
}

}  // namespace

SvgCanvas::SvgCanvas(ViewSize size, double millimetres_per_unit, const std::string& title,
                     const std::string& description, const std::string& language)
    : Canvas(size), state_(std::make_shared<State>()) {
  xml_node svg = state_->document.append_child("svg");
  set(svg, "xmlns", "http://www.w3.org/2000/svg");
  set(svg, "width", css_number(size.width * millimetres_per_unit) + "mm");
  set(svg, "height", css_number(size.height * millimetres_per_unit) + "mm");
  set(svg, "viewBox", "0 0 " + std::to_string(size.width) + " " + std::to_string(size.height));
  set(svg, "lang", language);
  set(svg, "role", "img");
  set(svg, "font-family", kSheetFonts);
  set(svg, "style", "font-variant-numeric:tabular-nums");
  svg.append_child("title").text().set(title.c_str());
  svg.append_child("desc").text().set(description.c_str());
  state_->definitions = svg.append_child("defs");
  state_->groups.push_back(svg);
}

void SvgCanvas::begin_clip(const Rect& rect) {
  const std::string id = "clip" + std::to_string(++state_->clips);
  xml_node clip = state_->definitions.append_child("clipPath");
  set(clip, "id", id);
  set_rect(clip.append_child("rect"), rect);
  xml_node group = state_->add("g");
  set(group, "clip-path", "url(#" + id + ")");
  state_->groups.push_back(group);
}

void SvgCanvas::end_clip() { state_->groups.pop_back(); }

void SvgCanvas::fill(const Rect& rect, Rgb colour) {
  xml_node node = state_->add("rect");
  set_rect(node, rect);
  set(node, "fill", css_colour(colour));
}

void SvgCanvas::outline(const Rect& rect, Rgb colour, double width) {
  xml_node node = state_->add("rect");
  set_rect(node, {rect.x + width / 2, rect.y + width / 2, rect.width - width, rect.height - width});
  set_stroke(node, colour, width);
}

void SvgCanvas::polygon(std::span<const Point> corners, Rgb colour) {
  xml_node node = state_->add("path");
  set(node, "d", path_data({{corners.begin(), corners.end()}}, true));
  set(node, "fill", css_colour(colour));
}

void SvgCanvas::polygon_outline(std::span<const Point> corners, Rgb colour, double width, bool is_dashed) {
  xml_node node = state_->add("path");
  set(node, "d", path_data({{corners.begin(), corners.end()}}, true));
  set_stroke(node, colour, width);
  if (is_dashed) set(node, "stroke-dasharray", css_number(2.2 * width) + " " + css_number(1.3 * width));
}

void SvgCanvas::circle(Point middle, double radius, Rgb colour) {
  xml_node node = state_->add("circle");
  set(node, "cx", middle.x);
  set(node, "cy", middle.y);
  set(node, "r", radius);
  set(node, "fill", css_colour(colour));
}

void SvgCanvas::lines(const Polylines& lines, Rgb colour, double width) {
  xml_node node = state_->add("path");
  set(node, "d", path_data(lines, false));
  set_stroke(node, colour, width);
}

void SvgCanvas::add_areas(std::span<const Area> areas, const std::string& paint, Rgb edge, double bleed) {
  xml_node group = state_->add("g");
  set(group, "fill", paint);
  set(group, "fill-rule", "evenodd");
  set(group, "stroke", css_colour(edge));
  set(group, "stroke-width", bleed);
  set(group, "stroke-linejoin", "round");
  for (const Area& area : areas) {
    xml_node node = group.append_child("path");
    if (!area.code.empty()) set(node, "data-code", area.code);
    set(node, "d", path_data(area.rings, true));
    if (!area.title.empty()) node.append_child("title").text().set(area.title.c_str());
  }
}

void SvgCanvas::areas(std::span<const Area> areas, Rgb colour, double bleed) {
  add_areas(areas, css_colour(colour), colour, bleed);
}

void SvgCanvas::hatched_areas(std::span<const Area> areas, Rgb ground, Rgb colour, double scale) {
  const std::string id = "hatch" + std::to_string(++state_->hatches);
  const double step = double{kHatchStep} * scale;
  xml_node pattern = state_->definitions.append_child("pattern");
  set(pattern, "id", id);
  set(pattern, "width", step);
  set(pattern, "height", step);
  set(pattern, "patternUnits", "userSpaceOnUse");
  set(pattern, "patternTransform", "rotate(45)");
  xml_node square = pattern.append_child("rect");
  set_rect(square, {0, 0, step, step});
  set(square, "fill", css_colour(ground));
  xml_node stripe = pattern.append_child("rect");
  set_rect(stripe, {0, 0, double{kHatchWidth} * scale, step});
  set(stripe, "fill", css_colour(colour));
  add_areas(areas, "url(#" + id + ")", ground, 0.5 * scale);
}

void SvgCanvas::text(Point at, const std::string& text, const TypeStyle& style, Anchor align) {
  xml_node node = state_->add("text");
  set_text(node, at, text, style, style.weight);
  if (align == Anchor::center) set(node, "text-anchor", "middle");
  if (align == Anchor::right) set(node, "text-anchor", "end");
}

void SvgCanvas::text_with_halo(Point middle, const std::string& text, const TypeStyle& style, Rgb halo,
                               double halo_width, const std::string&) {
  xml_node node = state_->add("text");
  const double down = typesetter().middle_to_baseline(text, style);
  set_text(node, {middle.x, middle.y + down}, text, style, style.weight);
  set(node, "text-anchor", "middle");
  set(node, "paint-order", "stroke");
  set(node, "stroke", css_colour(halo));
  set(node, "stroke-width", halo_width);
  set(node, "stroke-linejoin", "round");
}

double SvgCanvas::paragraph(Point top_left, double width, std::span<const Run> runs, const TypeStyle& style,
                            int most_lines, bool draws) {
  const Typesetter::Paragraph set_lines = typesetter().set(width, runs, style, most_lines);
  if (!draws) return set_lines.height;
  for (const Typesetter::Piece& piece : set_lines.pieces) {
    // A run that goes on in the same line begins with the blank that parts it from the one before.
    xml_node node = state_->add("text");
    set_text(node, {top_left.x + piece.x, top_left.y + piece.baseline}, piece.text, style, piece.weight);
    set(node, "xml:space", "preserve");
  }
  return set_lines.height;
}

std::string SvgCanvas::finish() const {
  std::ostringstream out;
  state_->document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace ocop
