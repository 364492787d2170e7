#include <doctest/doctest.h>

#include <numeric>

#include "../picture/small_province.hpp"
#include "panels/histogram.hpp"

using namespace ocop;
using namespace ocop::tiny;

namespace {

int communes_in(const Histogram& histogram) {
  return std::accumulate(histogram.bars.begin(), histogram.bars.end(), histogram.communes_zero,
                         [](int sum, const HistogramBar& bar) { return sum + bar.communes; });
}

}  // namespace

TEST_CASE("a count has a bar a value, zero apart") {
  const SmallProvince province;
  // Phước Sang 2, Vĩnh Hòa 1, An Tây 1, three without; bounds 1, 3, 6.
  const Histogram histogram = make_histogram(*province.picture(), 14);
  CHECK(histogram.is_whole);
  CHECK(histogram.communes_zero == 3);
  REQUIRE(histogram.bars.size() == 2);
  CHECK(histogram.bars[0].from == 1);
  CHECK(histogram.bars[0].to == 1);
  CHECK(histogram.bars[0].communes == 2);
  CHECK(histogram.bars[0].class_index == 0);
  CHECK(histogram.bars[1].from == 2);
  CHECK(histogram.bars[1].communes == 1);
  CHECK(histogram.bars[1].class_index == 1);
}

TEST_CASE("too many values share bars") {
  const SmallProvince province;
  const Histogram histogram = make_histogram(*province.picture(), 1);
  REQUIRE(histogram.bars.size() == 1);
  CHECK(histogram.bars[0].from == 1);
  CHECK(histogram.bars[0].to == 2);
  CHECK(histogram.bars[0].communes == 3);
}

TEST_CASE("a rate has equal steps from zero to the largest, which is in the last") {
  SmallProvince province;
  province.choices.indicator = Indicator::products_per_100km2;
  province.choices.classing = {Method::equal, 2, {}};
  // Values 2, 1, 1; classes up to 1.5 and up to 2.
  const Histogram histogram = make_histogram(*province.picture(), 4);
  CHECK_FALSE(histogram.is_whole);
  REQUIRE(histogram.bars.size() == 4);
  CHECK(histogram.bars[0].from == 0);
  CHECK(histogram.bars[0].communes == 0);
  CHECK(histogram.bars[2].from == 1);
  CHECK(histogram.bars[2].to == 1.5);
  CHECK(histogram.bars[2].communes == 2);
  CHECK(histogram.bars[3].to == 2);
  CHECK(histogram.bars[3].communes == 1);
}

TEST_CASE("bars and zero hold every commune with a value, without gaps, whatever is shown") {
  SmallProvince province;
  for (const Indicator indicator : kIndicators) {
    for (const std::size_t most : {1U, 3U, 14U}) {
      province.choices.indicator = indicator;
      province.choices.classing = default_classing(indicator);
      const auto picture = province.picture();
      CAPTURE(key_of(indicator));
      const Histogram histogram = make_histogram(*picture, most);
      // A commune without products is zero to the classes even where it has no value of its own.
      int with_value = picture->classes->communes_zero;
      for (const CommuneCount& commune : picture->values->communes) {
        with_value += commune.value && *commune.value > 0 ? 1 : 0;
      }
      CHECK(communes_in(histogram) == with_value);
      CHECK(histogram.bars.size() <= most);
      for (std::size_t i = 1; i < histogram.bars.size(); ++i) {
        const HistogramBar& before = histogram.bars[i - 1];
        CHECK(histogram.bars[i].from == doctest::Approx(histogram.is_whole ? before.to + 1 : before.to));
        CHECK(histogram.bars[i].class_index >= before.class_index);
      }
    }
  }
}

TEST_CASE("communes outside the scope have no bar") {
  SmallProvince province;
  province.scope.within = {"722"};
  const Histogram histogram = make_histogram(*province.picture(), 14);
  CHECK(communes_in(histogram) == 3);
}

TEST_CASE("without a product there is no bar") {
  SmallProvince province;
  province.choices.filter.groups = decltype(province.choices.filter.groups)::none();
  const Histogram histogram = make_histogram(*province.picture(), 14);
  CHECK(histogram.bars.empty());
  CHECK(histogram.communes_zero == 6);
}

TEST_CASE("classes by hand begin as the classes that stand on the map") {
  SmallProvince province;
  for (const Method method : kMethods) {
    province.choices.indicator = Indicator::products_per_100km2;
    province.choices.classing = {method, 3, {0.5, 1.5}};
    const auto before = province.picture();
    province.choices.classing = {Method::manual, 3, manual_from(*before->classes)};
    const auto after = province.picture();
    CAPTURE(key_of(method));
    CHECK(after->classes->of_commune == before->classes->of_commune);
  }
}

TEST_CASE("a break of counts stands at the right of its bar, and the hand moves it by whole numbers") {
  Histogram histogram;
  histogram.is_whole = true;
  for (int value = 1; value <= 7; ++value) histogram.bars.push_back({double(value), double(value), 1, 0});
  CHECK(place_of_break(histogram, 1) == doctest::Approx(1.0 / 7));
  CHECK(place_of_break(histogram, 6) == doctest::Approx(6.0 / 7));
  CHECK(place_of_break(histogram, 100) == 1);
  for (const double bound : {1.0, 3.0, 6.0}) CHECK(break_at(histogram, place_of_break(histogram, bound)) == bound);
  CHECK(break_at(histogram, 0.5) == 4);  // the nearest edge of 3.5
  CHECK(with_moved_break({1, 3, 6}, 1, 5, true) == std::vector<double>{1, 5, 6});
  CHECK(with_moved_break({1, 3, 6}, 1, 9, true) == std::vector<double>{1, 5, 6});
  CHECK(with_moved_break({1, 3, 6}, 1, 0, true) == std::vector<double>{1, 2, 6});
  CHECK(with_moved_break({1, 3, 6}, 0, -2, true) == std::vector<double>{1, 3, 6});
  CHECK(with_moved_break({1, 3, 6}, 2, 40, true) == std::vector<double>{1, 3, 40});
  CHECK(with_moved_break({1, 2, 3}, 1, 9, true) == std::vector<double>{1, 2, 3});
}

TEST_CASE("a break of a rate is read to three digits of the largest") {
  Histogram histogram;
  histogram.bars = {{0, 5, 1, 0}, {5, 10, 1, 0}, {10, 15.5, 1, 0}};
  CHECK(break_at(histogram, 0.5) == doctest::Approx(7.5));
  CHECK(break_at(histogram, 0.1234) == doctest::Approx(1.9));  // 1.851 of 15.5: tenths
  CHECK(place_of_break(histogram, 7.5) == doctest::Approx(0.5));
  CHECK(break_at({}, 0.5) == 0);
}

TEST_CASE("locked breaks stay when the filter changes") {
  SmallProvince province;
  province.choices.indicator = Indicator::products_per_100km2;
  province.choices.classing = {Method::equal, 2, {}};
  const auto before = province.picture();
  province.choices.classing.is_locked = true;
  province.choices.classing.breaks = manual_from(*before->classes);
  CHECK(province.picture()->classes->of_commune == before->classes->of_commune);
  province.choices.filter.stars.set(Stars::four, false);
  const auto narrowed = province.picture();
  // Phước Sang has one product left: the class of one, not a new highest class.
  CHECK(narrowed->classes->breaks == std::vector<double>{1});
  CHECK(narrowed->classes->is_top_open);
  CHECK(narrowed->classes->of_commune[kPhuocSang] == 0);
  province.choices.classing.is_locked = false;
  CHECK_FALSE(province.picture()->classes->is_top_open);
}
