#include "workspace/scene.hpp"

#include <algorithm>
#include <charconv>

namespace ocop {

Box box_of(const SceneView& view, const MapProjection& projection) {
  const Point middle = projection.to_map({view.lon, view.lat});
  const double half = view.width_km * 1000 / 2;
  Box box;
  box.add(Point{middle.x - half, middle.y - half / kSceneAspect});
  box.add(Point{middle.x + half, middle.y + half / kSceneAspect});
  return box;
}

SceneView view_of(const Box& box, const MapProjection& projection) {
  const LonLat middle = projection.to_degrees({(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2});
  return {middle.lon, middle.lat, box.width() / 1000};
}

std::vector<CommuneId> highlighted_in(const Scene& scene, const BoundarySet& set) {
  std::vector<CommuneId> communes;
  for (const CommuneCode& code : scene.highlighted) {
    if (const auto id = set.find(code)) communes.push_back(*id);
  }
  std::ranges::sort(communes);
  return communes;
}

std::optional<std::size_t> find_scene(const std::vector<Scene>& scenes, const std::string& name) {
  const auto named = std::ranges::find(scenes, name, &Scene::title);
  if (named != scenes.end()) return static_cast<std::size_t>(named - scenes.begin());
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool is_number = error == std::errc{} && end == name.data() + name.size();
  if (!is_number || number == 0 || number > scenes.size()) return std::nullopt;
  return number - 1;
}

}  // namespace ocop
