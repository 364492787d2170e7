#pragma once

#include "sheet/canvas.hpp"
#include "sheet/slide.hpp"

namespace ocop {

/// False when cancelled. A slide too small for type has bars instead of text.
bool draw_slide(Canvas& canvas, const Picture& picture, const SlideOptions& options, const Progress& progress);

}  // namespace ocop
