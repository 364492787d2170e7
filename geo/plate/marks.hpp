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

/// The producers that pass, each at its own point or around the inner point of its commune.
MarkLayout place_marks(const LayoutView& view);

/// Communes with a class that are too small to see: under 6 logical pixels, under 1.5 on a map that
/// is all small communes. Where dots would cover each other the highest class is kept.
std::vector<Dot> place_dots(const LayoutView& view, const std::vector<Fill>& fills);

}  // namespace ocop
