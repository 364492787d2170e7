#include <doctest/doctest.h>

#include "panels/scene_desk.hpp"

using namespace ocop;

namespace {

std::vector<Scene> scenes_named(const std::string& letters) {
  std::vector<Scene> scenes;
  for (const char c : letters) scenes.emplace_back().title = std::string(1, c);
  return scenes;
}

std::string titles(const std::vector<Scene>& scenes) {
  std::string text;
  for (const Scene& scene : scenes) text += scene.title;
  return text;
}

}  // namespace

TEST_CASE("a new scene stands behind the current one, else at the end") {
  std::vector<Scene> scenes = scenes_named("abc");
  SceneDesk desk;
  Scene made;
  made.title = "x";
  add_scene(scenes, desk, made);
  CHECK(titles(scenes) == "abcx");
  CHECK(desk.current == 3);
  desk.current = 0;
  add_scene(scenes, desk, made);
  CHECK(titles(scenes) == "axbcx");
  CHECK(desk.current == 1);
  // Of scenes that were there before an undo.
  desk.current = 9;
  add_scene(scenes, desk, made);
  CHECK(titles(scenes) == "axbcxx");
}

TEST_CASE("a scene moves to any place and stays the current one") {
  for (std::size_t from = 0; from < 4; ++from) {
    for (std::size_t to = 0; to < 4; ++to) {
      std::vector<Scene> scenes = scenes_named("abcd");
      SceneDesk desk;
      desk.current = from;
      const std::string moved = scenes[from].title;
      move_scene(scenes, desk, to);
      std::string rest = "abcd";
      rest.erase(from, 1);
      rest.insert(to, moved);
      CAPTURE(from);
      CAPTURE(to);
      CHECK(titles(scenes) == rest);
      CHECK(desk.current == to);
    }
  }
  std::vector<Scene> scenes = scenes_named("ab");
  SceneDesk desk;
  move_scene(scenes, desk, 1);
  CHECK(titles(scenes) == "ab");
}

TEST_CASE("a scene that is removed gives way to the one behind it, else before it") {
  std::vector<Scene> scenes = scenes_named("abc");
  SceneDesk desk;
  desk.current = 1;
  remove_scene(scenes, desk);
  CHECK(titles(scenes) == "ac");
  CHECK(desk.current == 1);
  remove_scene(scenes, desk);
  CHECK(titles(scenes) == "a");
  CHECK(desk.current == 0);
  remove_scene(scenes, desk);
  CHECK(scenes.empty());
  CHECK_FALSE(desk.current);
  remove_scene(scenes, desk);
}

TEST_CASE("captured again, a scene keeps its words") {
  std::vector<Scene> scenes = scenes_named("ab");
  scenes[1].sentence = "Một câu.";
  scenes[1].notes = "Nói chậm.";
  SceneDesk desk;
  desk.current = 1;
  Scene screen;
  screen.choices.indicator = Indicator::producers;
  screen.view = SceneView{106.5, 11.2, 40};
  screen.highlighted = {*CommuneCode::parse("25747")};
  capture_again(scenes, desk, screen);
  CHECK(scenes[1].title == "b");
  CHECK(scenes[1].sentence == "Một câu.");
  CHECK(scenes[1].notes == "Nói chậm.");
  CHECK(scenes[1].choices.indicator == Indicator::producers);
  CHECK(scenes[1].view == screen.view);
  CHECK(scenes[1].highlighted == screen.highlighted);
  CHECK(scenes[0] == scenes_named("a")[0]);
}
