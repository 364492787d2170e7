#include <doctest/doctest.h>

#include "workspace/scene.hpp"

using namespace ocop;

TEST_CASE("a scene is found by its title, else by its number") {
  std::vector<Scene> scenes(3);
  scenes[0].title = "Một";
  scenes[1].title = "3";
  scenes[2].title = "Ba";
  CHECK(find_scene(scenes, "Ba") == 2);
  CHECK(find_scene(scenes, "1") == 0);
  // A title that looks like a number is a title.
  CHECK(find_scene(scenes, "3") == 1);
  CHECK_FALSE(find_scene(scenes, "0"));
  CHECK_FALSE(find_scene(scenes, "4"));
  CHECK_FALSE(find_scene(scenes, "2x"));
  CHECK_FALSE(find_scene(scenes, ""));
  CHECK_FALSE(find_scene(scenes, "ba"));
}

TEST_CASE("highlighted communes are those that the vintage has") {
  BoundarySet set;
  for (const char* code : {"25747", "25750", "25753"}) {
    Commune commune;
    commune.code = *CommuneCode::parse(code);
    set.communes.push_back(commune);
  }
  Scene scene;
  scene.highlighted = {*CommuneCode::parse("25753"), *CommuneCode::parse("00001"), *CommuneCode::parse("25747")};
  CHECK(highlighted_in(scene, set) == std::vector<CommuneId>{0, 2});
}
