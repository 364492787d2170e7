#include <doctest/doctest.h>

#include <numeric>

#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;

Totals totals_of(const SmallProvince& province) { return *province.picture()->totals; }

}  // namespace

TEST_CASE("Headline and facets count products once, producers by type") {
  const Totals totals = totals_of({});
  CHECK(totals.products == 6);
  CHECK(totals.products_in_force == 4);
  CHECK(totals.products_outside_scope == 0);
  CHECK(totals.products_not_on_map == 2);
  CHECK(totals.products_ambiguous == 1);
  CHECK(totals.producers == 5);
  CHECK(totals.by_stars == std::array{3, 1, 1, 1});
  CHECK(totals.by_producer_type == std::array{1, 1, 1, 0, 1, 1, 0});
  CHECK(totals.by_group == std::array{4, 1, 0, 1, 0, 0, 0, 0});
  CHECK(totals.by_status == std::array{3, 1, 1, 0, 1});
  CHECK(totals.communes == 6);
  CHECK(totals.communes_with_products == 3);
  CHECK(totals.communes_without_products == 3);
  CHECK(totals.communes_uncertain == 2);
  CHECK(totals.rows == std::array{5, 1, 1, 1});
}

TEST_CASE("Today's communes: Vĩnh Hòa took in Phước Sang") {
  SmallProvince province;
  province.choices.vintage = "2025";
  const auto picture = province.picture();
  CHECK(picture->vintage == 1);
  CHECK(picture->totals->products == 6);
  CHECK(picture->totals->communes == 4);
  // Tây Nam and Vĩnh Hòa; Phú Giáo and An Bình are the candidates of row 6.
  CHECK(picture->totals->communes_with_products == 2);
  CHECK(picture->totals->communes_uncertain == 2);
  CHECK(picture->values->communes[kVinhHoaNew].products == 3);
  CHECK(picture->values->communes[kVinhHoaNew].producers == 2);
}

TEST_CASE("An unknown or empty vintage shows the latest") {
  SmallProvince province;
  province.choices.vintage.clear();
  CHECK(province.picture()->vintage == 1);
}

TEST_CASE("A live count is what its value alone would give beside the other facets") {
  SmallProvince province;
  province.choices.filter.stars = KeySet<Stars, 4>::none();
  province.choices.filter.stars.set(Stars::four, true);
  province.choices.filter.groups.set(Group::handicraft, false);
  const Totals totals = totals_of(province);
  CHECK(totals.products == 1);
  CHECK(totals.by_stars == std::array{0, 1, 0, 0});
  CHECK(totals.choosing_stars == std::array{3, 1, 1, 0});
  CHECK(totals.choosing_group == std::array{1, 0, 0, 0, 0, 0, 0, 0});
  CHECK(totals.choosing_producer_type == std::array{0, 1, 0, 0, 0, 0, 0});
  CHECK(totals.choosing_status == std::array{1, 0, 0, 0, 0});
}

TEST_CASE("Live counts of a facet equal the totals with that value alone ticked") {
  SmallProvince province;
  province.choices.filter.stars.set(Stars::five, false);
  const Totals totals = totals_of(province);
  for (const Group group : kGroups) {
    SmallProvince alone = province;
    alone.choices.filter.groups = KeySet<Group, 8>::none();
    alone.choices.filter.groups.set(group, true);
    CHECK(totals_of(alone).products == totals.choosing_group.at(static_cast<std::size_t>(group)));
  }
  for (const ProducerType type : kProducerTypes) {
    SmallProvince alone = province;
    alone.choices.filter.producer_types = KeySet<ProducerType, 7>::none();
    alone.choices.filter.producer_types.set(type, true);
    CHECK(totals_of(alone).producers == totals.choosing_producer_type.at(static_cast<std::size_t>(type)));
  }
}

TEST_CASE("Placed outside the scope counts apart, not on the map counts") {
  SmallProvince province;
  province.scope.within = {"722"};
  const Totals totals = totals_of(province);
  CHECK(totals.products == 5);
  CHECK(totals.products_outside_scope == 1);
  CHECK(totals.products_not_on_map == 2);
  CHECK(totals.producers == 4);
  CHECK(totals.by_stars == std::array{3, 1, 0, 1});
  CHECK(totals.choosing_stars == std::array{3, 1, 0, 1});
  CHECK(totals.communes == 3);
  CHECK(totals.communes_uncertain == 1);
  CHECK(totals.rows == std::array{5, 1, 1, 1});
}

TEST_CASE("The as-of day moves status and what counts") {
  SmallProvince province;
  province.choices.as_of = make_day(2022, 3, 14);
  const Totals totals = totals_of(province);
  // Row 2 has not begun, rows 5 and 6 neither; row 7 has no date.
  CHECK(totals.products == 3);
  CHECK(totals.by_status == std::array{2, 0, 0, 0, 1});
}

