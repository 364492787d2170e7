#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "panels/scene_strip.hpp"

namespace ocop {

/// What whoever presents sees and the audience does not.
struct NotesContent {
  ImTextureID audience = nullptr;  ///< what the audience sees, upside down as OpenGL keeps it; null before it is drawn
  double aspect = 16.0 / 9;        ///< width of that over its height
  ImTextureID next = nullptr;      ///< the slide behind it; null until it is drawn
  const std::vector<SceneThumb>& thumbs;
  std::vector<Scene>& scenes;
  std::size_t number = 0;  ///< of the scene that is shown, from 0
  bool has_spotlight = true;
  bool is_black = false;
  std::string place;          ///< where it is shown: "on screen 2"
  std::string audience_sees;  ///< in a sentence
  double elapsed_s = 0;
  std::string clock;      ///< "14:38"
  bool can_swap = false;  ///< there are two screens
};

/// How large the notes are, where the strip stands.
struct NotesState {
  std::size_t size = 1;
  SceneDesk desk;
  void enlarge_by(int steps);
};

enum class TalkStep : std::uint8_t { none, back, on, spotlight, black, stop };
struct NotesAnswer {
  TalkStep step = TalkStep::none;
  std::optional<std::size_t> scene;
  std::optional<Point> pointer;  ///< on what the audience sees, in shares of its width and height
  bool is_clicked = false;       ///< there
};

/// Fills the window: what is shown, what comes next, notes, time, and all scenes.
NotesAnswer draw_presenter_notes(Ui& ui, const NotesContent& content, NotesState& state);

/// "06:40", "1:06:40".
std::string elapsed(double seconds);

}  // namespace ocop
