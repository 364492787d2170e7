#include <doctest/doctest.h>

#include "plate/plate.hpp"
#include "squares.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

constexpr double kKm = 1000;

/// A picture that has outlines, scope and nothing else.
Picture picture_of(const std::vector<std::vector<Ring>>& units, const std::vector<bool>& inside) {
  auto atlas = std::make_shared<Atlas>();
  atlas->vintages.emplace_back();
  MapBorders& borders = atlas->vintages.back().borders;
  const Outlines outlines = outlines_of(units);
  for (const Point p : outlines.points) borders.extent.add(p);
  for (CommuneId commune = 0; commune < outlines.unit_count(); ++commune) {
    for (std::size_t r = outlines.unit_rings[commune]; r < outlines.unit_rings[commune + 1]; ++r) {
      LandPiece& land = borders.lands.emplace_back();
      land.commune = commune;
      for (const Point p : outlines.ring(r)) land.box.add(p);
    }
  }
  auto mask = std::make_shared<ScopeMask>();
  mask->is_inside = inside;
  Picture picture;
  picture.atlas = atlas;
  picture.mask = mask;
  return picture;
}

}  // namespace

TEST_CASE("an island 90 km offshore does not shrink the mainland, one at 25 km belongs to it") {
  const Picture picture = picture_of({{square(0, 0, 60 * kKm, 100 * kKm)},
                                      {square(60 * kKm, 0, 60 * kKm, 100 * kKm)},
                                      {square(145 * kKm, 50 * kKm, 5 * kKm, 5 * kKm)},
                                      {square(240 * kKm, 0, 10 * kKm, 10 * kKm)}},
                                     {true, true, true, true});
  const Box body = main_body(picture);
  CHECK(body.min == Point{0, 0});
  CHECK(body.max == Point{150 * kKm, 100 * kKm});
  CHECK(whole_extent(picture).max == Point{250 * kKm, 100 * kKm});
}

TEST_CASE("a small body is parted by a third of its size") {
  const Picture picture =
      picture_of({{square(0, 0, 10 * kKm, 10 * kKm)}, {square(15 * kKm, 0, 1 * kKm, 1 * kKm)}}, {true, true});
  CHECK(main_body(picture).max.x == doctest::Approx(10 * kKm));
}

TEST_CASE("a far part of a commune stays out, its main part in") {
  const Picture picture =
      picture_of({{square(0, 0, 90 * kKm, 90 * kKm), square(190 * kKm, 0, 2 * kKm, 2 * kKm)}}, {true});
  CHECK(main_body(picture).max.x == doctest::Approx(90 * kKm));
}

TEST_CASE("two districts in scope, apart on one mainland, are both shown; what is out of scope is not") {
  const Picture picture = picture_of({{square(0, 0, 20 * kKm, 20 * kKm)},
                                      {square(20 * kKm, 0, 60 * kKm, 20 * kKm)},
                                      {square(80 * kKm, 0, 20 * kKm, 20 * kKm)},
                                      {square(100 * kKm, 0, 50 * kKm, 20 * kKm)}},
                                     {true, false, true, false});
  const Box body = main_body(picture);
  CHECK(body.min.x == doctest::Approx(0));
  CHECK(body.max.x == doctest::Approx(100 * kKm));
}
