#pragma once

#include "plate/plate.hpp"

namespace ocop {

/// The row of what has no place on the map.
LegendRow row_not_on_map(const Picture& picture, Language language);

/// Of a map of changes or clusters.
Legend make_theme_legend(const Picture& picture, Ground ground, Language language);

}  // namespace ocop
