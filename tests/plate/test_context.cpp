#include <doctest/doctest.h>

#include <cmath>

#include "made_land.hpp"
#include "plate/layout_view.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

/// One commune of 40 km and a road along its middle, 400 m to a pixel, the road 20 pixels beyond either edge of the
/// view.
struct Crossed {
  std::shared_ptr<const Picture> plain = picture_of({{0, 0, 40'000, 0}});
  Picture picture = *plain;
  Frame frame;

  Crossed() {
    frame.size = {100, 80};
    frame.camera = {whole_extent(*plain).center(), 400};
    frame.shows_labels = false;
    GeoOutlines road;
    const Point middle = frame.camera.center;
    for (const double east : {-28'000.0, -10'000.0, 10'000.0, 28'000.0}) {
      road.points.push_back(plain->atlas->projection->to_degrees({middle.x + east, middle.y}));
    }
    road.end_ring();
    // Far from the view: it is never shown.
    road.points.push_back(plain->atlas->projection->to_degrees({middle.x, middle.y + 90'000}));
    road.points.push_back(plain->atlas->projection->to_degrees({middle.x + 9'000, middle.y + 90'000}));
    road.end_ring();
    road.end_unit();
    auto atlas = std::make_shared<Atlas>(*plain->atlas);
    atlas->contexts.push_back(project_context("roads.shp", road, *atlas->projection));
    picture.atlas = atlas;
  }
};

}  // namespace

TEST_CASE("context lines are off until the planner wants them") {
  const Crossed crossed;
  CHECK(lay_out(crossed.picture, crossed.frame).context.empty());
}

TEST_CASE("a road crosses the view where it lies") {
  Crossed crossed;
  crossed.picture.choices.shows_context = true;
  const Plate plate = lay_out(crossed.picture, crossed.frame);
  REQUIRE(plate.context.size() == 1);
  const std::vector<Point>& road = plate.context.front();
  // 28 km are 70 pixels: from 20 left of the view to 20 right of it, at half of its height. What lies on the line
  // between may be left out.
  CHECK(road.front().x == doctest::Approx(-20).epsilon(0.001));
  CHECK(road.back().x == doctest::Approx(120).epsilon(0.001));
  for (const Point p : road) CHECK(std::abs(p.y - 40) < 0.2);
}
