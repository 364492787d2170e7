#include <doctest/doctest.h>

#include "picture/stages.hpp"
#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;

std::shared_ptr<const Picture> picture_of(Indicator indicator, std::optional<Classing> classing = std::nullopt) {
  SmallProvince province;
  province.choices.indicator = indicator;
  province.choices.classing = classing.value_or(default_classing(indicator));
  return province.picture();
}

std::vector<std::optional<double>> values_of(const Picture& picture) {
  std::vector<std::optional<double>> values;
  for (const CommuneCount& count : picture.values->communes) values.push_back(count.value);
  return values;
}

constexpr std::nullopt_t kNone = std::nullopt;

}  // namespace

TEST_CASE("Counts: products, producers, in force, expiring") {
  CHECK(values_of(*picture_of(Indicator::products)) == std::vector<std::optional<double>>{1, 0, 0, 0, 1, 2});
  CHECK(values_of(*picture_of(Indicator::producers)) == std::vector<std::optional<double>>{1, 0, 0, 0, 1, 1});
  CHECK(values_of(*picture_of(Indicator::valid_products)) == std::vector<std::optional<double>>{1, 0, 0, 0, 0, 2});
  CHECK(values_of(*picture_of(Indicator::expiring_products)) == std::vector<std::optional<double>>{0, 0, 0, 0, 0, 1});
}

TEST_CASE("Default classes of counts: 1, 2-3, 4-6, 7 and more, empty ones stay") {
  const auto picture = picture_of(Indicator::products);
  const Classes& classes = *picture->classes;
  CHECK(classes.breaks == std::vector<double>{1, 3, 6});
  CHECK(classes.is_top_open);
  CHECK(classes.count == 4);
  CHECK(classes.of_commune == std::vector<int>{0, kClassZero, kClassZero, kClassZero, 0, 1});
  CHECK(classes.communes_in == std::vector<int>{2, 1, 0, 0});
  CHECK(classes.communes_zero == 3);
  CHECK(classes.communes_no_data == 0);
  CHECK_FALSE(classes.has_fewer_values_than_classes);
}

TEST_CASE("A rate without population is no data") {
  const auto picture = picture_of(Indicator::products_per_10k_people);
  CHECK(values_of(*picture) == std::vector<std::optional<double>>{2, 0, kNone, kNone, kNone, 1});
  const Classes& classes = *picture->classes;
  CHECK(classes.breaks == std::vector<double>{1, 2});
  CHECK(classes.of_commune == std::vector<int>{1, kClassZero, kClassNoData, kClassNoData, kClassNoData, 0});
  CHECK(classes.communes_zero == 1);
  CHECK(classes.communes_no_data == 3);
  CHECK(classes.has_fewer_values_than_classes);
  // Two products on the 100 square kilometres that the tiny communes are said to have.
  CHECK(values_of(*picture_of(Indicator::products_per_100km2))[kPhuocSang] == 2.0);
}

TEST_CASE("Coarse outlines: no area, no gaps, counts as ever") {
  SmallProvince province;
  auto coarse = std::make_shared<Atlas>(*province.atlas);
  for (Vintage& vintage : coarse->vintages) vintage.set.resolution_m = 500;
  province.atlas = coarse;
  province.choices.indicator = Indicator::products_per_100km2;
  province.choices.classing = default_classing(province.choices.indicator);
  const auto by_area = province.picture();
  CHECK(values_of(*by_area) == std::vector<std::optional<double>>(6, kNone));
  CHECK(by_area->classes->communes_no_data == 6);
  CHECK(needs_true_outlines(*coarse, province.choices));
  province.choices.indicator = Indicator::products;
  const auto by_count = province.picture();
  CHECK(values_of(*by_count) == std::vector<std::optional<double>>{1, 0, 0, 0, 1, 2});
  CHECK(by_count->gaps == nullptr);
  CHECK(by_count->neighbours == nullptr);
}

TEST_CASE("Best stars: one class per star; without products zero and no value") {
  const auto picture = picture_of(Indicator::best_stars);
  CHECK(values_of(*picture) == std::vector<std::optional<double>>{5, kNone, kNone, kNone, 3, 4});
  const Classes& classes = *picture->classes;
  CHECK(classes.breaks == std::vector<double>{3, 4, 5});
  CHECK(classes.of_commune == std::vector<int>{2, kClassZero, kClassZero, kClassZero, 0, 1});
  CHECK(classes.communes_in == std::vector<int>{1, 1, 1});
}

TEST_CASE("Share of four stars and more") {
  const auto picture = picture_of(Indicator::share_4plus);
  CHECK(values_of(*picture) == std::vector<std::optional<double>>{1, kNone, kNone, kNone, 0, 0.5});
  CHECK(picture->classes->of_commune == std::vector<int>{1, kClassZero, kClassZero, kClassZero, kClassZero, 0});
}

TEST_CASE("Stars that nobody wrote down give no best and no share") {
  SmallProvince province;
  auto changed = std::make_shared<Placement>(*province.placement);
  changed->products[2].certificates[0].stars.reset();
  province.placement = changed;
  province.choices.indicator = Indicator::best_stars;
  const auto picture = province.picture();
  CHECK(picture->values->communes[kVinhHoa].products == 1);
  CHECK(!picture->values->communes[kVinhHoa].value);
  CHECK(picture->classes->of_commune[kVinhHoa] == kClassNoData);
}

TEST_CASE("Outside the scope is no class; breaks come from the scope alone") {
  SmallProvince province;
  province.scope.within = {"721"};
  province.choices.classing = {Method::equal, 3, {}};
  const auto picture = province.picture();
  CHECK(picture->classes->of_commune ==
        std::vector<int>{0, kClassZero, kClassOutside, kClassZero, kClassOutside, kClassOutside});
  CHECK(picture->classes->breaks == std::vector<double>{1});
  CHECK(picture->classes->has_fewer_values_than_classes);
}

TEST_CASE("All zero is still a picture") {
  SmallProvince province;
  province.choices.filter.stars = KeySet<Stars, 4>::none();
  province.choices.classing = {Method::jenks, 5, {}};
  const auto picture = province.picture();
  CHECK(picture->classes->count == 0);
  CHECK(picture->classes->communes_zero == 6);
}

TEST_CASE("Default classing") {
  CHECK(default_classing(Indicator::producers) == Classing{Method::manual, 5, {1, 3, 6}});
  CHECK(default_classing(Indicator::share_4plus) == Classing{Method::jenks, 5, {}});
  for (const Ramp ramp : kRamps) CHECK(ramp_of_key(key_of(ramp)) == ramp);
}

}  // namespace ocop
