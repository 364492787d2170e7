#pragma once

#include <imgui.h>

#include <cstdint>

#include "look/layout.hpp"

namespace ocop {

/// Finds frames whose panels are those of the frame before, so that their pixels may stay where they are: without a
/// graphics card, filling them again takes longer than moving the map.
class KeptPanels {
 public:
  /// `layers` of a frame before they are merged, the lowest being the map; `moving`: the part of
  /// the window that is drawn anew in every frame, device pixels. True when nothing outside it differs from the frame
  /// before: then the panels' commands are taken out.
  bool take_out(ImDrawList& draw, ImDrawListSplitter& layers, int panels, const Rect& moving);
  /// A frame that was not looked at: nothing is known of what stands in the window.
  void forget() { stands_ = false; }

 private:
  std::uint64_t hash_ = 0;
  bool are_apart_ = false;  ///< no panel of that hash reaches into the moving part
  Rect moving_;
  bool stands_ = false;  ///< the frame before had these panels, and nothing over them
};

}  // namespace ocop
