#pragma once

#include <imgui.h>

#include <array>
#include <limits>
#include <map>
#include <unordered_map>
#include <vector>

#include "look/kept_panels.hpp"
#include "look/ui.hpp"

namespace ocop {

/// What Ui remembers; for the files of this room that carry it out.
struct Ui::State {
  FrameSetup setup;

  // Layers
  struct Surface {
    Layer layer;
    Rect rect;
  };
  ImDrawList* draw = nullptr;
  ImDrawListSplitter splitter;
  std::vector<Layer> layers;
  std::vector<Rect> clips;
  KeptPanels kept_panels;
  std::vector<Surface> surfaces;
  std::vector<Surface> last_surfaces;
  std::optional<Layer> top_under_mouse;  ///< of the surfaces of the last frame

  // The hand
  std::string held;
  bool is_held_drawn = false;
  bool wheel_is_taken = false;
  std::optional<Pointer> pointer;
  std::array<bool, 12> taken_keys{};
  std::string typing;       ///< id of the field being typed in
  std::string last_typing;  ///< in the frame before

  std::string early_letters_in;  ///< the text field that got letters before it listened
  bool focused_field_is_drawn = false;
  std::string focused_field;  ///< the text field that had the focus in the frame before

  // Focus
  FocusOrder order;
  bool keyboard_was_last = false;
  bool reveal_is_due = false;
  /// Widgets below this layer are out of the keyboard's reach: a dialog or popup lies over them.
  Layer keyboard_layer = Layer::map;
  bool is_over_dialog = false;  ///< a dialog began in this frame: only what lies on it takes the focus
  Layer next_keyboard_layer = Layer::map;
  std::string modal;       ///< id of the dialog drawn in this frame
  std::string last_modal;  ///< in the frame before
  std::string focus_under_modal;

  // Popup
  std::string popup;
  bool popup_was_drawn = false;
  std::size_t popup_row = 0;  ///< the row that Enter picks

  // Tooltip
  std::string tip;
  double tip_since_s = 0;
  bool tip_was_asked = false;

  // Time
  struct Ease {
    double share = 0;
    bool is_on = false;
  };
  std::map<std::string, Ease, std::less<>> eases;
  double last_time_s = 0;
  double frame_s = 0;
  double next_frame_in_s = std::numeric_limits<double>::infinity();

  // Scroll regions
  struct Scroll {
    double offset = 0;
    double offset_drawn = 0;  ///< of this frame; `offset` may have moved since
    double content = 0;       ///< height in the frame before
  };
  struct OpenScroll {
    std::string id;
    Rect rect;
  };
  std::map<std::string, Scroll, std::less<>> scrolls;
  std::vector<OpenScroll> open_scrolls;

  // Trace
  std::unordered_map<std::string, std::string> sources;

  /// Logical to device pixels.
  ImVec2 device(Point p) const {
    return {static_cast<float>(p.x * setup.scale), static_cast<float>(p.y * setup.scale)};
  }
};

}  // namespace ocop
