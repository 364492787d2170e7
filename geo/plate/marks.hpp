#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// Marks nearer than this many of their own sizes are pushed apart.
inline constexpr double kMarkPitch = 1.45;

struct MarkLayout {
  std::vector<Mark> marks;  ///< by producer
  int hidden = 0;           ///< that pass but are not drawn: they would cover the land
};

/// The producers that pass, each at its own point or at the inner point of its commune; those of one place in rings
/// around it.
MarkLayout place_marks(const LayoutView& view);

}  // namespace ocop