TEST_CASE("Withdrawn products appear in their own count, and when they are ticked") {
  SmallProvince province;
  auto changed = std::make_shared<Placement>(*province.placement);
  changed->products[0].withdrawn = make_day(2023, 6, 1);
  province.placement = changed;
  Totals totals = totals_of(province);
  CHECK(totals.products == 5);
  CHECK(totals.by_status == std::array{2, 1, 1, 1, 1});
  CHECK(totals.by_stars == std::array{3, 0, 1, 1});
  province.choices.filter.statuses.set(Status::withdrawn, true);
  totals = totals_of(province);
  CHECK(totals.products == 6);
  CHECK(totals.by_stars == std::array{3, 1, 1, 1});
}

TEST_CASE("Sums agree: facets, communes and fates") {
  const Totals totals = totals_of({});
  const auto sum = [](const auto& counts) { return std::accumulate(counts.begin(), counts.end(), 0); };
  CHECK(sum(totals.by_stars) == totals.products);
  CHECK(sum(totals.by_group) == totals.products);
  CHECK(sum(totals.by_status) == totals.products);
  CHECK(sum(totals.by_producer_type) == totals.producers);
  CHECK(totals.communes_with_products + totals.communes_without_products == totals.communes);
  CHECK(sum(totals.rows) == 8);
}

TEST_CASE("The year of recognition is a facet with counts beside the others") {
  SmallProvince province;
  using Years = std::vector<std::pair<int, int>>;
  CHECK(totals_of(province).choosing_year == Years{{0, 1}, {2020, 1}, {2021, 1}, {2022, 2}, {2023, 1}});
  province.choices.filter.stars.set(Stars::three, false);
  CHECK(totals_of(province).choosing_year == Years{{0, 1}, {2020, 0}, {2021, 0}, {2022, 1}, {2023, 1}});
  province.choices.filter = {};
  province.choices.filter.years = {{2022, 2023}};
  const Totals totals = totals_of(province);
  CHECK(totals.products == 3);
  CHECK(totals.choosing_year == Years{{0, 1}, {2020, 1}, {2021, 1}, {2022, 2}, {2023, 1}});
  CHECK(totals.choosing_stars == std::array{1, 1, 1, 0});
  province.choices.filter.years = {{0}};
  CHECK(totals_of(province).products == 1);
  // Nothing chosen is nothing, what could be chosen stays.
  province.choices.filter.years.emplace();
  CHECK(totals_of(province).products == 0);
  CHECK(totals_of(province).choosing_year == Years{{0, 1}, {2020, 1}, {2021, 1}, {2022, 2}, {2023, 1}});
}

TEST_CASE("A text looks into names of products and producers, without diacritics") {
  SmallProvince province;
  province.choices.filter.text = "ONG";
  CHECK(totals_of(province).products == 2);
  province.choices.filter.text = "mat o";
  CHECK(totals_of(province).products == 1);
  CHECK(totals_of(province).choosing_stars == std::array{0, 1, 0, 0});
  province.choices.filter.text = "  ";
  CHECK(totals_of(province).products == 6);
  province.choices.filter.text = "không có";
  const Totals nothing = totals_of(province);
  CHECK(nothing.products == 0);
  CHECK(nothing.communes_without_products == 6);
  // With the picture before, the same.
  province.choices.filter.text = "a";
  const auto before = province.picture();
  province.choices.filter.text = "ruou";
  CHECK(*province.picture(before.get())->passing == *province.picture()->passing);
  province.choices.filter.text.clear();
  CHECK(*province.picture(before.get())->totals == *province.picture()->totals);
}

TEST_CASE("Smoothed rates: those with products are drawn to the mean, those without stay 0") {
  SmallProvince province;
  province.choices.indicator = Indicator::products_per_10k_people;
  province.choices.is_smoothed = true;
  const auto picture = province.picture();
  // 2 of 20,000, 1 of 5,000, 0 of 1,000: EBest of spdep gives no spread beyond chance, so all have 3 of 26,000.
  CHECK(*picture->values->communes[kPhuocSang].value == doctest::Approx(30000.0 / 26000));
  CHECK(*picture->values->communes[kAnTay].value == doctest::Approx(30000.0 / 26000));
  CHECK(picture->values->communes[kTanDinh].value == 0);
  CHECK_FALSE(picture->values->communes[kVinhHoa].value.has_value());
  province.choices.indicator = Indicator::products;
  CHECK(province.picture()->values->communes[kPhuocSang].value == 2);
}

}  // namespace ocop
