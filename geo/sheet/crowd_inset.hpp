#pragma once

#include <string>

#include "plate/insets.hpp"
#include "sheet/sheet_map.hpp"

namespace ocop {

/// Frames a crowd on a map and shows it larger beside it, both named by a letter. False when cancelled.
bool draw_crowd_inset(Canvas& canvas, const Picture& picture, const SheetOptions& options, const SheetMap& map,
                      const Inset& inset, const std::string& letter, const Progress& progress);

}  // namespace ocop
