#include "plate/layout_view.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {

LayoutView::LayoutView(const Picture& picture_shown, const Frame& frame_shown)
    : picture(picture_shown),
      frame(frame_shown),
      vintage(picture_shown.atlas->vintages.at(picture_shown.vintage)),
      arcs(vintage.borders.arcs.for_scale(frame_shown.camera.metres_per_pixel)),
      box(visible_box(frame_shown.camera, frame_shown.size)) {
  const auto count = static_cast<CommuneId>(vintage.set.communes.size());
  std::vector<double> sizes;
  for (CommuneId id = 0; id < count; ++id) {
    size_px.push_back(std::sqrt(vintage.set.communes[id].area_km2) * 1000 / frame.camera.metres_per_pixel);
    if (!vintage.borders.boxes[id].overlaps(box)) continue;
    visible.push_back(id);
    sizes.push_back(size_px.back());
  }
  if (sizes.empty()) return;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  middle_size_px = *middle;
}

}  // namespace ocop
