#include <doctest/doctest.h>

#include "command/choices.hpp"

using namespace ocop;

namespace {

/// A workspace's own choices.
Choices saved() {
  Choices choices;
  choices.vintage = "2024";
  choices.as_of = make_day(2023, 12, 31);
  choices.filter.stars.set(Stars::three, false);
  choices.classing = {Method::manual, 5, {2, 5}};
  choices.ramp = Ramp::indigo;
  return choices;
}

Classing classing(const ChoiceOptions& options, const Choices& choices = {}) {
  const auto applied = apply(options, choices);
  REQUIRE(applied);
  return applied->classing;
}

}  // namespace

TEST_CASE("without options the workspace holds") { CHECK(*apply({}, saved()) == saved()); }

TEST_CASE("an option replaces its choice only") {
  ChoiceOptions options;
  options.as_of = make_day(2025, 6, 30);
  options.stars = KeySet<Stars, 4>::all();
  Choices expected = saved();
  expected.as_of = make_day(2025, 6, 30);
  expected.filter.stars = KeySet<Stars, 4>::all();
  CHECK(*apply(options, saved()) == expected);
}

TEST_CASE("another indicator brings its own classes") {
  ChoiceOptions options;
  options.indicator = Indicator::products_per_10k_people;
  CHECK(classing(options, saved()) == default_classing(Indicator::products_per_10k_people));
  CHECK(classing(options, saved()).method == Method::jenks);
  options.indicator = Indicator::products;
  CHECK(classing(options, saved()) == saved().classing);
}

TEST_CASE("breaks are by hand, a number of classes alone is natural breaks") {
  ChoiceOptions options;
  options.breaks = std::vector<double>{1, 2};
  CHECK(classing(options).method == Method::manual);
  CHECK(classing(options).breaks == std::vector<double>{1, 2});
  options = {};
  options.classes = 4;
  CHECK(classing(options).method == Method::jenks);
  CHECK(classing(options).classes == 4);
  options.method = Method::quantile;
  CHECK(classing(options).method == Method::quantile);
  CHECK(classing(options).classes == 4);
}

TEST_CASE("manual without bounds is for counts only") {
  ChoiceOptions options;
  options.method = Method::manual;
  CHECK(classing(options).breaks == std::vector<double>{1, 3, 6});
  options.indicator = Indicator::products_per_100km2;
  const auto refused = apply(options, {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == UsageKind::manual_without_breaks);
  options.breaks = std::vector<double>{0.5};
  CHECK(classing(options).breaks == std::vector<double>{0.5});
}

TEST_CASE("years, text, reversed colours and smoothing are choices; a method lets locked breaks go") {
  ChoiceOptions options;
  options.years = std::vector{2022};
  options.text = "chè";
  options.is_ramp_reversed = true;
  options.is_smoothed = true;
  Choices expected = saved();
  expected.filter.years = {{2022}};
  expected.filter.text = "chè";
  expected.is_ramp_reversed = true;
  expected.is_smoothed = true;
  CHECK(*apply(options, saved()) == expected);
  Choices locked = saved();
  locked.classing = {Method::jenks, 5, {2, 5}, true};
  CHECK(apply({}, locked)->classing.is_locked);
  ChoiceOptions other;
  other.method = Method::quantile;
  CHECK_FALSE(apply(other, locked)->classing.is_locked);
}
