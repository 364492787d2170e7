#pragma once

#include <optional>
#include <vector>

#include "look/widgets.hpp"
#include "picture/map_flaw.hpp"

namespace ocop {

/// What to know before a map is shown to others, and below it what was looked at and is fine. The finding whose button
/// was pressed.
std::optional<MapFlaw> draw_export_findings(Ui& ui, const Rect& panel, Column& column,
                                            const std::vector<MapFlaw>& flaws, const std::vector<MapFlaw>& passed);

}  // namespace ocop
