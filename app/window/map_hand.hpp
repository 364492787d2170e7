#pragma once

#include <optional>

#include "admin/boundaries.hpp"
#include "look/ui.hpp"
#include "window/map_view.hpp"

namespace ocop {

/// What the mouse does to the map in one frame.
struct HandOutcome {
  std::optional<Point> pointer;  ///< over the map and free, device pixels of the map area
  bool is_clicked = false;       ///< pressed and released in one place
  bool is_added = false;         ///< with Ctrl
  bool is_dragging = false;
  std::optional<Rect> box;  ///< being drawn with Shift, device pixels of the map area
};

/// Wheel zooms at the pointer, left drag pans, double click zooms in (Shift: out), Shift and drag
/// zooms to a box.
class MapHand {
 public:
  HandOutcome move(Ui& ui, MapView& view, double now_s, bool is_blocked);

 private:
  std::optional<Point> pressed_at_;
  Point last_;
  bool is_drag_ = false;
  bool is_box_ = false;
};

}  // namespace ocop
