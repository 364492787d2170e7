#pragma once

#include <optional>
#include <vector>

#include "workspace/scene.hpp"

namespace ocop {

/// What is being done with the scenes; no window in it.
struct SceneDesk {
  bool is_open = false;                ///< the strip
  std::optional<std::size_t> current;  ///< the scene that was gone to last
  double scroll = 0;                   ///< of the strip, logical pixels
  bool reveals = false;                ///< the current scene is to be brought into view
  std::optional<double> grip;          ///< a card is held: from its left edge to the hand
  std::size_t held = 0;                ///< which one
  bool is_dragged = false;             ///< it was moved
};

/// Behind the current one, else at the end; becomes the current one.
void add_scene(std::vector<Scene>& scenes, SceneDesk& desk, Scene scene);
/// What the screen shows goes into the current scene; its words stay.
void capture_again(std::vector<Scene>& scenes, const SceneDesk& desk, const Scene& screen);
void duplicate_scene(std::vector<Scene>& scenes, SceneDesk& desk);
/// The one behind it becomes the current one, else the one before.
void remove_scene(std::vector<Scene>& scenes, SceneDesk& desk);
/// The current scene to another place.
void move_scene(std::vector<Scene>& scenes, SceneDesk& desk, std::size_t to);

}  // namespace ocop
