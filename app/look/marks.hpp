#pragma once

#include <optional>

#include "coverage/filter.hpp"
#include "look/theme.hpp"
#include "plate/camera.hpp"
#include "register/kinds.hpp"

struct ImDrawList;

namespace ocop {

/// How the mark of a producer looks; everything in device pixels.
struct MarkLook {
  double size_px = 11;              ///< across
  double scale = 1;                 ///< device pixels to a logical one: outline 1.4, casing 1.3
  std::optional<Colour> fill = {};  ///< none: the outline alone, as in facets
  Colour outline = {};
  std::optional<Colour> casing = {};  ///< soft rim that lifts the mark from the map
  bool is_dashed = false;             ///< no coordinates of its own
};

/// Square enterprise, diamond cooperative, triangle farm, triangle downwards cooperative group,
/// circle household, pentagon other, hexagon unknown.
void draw_mark(ImDrawList& draw, ProducerType type, Point center, const MarkLook& look);

/// A mark of the map: filled by stars, outlined, cased.
MarkLook map_mark(const Theme& theme, Stars stars, double size_px, double scale, bool has_own_point);

/// A filled star with `size_px` across.
void draw_star(ImDrawList& draw, Point center, double size_px, Colour colour);

}  // namespace ocop
