#pragma once

#include <optional>
#include <vector>

#include "panels/export_preview.hpp"

namespace ocop {

/// What the dialog looks at.
struct ExportContent {
  const Picture& picture;
  ExportPreview preview;
  const std::vector<MapFlaw>& flaws;
  const std::vector<MapFlaw>& passed;  ///< what was looked at and is fine
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
ExportAnswer draw_export_dialog(Ui& ui, const ExportContent& content, ExportOrder& order, PreviewView& view);

}  // namespace ocop
