#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "panels/export_order.hpp"
#include "panels/scene_strip.hpp"

namespace ocop {

/// What the dialog looks at.
struct ExportContent {
  const Picture& picture;
  ImTextureID preview = nullptr;  ///< of the sheet; null until it is drawn
  bool is_preview_old = false;    ///< another is being drawn
  const std::vector<SceneThumb>& thumbs;
  const std::vector<Scene>& scenes;
  const std::vector<MapFlaw>& flaws;
};

/// What was asked for in a frame.
struct ExportAnswer {
  bool closes = false;
  bool writes = false;
  bool copies = false;         ///< the sheet as a picture, to the clipboard
  bool chooses_place = false;  ///< where the file goes
  std::optional<MapFlaw> mends;
};

/// The sheet as it will be, the choices, what to know before it is shown to others.
ExportAnswer draw_export_dialog(Ui& ui, const ExportContent& content, ExportOrder& order);

}  // namespace ocop
