#pragma once

#include "plate/camera.hpp"

namespace ocop {

/// Rectangles of the interface: logical pixels from the top left of the window.

constexpr Rect inset(const Rect& r, double x, double y) {
  return {r.x + x, r.y + y, r.width - 2 * x, r.height - 2 * y};
}
constexpr Rect inset(const Rect& r, double by) { return inset(r, by, by); }
constexpr Rect left_part(const Rect& r, double width) { return {r.x, r.y, width, r.height}; }
constexpr Rect right_part(const Rect& r, double width) { return {r.x + r.width - width, r.y, width, r.height}; }
constexpr Rect top_part(const Rect& r, double height) { return {r.x, r.y, r.width, height}; }
constexpr Rect bottom_part(const Rect& r, double height) { return {r.x, r.y + r.height - height, r.width, height}; }
/// A box of the given size in the middle of `r`.
constexpr Rect centred(const Rect& r, double width, double height) {
  return {r.x + (r.width - width) / 2, r.y + (r.height - height) / 2, width, height};
}
constexpr bool holds(const Rect& r, Point p) {
  return p.x >= r.x && p.x < r.x + r.width && p.y >= r.y && p.y < r.y + r.height;
}
/// Width or height 0 when they do not meet.
Rect intersection(const Rect& a, const Rect& b);

/// A cursor that walks down a panel.
struct Column {
  double x = 0;
  double y = 0;
  double width = 0;

  explicit constexpr Column(const Rect& r) : x(r.x), y(r.y), width(r.width) {}
  /// The next `height` pixels; the cursor moves below them and `gap` further.
  constexpr Rect take(double height, double gap = 0) {
    const Rect r{x, y, width, height};
    y += height + gap;
    return r;
  }
  constexpr void skip(double height) { y += height; }
};

/// A cursor that walks along a line, from both ends.
struct Row {
  Rect rest;

  explicit constexpr Row(const Rect& r) : rest(r) {}
  constexpr Rect take(double width, double gap = 0) {
    const Rect r = left_part(rest, width);
    rest.x += width + gap;
    rest.width -= width + gap;
    return r;
  }
  constexpr Rect take_right(double width, double gap = 0) {
    const Rect r = right_part(rest, width);
    rest.width -= width + gap;
    return r;
  }
};

}  // namespace ocop
