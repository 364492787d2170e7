#pragma once

#include "base/progress.hpp"
#include "picture/picture.hpp"
#include "sheet/canvas.hpp"
#include "sheet/sheet.hpp"

namespace ocop {

/// Draws everything of a sheet on a page of the size of `canvas`. False when cancelled.
bool draw_sheet(Canvas& canvas, const Picture& picture, const SheetOptions& options, const Progress& progress);

}  // namespace ocop
