#pragma once

#include <string>
#include <variant>
#include <vector>

#include "panels/keys.hpp"
#include "shape/geometry.hpp"

namespace ocop {

struct KeyPress {
  Chord chord;
  bool is_repeat = false;
};
/// The left button went down or up.
struct MouseButton {
  Point at;  ///< device pixels of the window
  bool is_down = false;
  bool ctrl = false;
  bool shift = false;
  bool alt = false;
  double time_s = 0;
};
struct FilesDropped {
  std::vector<std::string> paths;
};
struct CloseAsked {};

/// What the hand did since the last frame, in order. Dear ImGui keeps only the state of each key,
/// and button, so quick presses are lost or misplaced between two frames; this queue loses none.
using InputEvent = std::variant<KeyPress, MouseButton, FilesDropped, CloseAsked>;

}  // namespace ocop
