#include <doctest/doctest.h>

#include "plate/camera.hpp"

using namespace ocop;

TEST_CASE("map and screen are each other's inverse, y runs against y") {
  const Camera camera{{1000, 2000}, 4};
  const ViewSize size{800, 600};
  CHECK(screen_from_map(camera, size, {1000, 2000}) == Point{400, 300});
  CHECK(screen_from_map(camera, size, {1040, 2040}) == Point{410, 290});
  CHECK(map_from_screen(camera, size, {410, 290}) == Point{1040, 2040});
}

TEST_CASE("a view shows its box") {
  const Box box = visible_box({{0, 0}, 10}, {100, 50});
  CHECK(box.min == Point{-500, -250});
  CHECK(box.max == Point{500, 250});
}

TEST_CASE("zooming keeps the point under the hand") {
  const ViewSize size{800, 600};
  const Camera camera{{500, -300}, 12};
  for (const double factor : {0.25, 1.1, 7.0}) {
    const Point at{123, 456};
    const Point before = map_from_screen(camera, size, at);
    const Camera zoomed = zoom_at(camera, size, at, factor);
    const Point after = map_from_screen(zoomed, size, at);
    CHECK(after.x == doctest::Approx(before.x).epsilon(1e-12));
    CHECK(after.y == doctest::Approx(before.y).epsilon(1e-12));
    CHECK(zoomed.metres_per_pixel == doctest::Approx(12 / factor));
  }
}

TEST_CASE("a box is fitted into the free part of a view") {
  Box box;
  box.add(Point{100, 100});
  box.add(Point{300, 200});
  const ViewSize size{1000, 500};
  // 200 x 100 m into 400 x 400 px at (500, 50): 0.5 m a pixel.
  const Camera camera = fit(box, size, {500, 50, 400, 400});
  CHECK(camera.metres_per_pixel == doctest::Approx(0.5));
  const Point lower_left = screen_from_map(camera, size, box.min);
  const Point upper_right = screen_from_map(camera, size, box.max);
  CHECK(lower_left.x == doctest::Approx(500));
  CHECK(upper_right.x == doctest::Approx(900));
  CHECK((lower_left.y + upper_right.y) / 2 == doctest::Approx(250));
}

TEST_CASE("a point without size and an empty box still give a camera") {
  Box point;
  point.add(Point{7, 7});
  CHECK(fit(point, {100, 100}, {0, 0, 100, 100}).metres_per_pixel > 0);
  CHECK(fit({}, {100, 100}, {0, 0, 100, 100}) == Camera{});
}
