#include "plate/layout_view.hpp"

#include <algorithm>
#include <cmath>

#include "picture/tiles.hpp"

namespace ocop {

LayoutView::LayoutView(const Picture& picture_shown, const Frame& frame_shown)
    : picture(picture_shown),
      frame(frame_shown),
      vintage(picture_shown.atlas->vintages.at(picture_shown.vintage)),
      borders(picture_shown.borders()),
      arcs(borders.arcs.for_scale(frame_shown.camera.metres_per_pixel)),
      box(visible_box(frame_shown.camera, frame_shown.size)) {
  const auto count = static_cast<CommuneId>(vintage.set.communes.size());
  std::vector<double> sizes;
  for (CommuneId id = 0; id < count; ++id) {
    const double side_m = picture.tiles ? picture.tiles->height_m : std::sqrt(vintage.set.communes[id].area_km2) * 1000;
    size_px.push_back(side_m / frame.camera.metres_per_pixel);
    if (!borders.boxes[id].overlaps(box)) continue;
    visible.push_back(id);
    sizes.push_back(size_px.back());
  }
  if (sizes.empty()) return;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  middle_size_px = *middle;
}

double LayoutView::inner_radius_m(CommuneId id) const {
  return picture.tiles ? picture.tiles->height_m / 2 : vintage.set.communes[id].inner_radius_m;
}

}  // namespace ocop
