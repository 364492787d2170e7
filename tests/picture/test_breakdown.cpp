#include "picture/breakdown.hpp"

#include <doctest/doctest.h>

#include "picture/stages.hpp"
#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;
using Communes = std::vector<CommuneId>;

}  // namespace

TEST_CASE("Charts count what passes, and what of it lies in the selection") {
  const SmallProvince province;
  const auto picture = province.picture();
  const Breakdown parts = break_down(*picture, Communes{kAnTay, kPhuocSang});
  // Mật ong and Sáp ong of A, Nấm of C.
  CHECK(parts.producer_types == std::array<Part, 7>{{{1, 1}, {1, 1}, {0, 1}, {}, {0, 1}, {0, 1}, {}}});
  CHECK(parts.stars == std::array<Part, 4>{{{1, 3}, {1, 1}, {1, 1}, {0, 1}}});
  CHECK(parts.groups == std::array<Part, 8>{{{3, 4}, {0, 1}, {}, {0, 1}, {}, {}, {}, {}}});
  REQUIRE(parts.years.size() == 5);
  CHECK(parts.years[0] == YearPart{2020, {0, 1}});
  CHECK(parts.years[1] == YearPart{2021, {1, 1}});
  CHECK(parts.years[2] == YearPart{2022, {1, 2}});
  CHECK(parts.years[3] == YearPart{2023, {1, 1}});
  CHECK(parts.years[4] == YearPart{std::nullopt, {0, 1}});
}

TEST_CASE("Charts agree with the facets, whatever is filtered") {
  SmallProvince province;
  province.choices.filter.stars.set(Stars::five, false);
  const auto picture = province.picture();
  const Breakdown parts = break_down(*picture, {});
  for (const Stars stars : kStars) {
    const auto i = static_cast<std::size_t>(stars);
    CHECK(parts.stars.at(i).all == picture->totals->by_stars.at(i));
    CHECK(parts.stars.at(i).picked == 0);
  }
  for (std::size_t i = 0; i < kGroups.size(); ++i) CHECK(parts.groups.at(i).all == picture->totals->by_group.at(i));
  for (std::size_t i = 0; i < kProducerTypes.size(); ++i) {
    CHECK(parts.producer_types.at(i).all == picture->totals->by_producer_type.at(i));
  }
}

TEST_CASE("A bar stands for the communes that hold what it counts") {
  const SmallProvince province;
  const auto picture = province.picture();
  const auto of = [&](BarKey::Of what, int value) { return communes_of(*picture, {what, value}); };
  CHECK(of(BarKey::Of::stars, static_cast<int>(Stars::three)) == Communes{kVinhHoa, kPhuocSang});
  CHECK(of(BarKey::Of::group, static_cast<int>(Group::food)) == Communes{kAnTay, kPhuocSang});
  CHECK(of(BarKey::Of::producer_type, static_cast<int>(ProducerType::enterprise)) == Communes{kAnTay});
  CHECK(of(BarKey::Of::year, 2022) == Communes{kPhuocSang});
  // Chuối may lie in two communes, Gốm in none: no bar selects what is not on the map.
  CHECK(of(BarKey::Of::producer_type, static_cast<int>(ProducerType::farm)).empty());
  CHECK(of(BarKey::Of::year, 0).empty());
}

TEST_CASE("Years without a product have a place; a mistyped one leaves no thousand bars") {
  SmallProvince province;
  auto changed = std::make_shared<Placement>(*province.placement);
  changed->products[0].certificates.front().date = WrittenDate{2017, std::nullopt, std::nullopt};
  changed->products[1].certificates.front().date = WrittenDate{1020, std::nullopt, std::nullopt};
  province.placement = changed;
  const Breakdown parts = break_down(*province.picture(), {});
  std::vector<int> years;
  for (const YearPart& part : parts.years) years.push_back(part.year.value_or(0));
  CHECK(years == std::vector{1020, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 0});
}

TEST_CASE("The axes of the scatter: indicators, people and area; outside the scope nothing") {
  SmallProvince province;
  province.scope.within = {"722"};
  const auto picture = province.picture();
  const auto products = measure(*picture, Measure::products);
  CHECK(products[kPhuocSang] == 2);
  CHECK(products[kVinhHoa] == 1);
  CHECK(products[kAnBinhPg] == 0);
  CHECK_FALSE(products[kAnTay].has_value());
  const auto people = measure(*picture, Measure::population);
  CHECK(people[kPhuocSang] == 20000);
  CHECK_FALSE(people[kVinhHoa].has_value());
  CHECK(measure(*picture, Measure::area_km2)[kVinhHoa] == 100);
  CHECK(measure(*picture, Measure::products_per_10k_people)[kPhuocSang] == doctest::Approx(1));
  for (const Indicator indicator : kIndicators) {
    SmallProvince shown = province;
    shown.choices.indicator = indicator;
    for (const Measure axis : kMeasures) {
      CAPTURE(static_cast<int>(axis));
      CHECK(measure(*shown.picture(), axis) == measure(*picture, axis));
    }
  }
}

}  // namespace ocop
