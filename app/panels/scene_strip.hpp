#pragma once

#include <imgui.h>

#include <memory>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "panels/scene_desk.hpp"
#include "picture/picture.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

inline constexpr double kSceneStripHeight = 224;
inline constexpr double kSceneCardWidth = 216;
inline constexpr double kSceneCardHeight = 122;

/// How a scene looks in small; both are empty until it is drawn.
struct SceneThumb {
  ImTextureID image = nullptr;
  std::shared_ptr<const Picture> picture;
};

/// What strip and editor look at.
struct SceneContent {
  const Scene& screen;  ///< what the map shows now, as a scene without words
  const Picture& picture;
  const std::vector<SceneThumb>& thumbs;  ///< by scene; may be shorter
  bool is_saved = false;
};

/// The scenes in their order under the map; dragging a card reorders them, a click goes there.
void draw_scene_strip(Ui& ui, const Rect& rect, const SceneContent& content, SceneDesk& desk, Workspace& draft,
                      Requests& requests);
/// The cards alone, from `rect` on to the right; whether the hand may reorder them.
void draw_scene_cards(Ui& ui, const Rect& rect, const std::vector<SceneThumb>& thumbs, SceneDesk& desk,
                      std::vector<Scene>& scenes, bool can_move, Requests& requests);

/// The current scene in the right panel: its words, what it keeps, what differs from the screen.
void draw_scene_editor(Ui& ui, const Rect& rect, const SceneContent& content, SceneDesk& desk, Workspace& draft,
                       Requests& requests);

}  // namespace ocop
