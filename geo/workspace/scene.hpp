#pragma once

#include <optional>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"
#include "atlas/atlas.hpp"
#include "base/commune_code.hpp"
#include "picture/choices.hpp"

namespace ocop {

/// Width of what a scene looks at over its height; a slide leaves its map room of this shape.
inline constexpr double kSceneAspect = 1.08;

/// Where a scene looks, whatever the size of the window: a middle in degrees (WGS 84) and a width on the ground.
struct SceneView {
  double lon = 0;
  double lat = 0;
  double width_km = 1;
  friend bool operator==(const SceneView&, const SceneView&) = default;
};

/// One picture of a talk: what is shown, where from, and what is said about it.
struct Scene {
  std::string title;
  std::string sentence;           ///< empty: written from the numbers, in the language of the reader
  std::string notes;              ///< for whoever presents, one thought a line; never shown to the audience
  std::optional<SceneView> view;  ///< none: the main body, fitted
  std::vector<CommuneCode> highlighted;
  bool is_instant = false;  ///< arrives without the way of 600 ms
  Choices choices;
  friend bool operator==(const Scene&, const Scene&) = default;
};

/// The box of the map plane that a view shows, and back. The box has the shape of kSceneAspect.
Box box_of(const SceneView& view, const MapProjection& projection);
SceneView view_of(const Box& box, const MapProjection& projection);

/// The highlighted communes that a vintage has, sorted.
std::vector<CommuneId> highlighted_in(const Scene& scene, const BoundarySet& set);

/// A scene by its title as written, else by its number from 1 on.
std::optional<std::size_t> find_scene(const std::vector<Scene>& scenes, const std::string& name);

}  // namespace ocop
