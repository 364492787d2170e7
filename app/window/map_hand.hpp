#pragma once

#include <optional>
#include <span>
#include <vector>

#include "look/ui.hpp"
#include "window/input.hpp"
#include "window/map_view.hpp"

namespace ocop {

/// A press and release in one place of the map.
struct MapClick {
  Point at;               ///< device pixels of the map area
  bool is_added = false;  ///< with Ctrl
};

/// What a hand drew round, on the map plane: a box, or a line whose ends are joined.
struct MapPick {
  std::optional<Box> box;
  std::vector<Point> line;
  bool is_added = false;  ///< with Ctrl
};

/// What the mouse does to the map in one frame.
struct HandOutcome {
  std::optional<Point> pointer;  ///< over the map and free, device pixels of the map area
  std::vector<MapClick> clicks;
  bool is_dragging = false;
  std::optional<Rect> box;      ///< being drawn with Shift, device pixels of the map area
  std::vector<Point> line;      ///< being drawn, likewise
  std::optional<MapPick> pick;  ///< what was drawn to its end
};

/// Wheel zooms at the pointer, left drag pans, double click zooms in (Shift: out), Shift and drag
/// zooms to a box. With Alt, or while the lasso is in the hand, dragging draws round communes instead: a line, with
/// Shift a box. Buttons come as events with their own places, so that a quick hand on a slow
/// machine clicks where it clicked.
class MapHand {
 public:
  HandOutcome move(Ui& ui, MapView& view, std::span<const MouseButton> buttons, double now_s, bool is_blocked);

  bool has_lasso() const { return has_lasso_; }
  void take_lasso(bool takes) { has_lasso_ = takes; }

 private:
  void press(const MouseButton& button, Point at, MapView& view, double now_s);
  void release(const MouseButton& button, Point at, MapView& view, double now_s, HandOutcome& outcome);
  void drag_to(Point at, MapView& view);

  std::optional<Point> pressed_at_;
  Point last_;
  bool is_drag_ = false;
  bool is_box_ = false;
  bool has_lasso_ = false;                 ///< the tool
  bool is_picking_ = false;                ///< the present drag draws round communes
  std::vector<Point> line_;                ///< of the map plane
  std::optional<MouseButton> last_press_;  ///< for double clicks
};

}  // namespace ocop
