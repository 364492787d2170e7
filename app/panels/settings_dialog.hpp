#pragma once

#include "look/widgets.hpp"

namespace ocop {

/// How everything looks; belongs to the planner and this machine.
struct LookSettings {
  Language language = Language::vi;
  Ground ground = Ground::light;
  bool has_high_contrast = false;
  double scale = 1;
  bool has_reduced_motion = false;
  friend bool operator==(const LookSettings&, const LookSettings&) = default;
};

/// Every choice acts at once. False when it was closed.
bool draw_settings_dialog(Ui& ui, LookSettings& look);

}  // namespace ocop
