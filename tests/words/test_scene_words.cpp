#include <doctest/doctest.h>

#include "words/scene_words.hpp"
#include "words/sentences.hpp"

using namespace ocop;

namespace {

using Parts = std::vector<ScenePart>;

Scene a_scene() {
  Scene scene;
  scene.choices.vintage = "2024";
  scene.choices.as_of = make_day(2023, 12, 31);
  scene.view = SceneView{106.7, 11.1, 50};
  scene.highlighted = {*CommuneCode::parse("25747"), *CommuneCode::parse("25750")};
  return scene;
}

}  // namespace

TEST_CASE("what differs from the screen is named part by part") {
  const Scene scene = a_scene();
  Scene screen = scene;
  CHECK(differing_parts(scene, screen).empty());
  std::swap(screen.highlighted[0], screen.highlighted[1]);
  CHECK(differing_parts(scene, screen).empty());
  screen.choices.ramp = Ramp::ochre;
  CHECK(differing_parts(scene, screen) == Parts{ScenePart::indicator});
  screen = scene;
  screen.choices.filter.stars.set(Stars::three, false);
  screen.choices.as_of = make_day(2024, 1, 1);
  CHECK(differing_parts(scene, screen) == Parts{ScenePart::filter, ScenePart::as_of});
  screen = scene;
  screen.choices.vintage = "2025";
  screen.highlighted.pop_back();
  CHECK(differing_parts(scene, screen) == Parts{ScenePart::vintage, ScenePart::highlighted});
}

TEST_CASE("a view is the same to the eye within a hundredth of its width") {
  const Scene scene = a_scene();
  Scene screen = scene;
  // 0.4 km of 50 km to the north, then 0.6 km.
  screen.view->lat += 0.4 / 111.2;
  CHECK(differing_parts(scene, screen).empty());
  screen.view->lat += 0.2 / 111.2;
  CHECK(differing_parts(scene, screen) == Parts{ScenePart::view});
  screen = scene;
  screen.view->width_km = 50.6;
  CHECK(differing_parts(scene, screen) == Parts{ScenePart::view});
  screen.view.reset();
  CHECK(differing_parts(scene, screen) == Parts{ScenePart::view});
}

TEST_CASE("a filter in short") {
  Filter filter;
  CHECK(filter_in_short(Language::en, filter) == "every product");
  filter.stars.set(Stars::three, false);
  filter.stars.set(Stars::unknown, false);
  CHECK(filter_in_short(Language::en, filter) == "4 stars or more");
  filter.groups = KeySet<Group, 8>::none();
  filter.groups.set(Group::tourism, true);
  CHECK(filter_in_short(Language::en, filter) == "4 stars or more, " + name_of(Language::en, Group::tourism));
}
