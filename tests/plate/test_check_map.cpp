#include <doctest/doctest.h>

#include <algorithm>

#include "../picture/small_province.hpp"
#include "picture/colour_vision.hpp"
#include "plate/check_map.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

std::optional<MapFlaw> find(const SmallProvince& province, MapFlawKind kind, std::optional<double> type_pt = {}) {
  const auto flaws = find_flaws(*province.picture(), Ground::light, type_pt);
  const auto found = std::ranges::find(flaws, kind, &MapFlaw::kind);
  return found == flaws.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

TEST_CASE("a map of the small province says what stands behind it") {
  const SmallProvince province;
  // Rượu has expired; honey, its wax, mushrooms and bananas are in force; pots have no date.
  const auto lapsed = find(province, MapFlawKind::lapsed_counted);
  REQUIRE(lapsed);
  CHECK(lapsed->count == 1);
  CHECK(lapsed->other == 4);
  // Bananas may lie in two communes, pots in none.
  const auto lost = find(province, MapFlawKind::not_on_map);
  REQUIRE(lost);
  CHECK(lost->count == 2);
  CHECK(lost->other == 1);
  CHECK(find(province, MapFlawKind::raw_counts));
  CHECK_FALSE(find(province, MapFlawKind::filtered));
  CHECK_FALSE(find(province, MapFlawKind::all_lapsed));
  CHECK_FALSE(find(province, MapFlawKind::colours_alike));
  CHECK_FALSE(find(province, MapFlawKind::greys_alike));
}

TEST_CASE("a filter is told with what it leaves") {
  SmallProvince province;
  province.choices.filter.stars.set(Stars::three, false);
  const auto filtered = find(province, MapFlawKind::filtered);
  REQUIRE(filtered);
  // Honey with four stars, mushrooms with five, pots without.
  CHECK(filtered->count == 3);
  CHECK(filtered->other == 6);
}

TEST_CASE("ten years later nothing is in force, and the boundaries are old") {
  SmallProvince province;
  province.choices.as_of = make_day(2033, 12, 31);
  CHECK(find(province, MapFlawKind::all_lapsed));
  CHECK_FALSE(find(province, MapFlawKind::lapsed_counted));
  province.choices.vintage = "2024";
  const auto old = find(province, MapFlawKind::old_vintage);
  REQUIRE(old);
  CHECK(old->text == "2024");
  province.choices.vintage = "2025";
  CHECK_FALSE(find(province, MapFlawKind::old_vintage));
}

TEST_CASE("classes and type") {
  SmallProvince province;
  // Most bounds by far lie above what any commune has.
  province.choices.classing = {Method::manual, 9, {1, 2, 3, 4, 5, 6, 7, 8}};
  CHECK(find(province, MapFlawKind::too_many_classes)->count == 9);
  CHECK(find(province, MapFlawKind::empty_classes)->count == 7);
  CHECK(find(province, MapFlawKind::greys_alike));
  province.choices.indicator = Indicator::share_4plus;
  CHECK_FALSE(find(province, MapFlawKind::raw_counts));
  CHECK(find(province, MapFlawKind::tiny_text, 6.4)->tenths == 64);
  CHECK_FALSE(find(province, MapFlawKind::tiny_text, 7.0));
  CHECK_FALSE(find(province, MapFlawKind::tiny_text));
}

TEST_CASE("colours as others see them") {
  CHECK(colour_difference(rgb(0x000000), rgb(0xFFFFFF), Vision::full) == doctest::Approx(100).epsilon(0.001));
  CHECK(colour_difference(rgb(0x000000), rgb(0xFFFFFF), Vision::no_green) == doctest::Approx(100).epsilon(0.001));
  CHECK(colour_difference(rgb(0x489D98), rgb(0x489D98), Vision::no_red) == 0);
  // A red and a green of one lightness: far apart to most, near without green cones, one on a grey print.
  const Rgb red = rgb(0xC8503C);
  const Rgb green = rgb(0x5A8A1E);
  CHECK(colour_difference(red, green, Vision::full) > 60);
  CHECK(colour_difference(red, green, Vision::no_green) < 25);
  CHECK(colour_difference(red, green, Vision::grey) < 3);
}

TEST_CASE("what was looked at is a flaw or fine, never both; paper alone has type") {
  SmallProvince province;
  const auto picture = province.picture();
  const auto flaws = find_flaws(*picture, Ground::light, 6.4);
  const auto passed = passed_checks(*picture, flaws, true);
  const auto has = [](const std::vector<MapFlaw>& all, MapFlawKind kind) {
    return std::ranges::find(all, kind, &MapFlaw::kind) != all.end();
  };
  for (int i = 0; i < kMapFlawKindCount; ++i) {
    const auto kind = static_cast<MapFlawKind>(i);
    CAPTURE(i);
    CHECK_FALSE((has(flaws, kind) && has(passed, kind)));
  }
  CHECK(has(flaws, MapFlawKind::tiny_text));
  CHECK(has(passed, MapFlawKind::colours_alike));
  CHECK(has(passed, MapFlawKind::greys_alike));
  CHECK(has(passed, MapFlawKind::filtered));
  CHECK_FALSE(has(passed_checks(*picture, find_flaws(*picture, Ground::light, {}), false), MapFlawKind::tiny_text));
  CHECK(has(passed_checks(*picture, find_flaws(*picture, Ground::light, 7.5), true), MapFlawKind::tiny_text));
  // A map of gaps has colours of its own.
  province.choices.theme = MapTheme::gaps;
  const auto gaps = province.picture();
  CHECK_FALSE(has(passed_checks(*gaps, find_flaws(*gaps, Ground::light, {}), false), MapFlawKind::colours_alike));
}
