#include "panels/target_strip.hpp"
#include "window/program.hpp"

namespace ocop {

/// One thing at a time stands under the map: the scenes, the drawer, the months, the target of the gaps.
double Program::bottom_height(const Picture& picture) const {
  if (scene_desk_.is_open) return kSceneStripHeight;
  if (drawer_.is_open()) return drawer_.wanted_height();
  return time_.is_open || picture.target != nullptr ? kStripHeight : 0;
}

void Program::draw_bottom(Workspace& draft, Requests& requests) {
  const Picture& picture = *session_.picture();
  if (scene_desk_.is_open) {
    draw_scenes(draft, requests);
  } else if (drawer_.is_open()) {
    const DrawerContent& content = drawer_.prepare(session_.shared_picture(), focus_);
    draw_drawer(ui_, arrangement_.bottom, content, drawer_.state(), requests);
  } else if (time_.is_open) {
    draw_time_strip(ui_, arrangement_.bottom, picture, draft.choices, time_);
  } else if (picture.target != nullptr) {
    draw_target_strip(ui_, arrangement_.bottom, picture, focus_, draft.choices, filter_state_.gaps);
  }
}

void Program::toggle_time() {
  time_.is_open = !time_.is_open;
  time_.is_playing = false;
  if (!time_.is_open) return;
  scene_desk_.is_open = false;
  drawer_.close();
}

}  // namespace ocop
