#include "window/placing.hpp"

namespace ocop {

Placed place_again(const Placing& placing, Progress& progress) {
  Placed placed;
  progress.begin(Stage::placing, 0);
  placed.placement = place(*placing.atlas, placing.workspace.decisions.rulings, &progress, placing.previous.get());
  if (placed.placement == nullptr || placing.atlas->vintages.empty()) return placed;
  placed.picture = make_picture(placing.atlas, placed.placement, placing.workspace.decisions.scope,
                                placing.workspace.choices, placing.picture.get());
  return placed;
}

}  // namespace ocop
