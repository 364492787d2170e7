#include "look/marks.hpp"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace ocop {
namespace {

constexpr double kOutline = 1.4;
constexpr double kCasing = 1.3;
constexpr int kCircleCorners = 28;

// Corners of the middle of the outline for a mark 11 across; the shapes have the same weight to the
// eye, not the same width.
std::vector<Point> regular(int corners, double radius, double first_degrees) {
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(corners));
  for (int i = 0; i < corners; ++i) {
    const double angle = (first_degrees + 360.0 * i / corners) * std::numbers::pi / 180;
    points.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  return points;
}

std::vector<Point> corners_of(ProducerType type) {
  switch (type) {
    case ProducerType::enterprise:
      return {{-4.8, -4.8}, {4.8, -4.8}, {4.8, 4.8}, {-4.8, 4.8}};
    case ProducerType::cooperative:
      return {{0, -5.9}, {5.9, 0}, {0, 5.9}, {-5.9, 0}};
    case ProducerType::farm:
      return {{0, -5.3}, {5.5, 4.3}, {-5.5, 4.3}};
    case ProducerType::cooperative_group:
      return {{0, 5.3}, {-5.5, -4.3}, {5.5, -4.3}};
    case ProducerType::household:
      return regular(kCircleCorners, 5.1, 0);
    case ProducerType::other:
      return regular(5, 5.7, -90);
    case ProducerType::unknown:
      return regular(6, 5.5, 0);
  }
  return regular(kCircleCorners, 5.1, 0);
}

std::vector<ImVec2> place(const std::vector<Point>& corners, Point center, double unit) {
  std::vector<ImVec2> placed;
  placed.reserve(corners.size());
  for (const Point& p : corners) {
    placed.emplace_back(static_cast<float>(center.x + p.x * unit), static_cast<float>(center.y + p.y * unit));
  }
  return placed;
}

// Dashes of equal length whose number fits the way round.
void stroke_dashed(ImDrawList& draw, const std::vector<ImVec2>& corners, double dash_px, ImU32 colour, float line) {
  double way = 0;
  const auto side = [&](std::size_t i) {
    const ImVec2 a = corners[i];
    const ImVec2 b = corners[(i + 1) % corners.size()];
    return std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y));
  };
  for (std::size_t i = 0; i < corners.size(); ++i) way += side(i);
  const double period = way / std::max(4.0, std::round(way / (2 * dash_px)));
  double at = 0;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const ImVec2 a = corners[i];
    const ImVec2 b = corners[(i + 1) % corners.size()];
    const double length = side(i);
    for (double start = std::floor(at / period) * period; start < at + length; start += period) {
      const double from = std::max(start, at) - at;
      const double to = std::min(start + period / 2, at + length) - at;
      if (to <= from) continue;
      const auto along = [&](double d) {
        const auto share = static_cast<float>(d / length);
        return ImVec2(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
      };
      draw.AddLine(along(from), along(to), colour, line);
    }
    at += length;
  }
}

}  // namespace

void draw_mark(ImDrawList& draw, ProducerType type, Point center, const MarkLook& look) {
  const std::vector<ImVec2> corners = place(corners_of(type), center, look.size_px / 11);
  const auto count = static_cast<int>(corners.size());
  const auto line = static_cast<float>(kOutline * look.scale);
  if (look.casing) {
    draw.AddPolyline(corners.data(), count, packed(*look.casing), ImDrawFlags_Closed,
                     line + static_cast<float>(2 * kCasing * look.scale));
  }
  if (look.fill) draw.AddConvexPolyFilled(corners.data(), count, packed(*look.fill));
  if (look.is_dashed) {
    stroke_dashed(draw, corners, 2.4 * look.scale, packed(look.outline), line);
  } else {
    draw.AddPolyline(corners.data(), count, packed(look.outline), ImDrawFlags_Closed, line);
  }
}

MarkLook map_mark(const Theme& theme, Stars stars, double size_px, double scale, bool has_own_point) {
  return {.size_px = size_px,
          .scale = scale,
          .fill = theme.stars[static_cast<std::size_t>(stars)],
          .outline = theme.mark_outline,
          .casing = theme.mark_casing,
          .is_dashed = !has_own_point};
}

void draw_star(ImDrawList& draw, Point center, double size_px, Colour colour) {
  // Five kites that overlap, so that no seam shows: tip, inner corner, far inner corner, inner corner.
  constexpr double kInner = 0.42;
  const double outer = size_px / 2;
  const auto at = [&](int half_steps, double radius) {
    const double angle = (half_steps * 36 - 90) * std::numbers::pi / 180;
    return ImVec2(static_cast<float>(center.x + radius * std::cos(angle)),
                  static_cast<float>(center.y + radius * std::sin(angle)));
  };
  for (int tip = 0; tip < 10; tip += 2) {
    const std::array<ImVec2, 4> kite = {at(tip, outer), at(tip + 1, outer * kInner), at(tip + 5, outer * kInner),
                                        at(tip + 9, outer * kInner)};
    draw.AddConvexPolyFilled(kite.data(), 4, packed(colour));
  }
}

}  // namespace ocop
