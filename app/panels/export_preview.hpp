#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "panels/export_order.hpp"
#include "panels/scene_strip.hpp"
#include "panels/table_glimpse.hpp"

namespace ocop {

/// How the sheet is looked at, before it is written.
struct PreviewView {
  double zoom = 1;                 ///< 1: all of it is seen
  Point middle{0.5, 0.5};          ///< of what is seen, in shares of the sheet
  double long_side_px = 1754;      ///< pixels that its longer side is to be drawn with
  std::optional<Point> held_at{};  ///< the hand, while it moves the sheet; logical
};

/// What will be written, as far as there is something to see.
struct ExportPreview {
  ImTextureID sheet = nullptr;  ///< null until it is drawn
  bool is_old = false;          ///< another is being drawn
  const std::vector<SceneThumb>& thumbs;
  const std::vector<Scene>& scenes;
  const TableGlimpse& table;  ///< without columns until it is made
};

void draw_export_preview(Ui& ui, const Rect& rect, const ExportPreview& preview, const ExportOrder& order,
                         PreviewView& view);

}  // namespace ocop
