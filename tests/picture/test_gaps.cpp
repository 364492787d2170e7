#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

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

TEST_CASE("A map of gaps: priorities, and what is said beside the list") {
  SmallProvince province;
  CHECK_FALSE(province.picture()->shows_gaps());
  province.choices.theme = MapTheme::gaps;
  const auto picture = province.picture();
  REQUIRE(picture->shows_gaps());
  const Classes& classes = picture->shown_classes();
  CHECK(classes.of_commune[kPhuocSang] == kClassCovered);
  // Tân Định: 40 for the people, 35 times 10.93 / the largest distance, 25 times two of three neighbours: high.
  CHECK(classes.of_commune[kTanDinh] == 2);
  for (const Gap& gap : *picture->gaps) {
    const double shown = std::round(gap.score);
    CHECK(classes.of_commune[gap.commune] == (shown >= 45 ? 2 : shown >= 35 ? 1 : 0));
  }
  CHECK(classes.communes_in[0] + classes.communes_in[1] + classes.communes_in[2] == 3);
  const GapFacts& facts = *picture->gap_facts;
  CHECK(facts.by_kind[0] == GapFacts::Count{3, 2});
  CHECK(facts.by_kind[1] == GapFacts::Count{4, 2});
  CHECK(facts.by_kind[3] == GapFacts::Count{5, 0});
  CHECK(facts.steadiness == Steadiness{3, 3});
  CHECK_FALSE(facts.share_of_people);  // three populations are unknown
}

TEST_CASE("A target, and what is tried towards it") {
  SmallProvince province;
  province.choices.theme = MapTheme::gaps;
  const auto start = province.picture();
  // Products on the map: An Tây 1, Phước Sang 2, Vĩnh Hòa 1; three communes have none.
  CHECK(start->target->now == TargetSums{6, 3, 3});
  CHECK(start->target->then == start->target->now);
  CHECK(start->target->needed_now == std::vector{1, 1, 1, 0});
  CHECK(start->target->first_year == 2024);
  // Half are reached; 60 % of six are four.
  REQUIRE(!start->target->goals.empty());
  CHECK(start->target->goals.front().share == doctest::Approx(0.6));
  CHECK(start->target->goals.front().set.size() == 1);

  const CommuneCode tried = start->atlas->vintages[start->vintage].set.communes[kTanDinh].code;
  try_products(province.choices.target, "2024", tried, 2);
  province.choices.target.least = 2;
  const auto after = province.picture(start.get());
  CHECK(after->gaps == start->gaps);
  CHECK(after->target != start->target);
  CHECK(after->target->now == TargetSums{6, 1, 8});
  CHECK(after->target->then == TargetSums{6, 2, 6});
  REQUIRE(after->target->tried.size() == 1);
  CHECK(after->target->tried.front() == TargetFacts::Tried{kTanDinh, 2});

  // On other boundaries the code may be another commune's: nothing is tried there.
  province.choices.vintage = "2025";
  CHECK(province.picture(after.get())->target->tried.empty());
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
