#include "look/paint.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ocop {
namespace {

struct DeviceRect {
  float x0, y0, x1, y1;
};

DeviceRect snap(const Ui& ui, const Rect& r) {
  return {static_cast<float>(ui.snapped(r.x)), static_cast<float>(ui.snapped(r.y)),
          static_cast<float>(ui.snapped(r.x + r.width)), static_cast<float>(ui.snapped(r.y + r.height))};
}

ImVec2 device(const Ui& ui, Point p) { return {static_cast<float>(ui.px(p.x)), static_cast<float>(ui.px(p.y))}; }

// A hairline is one device pixel, two from 200 % on; never a blurred one and a half.
float line_px(const Ui& ui, double width) {
  return static_cast<float>(std::max(1.0, width <= 1 ? std::floor(ui.px(width)) : ui.px(width)));
}

void path_rect(ImDrawList& draw, const DeviceRect& r, float inset, double radius_px) {
  const float radius = std::max(0.0F, static_cast<float>(radius_px) - inset);
  draw.PathRect({r.x0 + inset, r.y0 + inset}, {r.x1 - inset, r.y1 - inset}, radius);
}

// Points every pixel or so along a rounded rectangle, clockwise from the top left.
std::vector<ImVec2> round_path(const DeviceRect& r, float radius) {
  std::vector<ImVec2> path;
  const ImVec2 corners[] = {{r.x1 - radius, r.y0 + radius},
                            {r.x1 - radius, r.y1 - radius},
                            {r.x0 + radius, r.y1 - radius},
                            {r.x0 + radius, r.y0 + radius}};
  const int steps = std::max(4, static_cast<int>(radius));
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i <= steps; ++i) {
      const double angle = (corner - 1 + static_cast<double>(i) / steps) * std::numbers::pi / 2;
      path.emplace_back(corners[corner].x + radius * static_cast<float>(std::cos(angle)),
                        corners[corner].y + radius * static_cast<float>(std::sin(angle)));
    }
  }
  path.push_back(path.front());
  return path;
}

}  // namespace

void fill(Ui& ui, const Rect& rect, Colour colour, double radius) {
  if (rect.width <= 0 || rect.height <= 0) return;
  const DeviceRect r = snap(ui, rect);
  const double most = std::min(r.x1 - r.x0, r.y1 - r.y0) / 2.0;
  ui.draw().AddRectFilled({r.x0, r.y0}, {r.x1, r.y1}, packed(colour),
                          static_cast<float>(std::min(ui.px(radius), most)));
}

void outline(Ui& ui, const Rect& rect, Colour colour, double radius, double width) {
  const float line = line_px(ui, width);
  path_rect(ui.draw(), snap(ui, rect), line / 2, ui.px(radius));
  ui.draw().PathStroke(packed(colour), ImDrawFlags_Closed, line);
}

void fill_and_outline(Ui& ui, const Rect& rect, Colour ground, Colour line, double radius) {
  // Two filled shapes: the corners of a stroked one would let the ground through.
  const double width = ui.logical(static_cast<double>(line_px(ui, 1)));
  fill(ui, rect, line, radius);
  fill(ui, inset(rect, width), ground, std::max(0.0, radius - width));
}

void dashed_outline(Ui& ui, const Rect& rect, Colour colour, double radius, double width, double dash, double gap) {
  const float line = line_px(ui, width);
  DeviceRect r = snap(ui, rect);
  r = {r.x0 + line / 2, r.y0 + line / 2, r.x1 - line / 2, r.y1 - line / 2};
  const std::vector<ImVec2> path = round_path(r, static_cast<float>(ui.px(radius)) - line / 2);
  double left_px = ui.px(dash);
  bool is_dash = true;
  ui.draw().PathLineTo(path.front());
  for (std::size_t i = 1; i < path.size(); ++i) {
    ImVec2 at = path[i - 1];
    double length = std::hypot(path[i].x - at.x, path[i].y - at.y);
    while (length > left_px) {
      const auto share = static_cast<float>(left_px / length);
      at = {at.x + (path[i].x - at.x) * share, at.y + (path[i].y - at.y) * share};
      length -= left_px;
      if (is_dash) ui.draw().PathLineTo(at);
      if (is_dash) ui.draw().PathStroke(packed(colour), 0, line);
      is_dash = !is_dash;
      left_px = ui.px(is_dash ? dash : gap);
      if (is_dash) ui.draw().PathLineTo(at);
    }
    left_px -= length;
    if (is_dash) ui.draw().PathLineTo(path[i]);
  }
  ui.draw().PathStroke(packed(colour), 0, line);
}

