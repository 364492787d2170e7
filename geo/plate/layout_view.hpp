#pragma once

#include <vector>

#include "plate/plate.hpp"

namespace ocop {

/// What the parts of a layout look at: a picture in a frame, and how large its communes are there.
struct LayoutView {
  LayoutView(const Picture& picture_shown, const Frame& frame_shown);

  const Picture& picture;
  const Frame& frame;
  const Vintage& vintage;
  const MapBorders& borders;  ///< that the map is drawn with
  const Arcs& arcs;           ///< at the detail of the frame
  Box box;                    ///< that the frame shows
  std::vector<CommuneId> visible;
  std::vector<double> size_px;  ///< by CommuneId: side of the square of the same area
  double middle_size_px = 0;    ///< of the visible communes

  Point screen(Point map) const { return screen_from_map(frame.camera, frame.size, map); }
  Point inner(CommuneId id) const { return screen(borders.inner[id]); }
  /// Of the largest circle in the commune as it is drawn.
  double inner_radius_m(CommuneId id) const;
  int class_of(CommuneId id) const { return picture.shown_classes().of_commune[id]; }
  double mark_size() const { return frame.mark_px * frame.scale; }
};

inline bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
inline Rect around(Point middle, double width, double height) {
  return {middle.x - width / 2, middle.y - height / 2, width, height};
}
inline Rect grown(const Rect& r, double by) { return {r.x - by, r.y - by, r.width + 2 * by, r.height + 2 * by}; }
inline bool is_in_one(const std::vector<Rect>& rects, Point p) {
  for (const Rect& r : rects) {
    if (p.x >= r.x && p.y >= r.y && p.x < r.x + r.width && p.y < r.y + r.height) return true;
  }
  return false;
}
inline Point middle_of(const Rect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }

}  // namespace ocop
