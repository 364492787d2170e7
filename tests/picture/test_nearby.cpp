#include "picture/nearby.hpp"

#include <doctest/doctest.h>

#include "small_province.hpp"

namespace ocop {

using namespace tiny;

TEST_CASE("Groups that neighbours have and a commune lacks, those of most neighbours first") {
  const SmallProvince province;
  auto picture = *province.picture();
  // As the squares lie; An Tây meets Tân Định and An Bình (BC).
  picture.neighbours = std::make_shared<const Neighbours>(Neighbours{{kTanDinh, kAnBinhBc},
                                                                     {kAnTay, kAnBinhPg, kVinhHoa},
                                                                     {kTanDinh, kPhuocSang},
                                                                     {kAnTay, kVinhHoa},
                                                                     {kTanDinh, kAnBinhBc, kPhuocSang},
                                                                     {kAnBinhPg, kVinhHoa}});
  using Lacked = std::vector<LackedGroup>;
  CHECK(lacked_groups(picture, kTanDinh) == Lacked{{Group::food, 1}, {Group::beverage, 1}});
  CHECK(lacked_groups(picture, kVinhHoa) == Lacked{{Group::food, 1}});
  CHECK(lacked_groups(picture, kPhuocSang) == Lacked{{Group::beverage, 1}});
  CHECK(lacked_groups(picture, kAnTay).empty());
  picture.neighbours.reset();
  CHECK(lacked_groups(picture, kTanDinh).empty());
}

TEST_CASE("The nearest producers are those of other communes") {
  const SmallProvince province;
  const auto picture = province.picture();
  const auto near = ProducerPlaces(*picture).nearest(kPhuocSang, 5);
  // B in Vĩnh Hòa and C in An Tây; A is its own, D and E lie nowhere.
  REQUIRE(near.size() == 2);
  CHECK(near[0].commune == kVinhHoa);
  CHECK(near[1].commune == kAnTay);
  // A tenth of a degree of longitude at 11.15° north on WGS 84.
  CHECK(near[0].distance_km == doctest::Approx(10.925).epsilon(0.001));
  CHECK(ProducerPlaces(*picture).nearest(kTanDinh, 1).size() == 1);
}

}  // namespace ocop
