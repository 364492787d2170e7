#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "coverage/nearest.hpp"
#include "shape/projection.hpp"

namespace ocop {

TEST_CASE("No place, no distance") { CHECK(!NearestPlace({}).distance_m({106, 11})); }

TEST_CASE("A degree on the equator and on a meridian") {
  // WGS 84: 6378137 m * pi / 180, and the meridian arc from 0 to 1 degree.
  CHECK(*NearestPlace({{106, 0}}).distance_m({107, 0}) == doctest::Approx(111319.4908).epsilon(1e-8));
  CHECK(*NearestPlace({{106, 0}}).distance_m({106, 1}) == doctest::Approx(110574.3886).epsilon(1e-8));
}

TEST_CASE("East is farther than north at the same chord: the geodesic decides") {
  // On a sphere the two would be at the same distance.
  const NearestPlace places({{107, 0}, {106, 1}});
  CHECK(*places.distance_m({106, 0}) == doctest::Approx(110574.3886).epsilon(1e-8));
}

TEST_CASE("One place, near and far: the geodesic to a millimetre") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> lon(102, 110);
  std::uniform_real_distribution<double> lat(8, 24);
  std::uniform_real_distribution<double> away(-2.5, 2.5);
  double farthest_m = 0;
  for (int i = 0; i < 2000; ++i) {
    const LonLat from{lon(random), lat(random)};
    const LonLat to{from.lon + away(random), from.lat + away(random)};
    const double expected = distance_m(from, to);
    CHECK(std::abs(*NearestPlace({to}).distance_m(from) - expected) < 0.001);
    farthest_m = std::max(farthest_m, expected);
  }
  CHECK(farthest_m > 300'000);
}

TEST_CASE("The same as asking every place") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> lon(102, 110);
  std::uniform_real_distribution<double> lat(8, 24);
  std::vector<LonLat> places;
  for (int i = 0; i < 400; ++i) places.push_back({lon(random), lat(random)});
  places.push_back(places.front());
  const NearestPlace nearest(places);
  for (int i = 0; i < 200; ++i) {
    const LonLat from{lon(random), lat(random)};
    double expected = distance_m(from, places.front());
    for (const LonLat place : places) expected = std::min(expected, distance_m(from, place));
    CHECK(std::abs(*nearest.distance_m(from) - expected) < 0.001);
  }
  CHECK(*nearest.distance_m(places[17]) == 0);
}

}  // namespace ocop
