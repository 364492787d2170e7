#include "sheet/canvas.hpp"

#include <numbers>

#include "plate/pixel_law.hpp"

namespace ocop {

void Canvas::hatch(const Rect& rect, Rgb ground, Rgb colour, double scale) {
  fill(rect, ground);
  begin_clip(rect);
  const double step = double{kHatchStep} * scale * std::numbers::sqrt2;
  for (double along = 0; along < rect.width + rect.height; along += step) {
    line({rect.x + along, rect.y}, {rect.x + along - rect.height, rect.y + rect.height}, colour,
         double{kHatchWidth} * scale);
  }
  end_clip();
}

}  // namespace ocop
