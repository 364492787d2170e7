#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "picture/changes.hpp"
#include "picture/clusters.hpp"
#include "small_province.hpp"

namespace ocop {
namespace {

using namespace tiny;

/// Names of the stages that are not those of the previous picture.
std::string made_again(const Picture& before, const Picture& after) {
  std::string names;
  const auto note = [&](const char* name, bool is_same) {
    if (!is_same) names += (names.empty() ? "" : " ") + std::string(name);
  };
  note("mask", before.mask == after.mask);
  note("states", before.states == after.states);
  note("passing", before.passing == after.passing);
  note("totals", before.totals == after.totals);
  note("values", before.values == after.values);
  note("classes", before.classes == after.classes);
  note("neighbours", before.neighbours == after.neighbours);
  note("gaps", before.gaps == after.gaps);
  note("theme_classes", before.theme_classes == after.theme_classes);
  note("gap_facts", before.gap_facts == after.gap_facts);
  note("changes", before.changes == after.changes);
  note("clusters", before.clusters == after.clusters);
  note("lost", before.lost == after.lost);
  note("target", before.target == after.target);
  return names;
}

void check_equal(const Picture& a, const Picture& b) {
  CHECK(a.vintage == b.vintage);
  CHECK(*a.mask == *b.mask);
  CHECK(*a.states == *b.states);
  CHECK(*a.passing == *b.passing);
  CHECK(*a.totals == *b.totals);
  CHECK(*a.values == *b.values);
  CHECK(*a.classes == *b.classes);
  CHECK(*a.neighbours == *b.neighbours);
  CHECK(*a.gaps == *b.gaps);
  REQUIRE((a.lost == nullptr) == (b.lost == nullptr));
  if (a.lost != nullptr) CHECK(*a.lost == *b.lost);
  REQUIRE(a.shown_theme() == b.shown_theme());
  if (a.shown_theme() == MapTheme::indicator) return;
  CHECK(*a.theme_classes == *b.theme_classes);
  if (a.shown_theme() == MapTheme::changes) CHECK(*a.changes == *b.changes);
  if (a.shown_theme() == MapTheme::clusters) CHECK(*a.clusters == *b.clusters);
  if (!a.shows_gaps()) return;
  CHECK(*a.gap_facts == *b.gap_facts);
  CHECK(*a.target == *b.target);
}

struct Change {
  const char* what;
  std::function<void(SmallProvince&)> apply;
  const char* stages;
};

constexpr const char* kAfterFilter = "passing totals values classes gaps";

std::vector<Change> changes() {
  return {
      {"nothing", [](SmallProvince&) {}, ""},
      {"vintage", [](SmallProvince& p) { p.choices.vintage = "2025"; },
       "mask passing totals values classes neighbours gaps"},
      {"as-of day", [](SmallProvince& p) { p.choices.as_of = make_day(2022, 4, 1); },
       "states passing totals values classes gaps"},
      {"producer types",
       [](SmallProvince& p) { p.choices.filter.producer_types.set(ProducerType::cooperative, false); }, kAfterFilter},
      {"stars", [](SmallProvince& p) { p.choices.filter.stars.set(Stars::three, false); }, kAfterFilter},
      {"groups", [](SmallProvince& p) { p.choices.filter.groups.set(Group::food, false); }, kAfterFilter},
      {"statuses", [](SmallProvince& p) { p.choices.filter.statuses.set(Status::expired, false); }, kAfterFilter},
      {"indicator", [](SmallProvince& p) { p.choices.indicator = Indicator::best_stars; }, "values classes"},
      {"what is in force", [](SmallProvince& p) { p.choices.indicator = Indicator::valid_products; },
       "values classes lost"},
      {"classing", [](SmallProvince& p) { p.choices.classing = {Method::jenks, 2, {}}; }, "classes"},
      {"ramp", [](SmallProvince& p) { p.choices.ramp = Ramp::ochre; }, ""},
      {"gap kind", [](SmallProvince& p) { p.choices.gap_kind = GapKind::no_4star; }, "gaps"},
      {"gap weights", [](SmallProvince& p) { p.choices.gap_weights.distance = 60; }, "gaps"},
      {"circles", [](SmallProvince& p) { p.choices.form = MapForm::circles; }, ""},
      {"theme", [](SmallProvince& p) { p.choices.theme = MapTheme::gaps; }, "theme_classes gap_facts target"},
      {"changes", [](SmallProvince& p) { p.choices.theme = MapTheme::changes; }, "theme_classes changes"},
      {"the day before", [](SmallProvince& p) { p.choices.since = make_day(2021, 1, 1); }, ""},
      {"clusters", [](SmallProvince& p) { p.choices.theme = MapTheme::clusters; }, "theme_classes clusters"},
      {"target", [](SmallProvince& p) { p.choices.target.least = 2; }, ""},
      {"scope", [](SmallProvince& p) { p.scope.within = {"722"}; }, "mask passing totals values classes gaps"},
      {"districts", [](SmallProvince& p) { p.choices.filter.districts = {{"722"}}; },
       "mask passing totals values classes gaps"},
      {"placement", [](SmallProvince& p) { p.placement = place(*p.atlas, {}); },
       "states passing totals values classes gaps"},
      {"atlas",
       [](SmallProvince& p) {
         p.atlas = std::make_shared<const Atlas>(*p.atlas);
         p.placement = place(*p.atlas, {});
       },
       "mask states passing totals values classes neighbours gaps"},
  };
}

}  // namespace

TEST_CASE("A picture made from the previous one equals a fresh one, and makes only what changed") {
  const SmallProvince province;
  const auto before = province.picture();
  for (const Change& change : changes()) {
    CAPTURE(change.what);
    SmallProvince changed = province;
    change.apply(changed);
    const auto after = changed.picture(before.get());
    CHECK(made_again(*before, *after) == change.stages);
    check_equal(*after, *changed.picture());
    // And back.
    check_equal(*province.picture(after.get()), *before);
  }
}

TEST_CASE("Any two changes after each other") {
  for (const Change& first : changes()) {
    for (const Change& second : changes()) {
      CAPTURE(first.what);
      CAPTURE(second.what);
      SmallProvince province;
      const auto start = province.picture();
      first.apply(province);
      const auto between = province.picture(start.get());
      second.apply(province);
      check_equal(*province.picture(between.get()), *province.picture());
    }
  }
}

TEST_CASE("Neighbours of a vintage that was shown before are not found again") {
  SmallProvince province;
  const auto first = province.picture();
  province.choices.vintage = "2025";
  const auto other = province.picture(first.get());
  province.choices.vintage = "2024";
  CHECK(province.picture(other.get())->neighbours == first->neighbours);
}

TEST_CASE("Neighbours of the small province share a side") {
  const auto picture = SmallProvince().picture();
  CHECK(*picture->neighbours == Neighbours{{1, 3}, {0, 2, 4}, {1, 5}, {0, 4}, {1, 3, 5}, {2, 4}});
}

}  // namespace ocop
