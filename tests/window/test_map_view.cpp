#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

#include "window/map_view.hpp"

using namespace ocop;

namespace {

constexpr Rect kArea{320, 48, 1248, 1004};
constexpr Rect kFree{168, 76, 1064, 912};
constexpr double kLong_s = 10;

Box box(double west, double south, double east, double north) {
  Box made;
  made.add(Point{west, south});
  made.add(Point{east, north});
  return made;
}

const Box kMain = box(0, 0, 60'000, 80'000);
const Box kEverything = box(0, -300'000, 200'000, 80'000);

MapView fitted() {
  MapView view;
  view.set_area(kArea, kFree);
  view.set_extent(kMain, kEverything, true);
  return view;
}

Point map_under(MapView& view, Point at, double now_s) { return map_from_screen(view.camera(now_s), view.size(), at); }

/// In pixels of the present camera.
double distance_px(MapView& view, Point a, Point b, double now_s) {
  return std::hypot(a.x - b.x, a.y - b.y) / view.camera(now_s).metres_per_pixel;
}

/// Where the middle of a box stands, and how much of the free part it takes.
void check_shown(const MapView& view, const Box& shown) {
  const Camera& camera = view.target();
  const Point middle = screen_from_map(camera, view.size(), shown.center());
  CHECK(middle.x == doctest::Approx(kFree.x + kFree.width / 2));
  CHECK(middle.y == doctest::Approx(kFree.y + kFree.height / 2));
  const double across = shown.width() / camera.metres_per_pixel / kFree.width;
  const double down = shown.height() / camera.metres_per_pixel / kFree.height;
  CHECK(std::max(across, down) == doctest::Approx(1).epsilon(0.1));
  CHECK(std::max(across, down) <= 1);
}

}  // namespace

TEST_CASE("a new map starts with its main body in what the cards leave free") {
  MapView view = fitted();
  CHECK(view.size() == ViewSize{1248, 1004});
  CHECK_FALSE(view.is_moving());
  CHECK(view.camera(0) == view.target());
  check_shown(view, kMain);
}

TEST_CASE("Home shows the main body, again everything, again the main body") {
  MapView view = fitted();
  view.pan_by(100, 50);
  view.fit(1);
  view.camera(1 + kLong_s);
  check_shown(view, kMain);
  view.fit(20);
  view.camera(20 + kLong_s);
  check_shown(view, kEverything);
  view.fit(40);
  view.camera(40 + kLong_s);
  check_shown(view, kMain);
}

TEST_CASE("the place under the pointer stays there while the wheel zooms") {
  MapView view = fitted();
  for (const double factor : {1.25, 1 / 1.25, 2.0}) {
    for (const Point at : {Point{200, 300}, Point{900, 100}, Point{624, 502}}) {
      const double start_s = 100;
      view.set_extent(kMain, kEverything, true);
      const Point place = map_under(view, at, start_s);
      const double before = view.target().metres_per_pixel;
      view.zoom_by(factor, at, start_s);
      for (double t = 0; t < 0.3; t += 0.01) {
        CHECK(distance_px(view, map_under(view, at, start_s + t), place, start_s + t) < 0.001);
      }
      CHECK_FALSE(view.is_moving());
      CHECK(view.target().metres_per_pixel == doctest::Approx(before / factor));
    }
  }
}

TEST_CASE("turns of the wheel add up, each about its own place") {
  MapView view = fitted();
  const double before = view.target().metres_per_pixel;
  double now_s = 1;
  for (const Point at : {Point{400, 300}, Point{410, 310}, Point{430, 340}, Point{500, 400}}) {
    const Point place = map_under(view, at, now_s);
    view.zoom_by(1.25, at, now_s);
    for (int i = 0; i < 4; ++i, now_s += 0.01) {
      CHECK(distance_px(view, map_under(view, at, now_s), place, now_s) < 0.001);
    }
  }
  CHECK(view.is_moving());
  view.camera(now_s + kLong_s);
  CHECK(view.target().metres_per_pixel == doctest::Approx(before / std::pow(1.25, 4)));
}

TEST_CASE("a motion goes one way and ends exactly at its target") {
  MapView view = fitted();
  view.show_box(box(10'000, 10'000, 14'000, 13'000), 5);
  CHECK(view.is_moving());
  double last = view.camera(5).metres_per_pixel;
  for (double t = 5; t < 5.24; t += 0.01) {
    const Camera camera = view.camera(t);
    CHECK(camera.metres_per_pixel <= last);
    last = camera.metres_per_pixel;
  }
  const Camera nearly = view.camera(5.2399);
  CHECK(view.camera(5.25) == view.target());
  CHECK_FALSE(view.is_moving());
  // Without a jump at the end.
  const Camera& end = view.target();
  CHECK(std::hypot(nearly.center.x - end.center.x, nearly.center.y - end.center.y) < end.metres_per_pixel);
}

TEST_CASE("reduced motion is there at once") {
  MapView view = fitted();
  view.set_reduced_motion(true);
  view.zoom_by(2, {100, 100}, 1);
  CHECK_FALSE(view.is_moving());
  CHECK(view.camera(1) == view.target());
  view.fit(2);
  CHECK(view.camera(2) == view.target());
}

TEST_CASE("zooming ends near and far; at the end the map stays where it is") {
  MapView view = fitted();
  const Point at{300, 200};
  double now_s = 0;
  const auto turn = [&](double factor, int times) {
    for (int i = 0; i < times; ++i) {
      view.zoom_by(factor, at, now_s);
      now_s += 1;
      view.camera(now_s);
    }
  };
  turn(1.25, 60);
  CHECK(view.target().metres_per_pixel == 0.2);
  const Camera nearest = view.target();
  turn(1.25, 3);
  CHECK(view.target() == nearest);
  turn(1 / 1.25, 120);
  const Camera farthest = view.target();
  // Everything takes a quarter of the view.
  const double share = std::max(kEverything.width() / farthest.metres_per_pixel / kArea.width,
                                kEverything.height() / farthest.metres_per_pixel / kArea.height);
  CHECK(share == doctest::Approx(0.25));
  turn(1 / 1.25, 3);
  CHECK(view.target() == farthest);
}

TEST_CASE("no zoom jumps at its end, even where the map may not go farther") {
  MapView view = fitted();
  view.pan_by(5'000, 0);
  const Camera from = view.target();
  CHECK(from.center.x == kEverything.min.x);
  view.zoom_by(1 / 1.25, {1200, 900}, 1);
  const Camera nearly = view.camera(1.1199);
  const Camera end = view.camera(1.13);
  CHECK(std::hypot(nearly.center.x - end.center.x, nearly.center.y - end.center.y) < end.metres_per_pixel);
}

TEST_CASE("the hand can carry the map as far as its last unit is in the middle") {
  MapView view = fitted();
  const Point before = view.target().center;
  view.pan_by(80, -40);
  CHECK(view.target().center.x == doctest::Approx(before.x - 80 * view.target().metres_per_pixel));
  CHECK(view.target().center.y == doctest::Approx(before.y - 40 * view.target().metres_per_pixel));
  CHECK_FALSE(view.is_moving());
  view.pan_by(1e7, 1e7);
  CHECK(view.target().center.x == kEverything.min.x);
  CHECK(view.target().center.y == kEverything.max.y);
  view.pan_by(-1e7, -1e7);
  CHECK(view.target().center.x == kEverything.max.x);
  CHECK(view.target().center.y == kEverything.min.y);
}

TEST_CASE("a commune that is fitted takes about half of the view") {
  MapView view = fitted();
  const Box commune = box(20'000, 20'000, 26'000, 24'000);
  view.fit_box(commune, 0);
  const double share = commune.width() / view.target().metres_per_pixel / kFree.width;
  CHECK(share > 0.35);
  CHECK(share < 0.6);
  CHECK(view.target().center.x == doctest::Approx(23'000).epsilon(0.2));
  const Camera before = view.target();
  view.fit_box(Box(), 1);
  CHECK(view.target() == before);
}

TEST_CASE("a window of another size fits the map again, unless a hand has moved it") {
  MapView view = fitted();
  const Rect smaller{280, 48, 696, 644};
  const Rect free{140, 76, 540, 552};
  view.set_area(smaller, free);
  const double fitted_scale = view.target().metres_per_pixel;
  CHECK(kMain.height() / fitted_scale <= free.height);
  CHECK(kMain.height() / fitted_scale > 0.85 * free.height);

  MapView moved = fitted();
  moved.zoom_by(3, {500, 500}, 0);
  moved.camera(kLong_s);
  const Camera before = moved.target();
  moved.set_area(smaller, free);
  CHECK(moved.target() == before);
}

TEST_CASE("other boundaries of the same place keep the view") {
  MapView view = fitted();
  view.zoom_by(2, {300, 300}, 0);
  view.camera(kLong_s);
  const Camera before = view.target();
  view.set_extent(kMain, kEverything, false);
  CHECK(view.target() == before);
  view.set_extent(kMain, kEverything, true);
  check_shown(view, kMain);
}

TEST_CASE("without a map nothing moves") {
  MapView view;
  view.set_area(kArea, kFree);
  const Camera before = view.target();
  view.fit(0);
  view.fit_box(Box(), 0);
  CHECK(view.target() == before);
  CHECK_FALSE(view.is_moving());
}
