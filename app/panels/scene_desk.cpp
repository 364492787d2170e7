#include "panels/scene_desk.hpp"

#include <algorithm>
#include <utility>

namespace ocop {
namespace {

bool has_current(const std::vector<Scene>& scenes, const SceneDesk& desk) {
  return desk.current && *desk.current < scenes.size();
}

std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

}  // namespace

void add_scene(std::vector<Scene>& scenes, SceneDesk& desk, Scene scene) {
  const std::size_t at = has_current(scenes, desk) ? *desk.current + 1 : scenes.size();
  scenes.insert(scenes.begin() + offset(at), std::move(scene));
  desk.current = at;
  desk.reveals = true;
}

void capture_again(std::vector<Scene>& scenes, const SceneDesk& desk, const Scene& screen) {
  if (!has_current(scenes, desk)) return;
  Scene& scene = scenes[*desk.current];
  scene.choices = screen.choices;
  scene.view = screen.view;
  scene.highlighted = screen.highlighted;
}

void duplicate_scene(std::vector<Scene>& scenes, SceneDesk& desk) {
  if (has_current(scenes, desk)) add_scene(scenes, desk, Scene(scenes[*desk.current]));
}

void remove_scene(std::vector<Scene>& scenes, SceneDesk& desk) {
  if (!has_current(scenes, desk)) return;
  scenes.erase(scenes.begin() + offset(*desk.current));
  if (scenes.empty()) {
    desk.current.reset();
  } else {
    desk.current = std::min(*desk.current, scenes.size() - 1);
  }
}

void move_scene(std::vector<Scene>& scenes, SceneDesk& desk, std::size_t to) {
  if (!has_current(scenes, desk) || to >= scenes.size() || to == *desk.current) return;
  const auto from = scenes.begin() + offset(*desk.current);
  if (to > *desk.current) {
    std::rotate(from, from + 1, scenes.begin() + offset(to) + 1);
  } else {
    std::rotate(scenes.begin() + offset(to), from, from + 1);
  }
  desk.current = to;
  desk.reveals = true;
}

}  // namespace ocop
