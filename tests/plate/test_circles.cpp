#include "plate/circles.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "../picture/small_province.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

Plate circles_of(SmallProvince& province) {
  province.choices.form = MapForm::circles;
  const auto picture = province.picture();
  Frame frame;
  frame.size = {900, 600};
  frame.camera = fit(main_body(*picture), frame.size, {20, 20, 860, 560});
  return lay_out(*picture, frame);
}

}  // namespace

TEST_CASE("The area of a circle is in proportion to the value, small ones lie above large ones") {
  SmallProvince province;
  const Plate plate = circles_of(province);
  // Phước Sang 2, Vĩnh Hòa 1, An Tây 1.
  REQUIRE(plate.circles.size() == 3);
  CHECK(plate.circles[0].commune == kPhuocSang);
  CHECK(plate.circles[0].radius_px == kLargestCircle);
  for (const std::size_t i : {1U, 2U}) {
    CHECK(std::pow(plate.circles[i].radius_px / plate.circles[0].radius_px, 2) == doctest::Approx(0.5));
  }
  CHECK(plate.marks.empty());
  CHECK(plate.fills[kPhuocSang].class_index == kClassZero);
}

TEST_CASE("The key shows up to three round sizes as large as on the map, and counts the communes with a circle") {
  SmallProvince province;
  const Plate plate = circles_of(province);
  const Legend& legend = plate.legend;
  REQUIRE(legend.circles.size() == 2);
  CHECK(legend.circles[0].label == "2");
  CHECK(legend.circles[0].radius == kLargestCircle);
  CHECK(legend.circles[1].label == "1");
  CHECK(legend.circles[1].radius == doctest::Approx(kLargestCircle / std::sqrt(2)));
  CHECK(legend.rows.front().kind == LegendRowKind::sized);
  CHECK(legend.rows.front().count == 3);
  CHECK_FALSE(legend.has_marks);

  province.choices.indicator = Indicator::products_per_10k_people;
  // An Tây 1 of 5,000, Phước Sang 2 of 20,000: 2 and 1.
  const Plate rates = circles_of(province);
  REQUIRE(rates.circles.size() == 2);
  CHECK(rates.circles[0].commune == kAnTay);
  CHECK(rates.legend.circles.front().label == "2");
}

TEST_CASE("Nothing to count gives no circle and no key") {
  SmallProvince province;
  province.choices.filter.stars = KeySet<Stars, 4>::none();
  const Plate plate = circles_of(province);
  CHECK(plate.circles.empty());
  CHECK(plate.legend.circles.empty());
}
