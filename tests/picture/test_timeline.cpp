#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "picture/stages.hpp"
#include "picture/timeline.hpp"
#include "picture/work_lists.hpp"
#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;

/// The same by looking at every product on the last day of a month.
int in_force_on(const Placement& placement, const VintagePlacement& placed, const Filter& filter, const ScopeMask& mask,
                Day day) {
  Filter any = filter;
  any.statuses = KeySet<Status, 5>::all();
  int count = 0;
  for (ProductId id = 0; id < placement.products.size(); ++id) {
    const ProductState state = product_state(placement.products[id], day);
    const bool fits = fit_of(placement, id, state, any, {}).all() && !is_outside(placed.products[id], mask);
    if (fits && state.counts && state.is_in_force()) ++count;
  }
  return count;
}

/// Products of one producer with certificates by rule: days, months and bare years, renewed, upgraded, withdrawn.
std::shared_ptr<Placement> many(const Placement& like) {
  auto made = std::make_shared<Placement>(like);
  std::uint32_t dice = 1;
  const auto roll = [&](std::uint32_t sides) {
    dice = dice * 1664525U + 1013904223U;
    return static_cast<int>((dice >> 16U) % sides);
  };
  for (int i = 0; i < 200; ++i) {
    Product product;
    product.name = "P" + std::to_string(i);
    product.producer = static_cast<ProducerId>(roll(5));
    product.group = static_cast<Group>(roll(8));
    for (int c = roll(3); c >= 0; --c) {
      WrittenDate date{2017 + roll(8), {}, {}};
      if (roll(5) > 0) date.month = 1 + roll(12);
      if (date.month && roll(6) > 0) date.day = 1 + roll(28);
      product.certificates.push_back({3 + roll(3), date, {}, 0});
    }
    std::ranges::sort(product.certificates, {}, [](const Certificate& c) { return first_day(*c.date); });
    if (roll(9) == 0) product.withdrawn = make_day(2019 + roll(5), 1 + roll(12), 1 + roll(28));
    made->products.push_back(product);
    EntryPlace place;
    place.fate = Fate::placed;
    place.commune = static_cast<CommuneId>(roll(6));
    for (VintagePlacement& placed : made->vintages) {
      if (place.commune && *place.commune >= 3) place.commune = static_cast<CommuneId>(roll(3));
      placed.products.push_back(place);
    }
  }
  return made;
}

}  // namespace

TEST_CASE("The timeline counts what looking at each month would count") {
  const SmallProvince province;
  const auto placement = many(*province.placement);
  const VintagePlacement& placed = placement->vintages[0];
  Filter some;
  some.stars.set(Stars::four, false);
  some.groups.set(Group::beverage, false);
  some.producer_types.set(ProducerType::farm, false);
  Filter only_valid;
  only_valid.statuses = KeySet<Status, 5>::none();
  for (const Scope& scope : {Scope{}, Scope{{"722"}}}) {
    const ScopeMask mask = resolve_scope(scope, *province.atlas, 0);
    for (const Filter& filter : {Filter{}, some, only_valid}) {
      const Timeline timeline = make_timeline(*placement, placed, filter, mask, {});
      REQUIRE(timeline.months.size() > 60);
      CHECK(timeline.months.front().in_force == 0);
      CHECK(timeline.months.back().in_force == 0);
      for (const Timeline::Month& month : timeline.months) {
        CAPTURE(iso(month.first));
        CHECK(month.in_force == in_force_on(*placement, placed, filter, mask, last_of_month(month.first)));
      }
    }
  }
}

TEST_CASE("Lapses lie in the month of the last day in force, and only there") {
  const SmallProvince province;
  const ScopeMask mask = resolve_scope({}, *province.atlas, 0);
  const Timeline timeline = make_timeline(*province.placement, province.placement->vintages[0], {}, mask, {});
  // Sáp ong 20/05/2021, Rượu 01/06/2020, Mật ong 15/03/2022, Nấm 10/01/2023, Chuối 01/07/2022, each and 36 months.
  CHECK(timeline.months.front().first == make_day(2020, 5, 1));
  CHECK(timeline.months.back().first == make_day(2026, 1, 1));
  const auto lapsing = [&](int year, int month) {
    return timeline.months[timeline.month_of(make_day(year, month, 1))].lapsing;
  };
  CHECK(lapsing(2023, 6) == 1);
  CHECK(lapsing(2024, 5) == 1);
  CHECK(lapsing(2025, 3) == 1);
  CHECK(lapsing(2025, 7) == 1);
  CHECK(lapsing(2026, 1) == 1);
  int all = 0;
  for (const Timeline::Month& month : timeline.months) all += month.lapsing;
  CHECK(all == 5);
  CHECK(timeline.months[timeline.month_of(make_day(2026, 1, 1))].lapsing_4plus == 1);
  CHECK(timeline.months[timeline.month_of(make_day(2023, 12, 31))].in_force == 4);
  CHECK(timeline.month_of(make_day(1990, 1, 1)) == 0);
  CHECK(timeline.month_of(make_day(2090, 1, 1)) == timeline.months.size() - 1);
  CHECK(make_timeline({}, {}, {}, mask, {}).months.empty());
}

TEST_CASE("Communes that lost everything have products and none in force") {
  SmallProvince province;
  CHECK(province.picture()->lost == nullptr);
  province.choices.indicator = Indicator::valid_products;
  // Vĩnh Hòa's only product lapsed in June 2023.
  CHECK(*province.picture()->lost == std::vector{kVinhHoa});
  province.choices.as_of = make_day(2023, 6, 1);
  CHECK(province.picture()->lost->empty());
}

TEST_CASE("Work lists: what lapses month by month, and who could come back for a star more") {
  SmallProvince province;
  auto atlas = std::make_shared<Atlas>(*province.atlas);
  atlas->registers[0].entries[4].score = 68.5;  // Chuối, three stars since July 2022
  province.atlas = atlas;
  province.placement = place(*atlas, {});
  const auto picture = province.picture();
  const auto months = find_lapsing(*picture);
  REQUIRE(months.size() == 1);
  CHECK(months[0].first == make_day(2024, 5, 1));
  REQUIRE(months[0].products.size() == 1);
  CHECK(picture->placement->products[months[0].products[0]].name == "Sáp ong");
  CHECK(lapse_of(*picture, months[0].products[0]) == make_day(2024, 5, 20));
  const auto upgrades = find_upgrades(*picture);
  REQUIRE(upgrades.size() == 2);
  CHECK(picture->placement->products[upgrades[0].product].name == "Chuối");
  CHECK(upgrades[0].score == 68.5);
  CHECK_FALSE(upgrades[0].since);
  CHECK(picture->placement->products[upgrades[1].product].name == "Sáp ong");
  CHECK(upgrades[1].since == make_day(2021, 5, 20));
}

}  // namespace ocop
