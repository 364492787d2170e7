#include <doctest/doctest.h>

#include <algorithm>

#include "shape/projection.hpp"
#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;

std::vector<CommuneId> gaps_of(GapKind kind) {
  SmallProvince province;
  province.choices.gap_kind = kind;
  std::vector<CommuneId> communes;
  const auto picture = province.picture();
  for (const Gap& gap : *picture->gaps) communes.push_back(gap.commune);
  std::ranges::sort(communes);
  return communes;
}

}  // namespace

TEST_CASE("Each kind lacks its own") {
  CHECK(gaps_of(GapKind::none) == std::vector{kTanDinh, kAnBinhPg, kAnBinhBc});
  CHECK(gaps_of(GapKind::none_in_force) == std::vector{kTanDinh, kAnBinhPg, kAnBinhBc, kVinhHoa});
  CHECK(gaps_of(GapKind::no_4star) == std::vector{kTanDinh, kAnBinhPg, kAnBinhBc, kVinhHoa});
  CHECK(gaps_of(GapKind::no_cooperative) == std::vector{kAnTay, kTanDinh, kAnBinhPg, kAnBinhBc, kVinhHoa});
}

TEST_CASE("Terms of a gap of the small province") {
  const SmallProvince province;
  const auto picture = province.picture();
  const auto gap = std::ranges::find(*picture->gaps, kTanDinh, &Gap::commune);
  REQUIRE(gap != picture->gaps->end());
  // Of the three gaps only Tân Định has a population. Its neighbours: An Tây, An Bình (PG), Vĩnh Hòa.
  CHECK(gap->population_term == 40);
  CHECK(gap->neighbours == 3);
  CHECK(gap->neighbours_with_products == 2);
  CHECK_FALSE(gap->is_uncertain);
  // An Tây is a tenth of a degree west, Vĩnh Hòa a tenth north: 10.93 and 11.06 km.
  const double west_km = distance_m({106.65, 11.05}, {106.55, 11.05}) / 1000;
  CHECK(*gap->nearest_km == doctest::Approx(west_km).epsilon(1e-12));
  CHECK(west_km == doctest::Approx(10.93).epsilon(1e-3));
  CHECK(std::ranges::find(*picture->gaps, kAnBinhPg, &Gap::commune)->is_uncertain);
}

TEST_CASE("A producer stands at its own point") {
  SmallProvince province;
  auto changed = std::make_shared<Placement>(*province.placement);
  changed->producers[2].point = LonLat{106.599, 11.05};
  province.placement = changed;
  const auto picture = province.picture();
  const auto gap = std::ranges::find(*picture->gaps, kTanDinh, &Gap::commune);
  CHECK(*gap->nearest_km == doctest::Approx(distance_m({106.65, 11.05}, {106.599, 11.05}) / 1000).epsilon(1e-12));
}

}  // namespace ocop
