#include <doctest/doctest.h>

#include "picture/parent_units.hpp"
#include "picture/timeline.hpp"
#include "small_province.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

/// Key of a product's unit; "?" for none.
std::string unit_of(const Picture& picture, ProductId product) {
  const auto unit = picture.parents->of_product[product];
  return unit ? picture.parents->units[*unit].key : "?";
}

/// An Tây and Vĩnh Hòa are model communes, Tân Định an advanced one, the others are not in the table.
SmallProvince with_classes() {
  SmallProvince province;
  auto atlas = std::make_shared<Atlas>(*province.atlas);
  CommuneClasses classes{"Nông thôn mới", {"kiểu mẫu", "nâng cao"}, {}};
  classes.of_commune.assign(6, CommuneClasses::kNone);
  classes.of_commune[kAnTay] = classes.of_commune[kVinhHoa] = 0;
  classes.of_commune[kTanDinh] = 1;
  atlas->vintages[0].classes = {classes};
  province.atlas = atlas;
  province.placement = place(*atlas, {});
  return province;
}

}  // namespace

TEST_CASE("Districts are those of the communes, for what is not on the map those of the address") {
  SmallProvince province;
  const auto picture = province.picture();
  const ParentUnits& parents = *picture->parents;
  REQUIRE(parents.units.size() == 2);
  CHECK(parents.units[0] == ParentUnits::Unit{"721", "Thành phố Bến Cát"});
  CHECK(parents.units[1] == ParentUnits::Unit{"722", "Huyện Phú Giáo"});
  // Two of Phước Sang, one of Vĩnh Hòa, one of An Tây; An Bình is in either, Không Có in none.
  const std::vector<std::string> expected = {"722", "722", "722", "721", "?", "?"};
  for (ProductId id = 0; id < expected.size(); ++id) CHECK(unit_of(*picture, id) == expected[id]);
  CHECK(picture->totals->choosing_district == std::vector{1, 3, 2});
}

TEST_CASE("On today's boundaries a product keeps the district of its old commune") {
  SmallProvince province;
  province.choices.vintage = "2025";
  const auto picture = province.picture();
  CHECK(picture->parents->of_commune[kTayNam] == std::vector<std::size_t>{0});
  // It took in Tân Định of Bến Cát in part, and An Bình of Phú Giáo.
  CHECK(picture->parents->of_commune[kPhuGiao] == std::vector<std::size_t>{0, 1});
  CHECK(unit_of(*picture, 3) == "721");
  CHECK(unit_of(*picture, 0) == "722");
  province.choices.filter.districts = {{"721"}};
  const auto narrowed = province.picture();
  CHECK(narrowed->mask->count == 3);
  CHECK_FALSE(narrowed->mask->is_inside[kVinhHoaNew]);
  CHECK(narrowed->totals->products == 1);
}

TEST_CASE("A district that is not chosen is not counted, and none of its communes is a gap") {
  SmallProvince province;
  province.choices.filter.districts = {{"722"}};
  const auto picture = province.picture();
  const Totals& totals = *picture->totals;
  CHECK(totals.products == 3);
  CHECK(totals.products_outside_scope == 0);
  CHECK(totals.communes == 3);
  CHECK(totals.communes_without_products == 1);
  REQUIRE(picture->gaps->size() == 1);
  CHECK(picture->gaps->front().commune == kAnBinhPg);
  CHECK(picture->classes->of_commune[kAnTay] == kClassOutside);
  // What could be chosen instead is still counted, beside the other facets.
  CHECK(totals.choosing_district == std::vector{1, 3, 2});
  province.choices.filter.stars.set(Stars::three, false);
  CHECK(province.picture()->totals->choosing_district == std::vector{1, 1, 1});
  CHECK(province.picture()->totals->products == 1);
  province.choices.filter = {};
  province.choices.filter.districts.emplace();
  CHECK(province.picture()->totals->communes == 0);
  // Those of no known district.
  province.choices.filter.districts = {{""}};
  CHECK(province.picture()->totals->products == 2);
}

TEST_CASE("Classes of communes narrow the map; what may lie in a class counts in it") {
  SmallProvince province = with_classes();
  const auto picture = province.picture();
  // Kiểu mẫu: mushroom, liquor; nâng cao: none; not in the table: two of Phước Sang, the bananas of either An Bình, and
  // the pottery of nowhere.
  CHECK(picture->totals->choosing_class == std::vector<std::vector<int>>{{2, 0, 4}});
  province.choices.filter.commune_classes["Nông thôn mới"] = {"kiểu mẫu", "nâng cao"};
  const auto narrowed = province.picture(picture.get());
  CHECK(narrowed->totals->communes == 3);
  CHECK(narrowed->totals->products == 2);
  CHECK(narrowed->totals->choosing_class == std::vector<std::vector<int>>{{2, 0, 4}});
  REQUIRE(narrowed->gaps->size() == 1);
  CHECK(narrowed->gaps->front().commune == kTanDinh);
  CHECK(*narrowed->totals == *province.picture()->totals);
  // A column that no table holds any more narrows nothing.
  province.choices.filter.commune_classes = {{"Khác", {"x"}}};
  CHECK(province.picture()->totals->communes == 6);
}

TEST_CASE("Months, too, are of the chosen districts") {
  SmallProvince province;
  province.choices.filter.districts = {{"721"}};
  const auto picture = province.picture();
  const Timeline timeline = make_timeline(*picture->placement, picture->placement->vintages[0], picture->choices.filter,
                                          *picture->mask, *picture->fits);
  for (const Timeline::Month& month : timeline.months) CHECK(month.in_force <= 1);
  CHECK(timeline.months.at(timeline.month_of(make_day(2023, 6, 1))).in_force == 1);
}