void rule_across(Ui& ui, double x, double y, double width) {
  const auto top = static_cast<float>(ui.snapped(y));
  ui.draw().AddRectFilled({static_cast<float>(ui.snapped(x)), top},
                          {static_cast<float>(ui.snapped(x + width)), top + line_px(ui, 1)}, packed(ui.theme().line));
}

void rule_down(Ui& ui, double x, double y, double height) {
  const auto left = static_cast<float>(ui.snapped(x));
  ui.draw().AddRectFilled({left, static_cast<float>(ui.snapped(y))},
                          {left + line_px(ui, 1), static_cast<float>(ui.snapped(y + height))}, packed(ui.theme().line));
}

// The three layers of the look (grown by 0, 2, 5; moved down 1, 2, 4) with the outer two smoothed into
// rings of one pixel, so that no edge of theirs shows. Rings, not filled shapes: what the card will
// cover is not drawn, which counts on software OpenGL.
void shadow(Ui& ui, const Rect& rect, double radius) {
  constexpr double kDown = 3;
  constexpr double kReach = 9;
  constexpr double kInner = 2;
  const std::array<Colour, 3>& layers = ui.theme().shadow;
  const double pixel = ui.logical(1);
  Rect moved = rect;
  moved.y += kDown;
  for (double grown = -kDown; grown < kReach; grown += pixel) {
    const double wide = std::min(1.0, (kReach - grown) / kReach) * layers[2].a;
    const double near = std::clamp((kInner - grown) / (kInner + kDown), 0.0, 1.0) * layers[1].a;
    const Colour colour = {layers[0].r, layers[0].g, layers[0].b, static_cast<std::uint8_t>(std::lround(wide + near))};
    path_rect(ui.draw(), snap(ui, inset(moved, -grown)), 0.5F, ui.px(std::max(0.0, radius + grown)));
    ui.draw().PathStroke(packed(colour), ImDrawFlags_Closed, 1);
  }
  Rect edge = rect;
  edge.y += 1;
  outline(ui, edge, layers[0], radius, 2);
}

void disc(Ui& ui, Point center, double radius, Colour colour) {
  ui.draw().AddCircleFilled(device(ui, center), static_cast<float>(ui.px(radius)), packed(colour));
}

void ring(Ui& ui, Point center, double radius, Colour colour, double width) {
  const auto line = static_cast<float>(ui.px(width));
  ui.draw().AddCircle(device(ui, center), static_cast<float>(ui.px(radius)) - line / 2, packed(colour), 0, line);
}

void line(Ui& ui, Point from, Point to, Colour colour, double width) {
  ui.draw().AddLine(device(ui, from), device(ui, to), packed(colour), static_cast<float>(ui.px(width)));
}

void hatch(Ui& ui, const Rect& rect, double radius) {
  constexpr double kStep = 6;
  constexpr double kWidth = 1.7;
  fill(ui, rect, ui.theme().no_data, radius);
  ui.push_clip(inset(rect, 1));
  for (double at = kStep / 2; at < rect.width + rect.height; at += kStep) {
    line(ui, {rect.x + at, rect.y}, {rect.x + at - rect.height, rect.y + rect.height}, ui.theme().hatch, kWidth);
  }
  ui.pop_clip();
}

void swatch(Ui& ui, const Rect& rect, Colour colour, bool is_hatched) {
  if (is_hatched) {
    hatch(ui, rect, 3);
  } else {
    fill(ui, rect, colour, 3);
  }
  outline(ui, rect, is_hatched ? ui.theme().hatch : faded(ui.theme().text, 0.25), 3);
}

}  // namespace ocop
