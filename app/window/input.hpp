#pragma once

#include <string>
#include <variant>
#include <vector>

#include "panels/keys.hpp"

namespace ocop {

struct KeyPress {
  Chord chord;
  bool is_repeat = false;
};
struct FilesDropped {
  std::vector<std::string> paths;
};
struct CloseAsked {};

/// What the hand did since the last frame, in order. Dear ImGui keeps only the state of each key,
/// so quick presses are lost between two frames; this queue loses none.
using InputEvent = std::variant<KeyPress, FilesDropped, CloseAsked>;

}  // namespace ocop
