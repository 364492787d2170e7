#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "moran_fixture.hpp"
#include "stats/concentration.hpp"
#include "stats/local_moran.hpp"

namespace ocop {
namespace {

using Values = std::vector<std::optional<double>>;
using Lists = std::vector<std::vector<std::uint32_t>>;

struct Referee {
  const std::vector<double>& values;
  const Lists& neighbours;
  const std::vector<double>& local;
  const std::vector<double>& p;
  double global;
  int passing;
};
const std::vector<Referee>& referees() {
  using namespace fixture;
  static const std::vector<Referee> all = {{values_1, neighbours_1, local_1, p_1, global_1, passing_1},
                                           {values_2, neighbours_2, local_2, p_2, global_2, passing_2}};
  return all;
}

Values known(const std::vector<double>& values) { return {values.begin(), values.end()}; }

/// Five standard errors of the difference between two shares, one of `draws` and the referee's.
double tolerance(double p, double draws) {
  constexpr double kRefereeDraws = 29999;
  return 5 * std::sqrt(p * (1 - p) * (1 / draws + 1 / kRefereeDraws)) + 2 / draws;
}

int count(const LocalMoran& found, Association association) {
  return static_cast<int>(std::ranges::count(found.units, association, &LocalMoran::Unit::association));
}

}  // namespace

TEST_CASE("Local Moran as spdep: the values exactly, the probabilities within what permutations can say") {
  for (const Referee& referee : referees()) {
    const LocalMoran few = local_moran(known(referee.values), referee.neighbours);
    const LocalMoran many = local_moran(known(referee.values), referee.neighbours, 19999);
    for (std::size_t u = 0; u < referee.values.size(); ++u) {
      CAPTURE(u);
      CHECK(few.units[u].i == doctest::Approx(referee.local[u]).epsilon(1e-12));
      const double p = referee.p[u];
      if (referee.neighbours[u].empty()) continue;
      CHECK(std::abs(few.units[u].p - p) < tolerance(p, 999));
      CHECK(std::abs(many.units[u].p - p) < tolerance(p, 19999));
    }
    CHECK(*few.global == doctest::Approx(referee.global).epsilon(1e-12));
    // What R's p.adjust lets pass of the same probabilities.
    std::vector<double> p;
    for (std::size_t u = 0; u < referee.p.size(); ++u) {
      if (!referee.neighbours[u].empty()) p.push_back(referee.p[u]);
    }
    const double limit = benjamini_hochberg(p, kFalseDiscovery);
    CHECK(std::ranges::count_if(p, [&](double own) { return own <= limit; }) == referee.passing);
  }
}

TEST_CASE("Islands and units without a value stand aside") {
  const Referee& referee = referees().front();
  CHECK(count(local_moran(known(referee.values), referee.neighbours), Association::island) == 2);
  Values values = known(referee.values);
  values[0].reset();
  const LocalMoran found = local_moran(values, referee.neighbours);
  CHECK(found.units[0].association == Association::no_value);
  CHECK(count(found, Association::no_value) == 1);
  // Its neighbours are judged by the others that they have.
  CHECK(found.units[1].association != Association::island);
}

TEST_CASE("The same each time") {
  const Referee& referee = referees().back();
  CHECK(local_moran(known(referee.values), referee.neighbours) ==
        local_moran(known(referee.values), referee.neighbours));
}

TEST_CASE("A block of high values, a hole of low ones, one high in the hole, one low in the block") {
  constexpr int kSide = 14;
  Values values;
  Lists neighbours;
  const auto at = [](int x, int y) { return static_cast<std::uint32_t>(y * kSide + x); };
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const bool is_high = x < 6;
      values.emplace_back(is_high ? 8 + (x * 7 + y * 3) % 3 : (x * 5 + y) % 2);
      std::vector<std::uint32_t>& own = neighbours.emplace_back();
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
          const bool is_inside = x + dx >= 0 && x + dx < kSide && y + dy >= 0 && y + dy < kSide;
          if (is_inside && (dx != 0 || dy != 0)) own.push_back(at(x + dx, y + dy));
        }
      }
    }
  }
  values[at(2, 7)] = 0;
  values[at(11, 7)] = 9;
  const LocalMoran found = local_moran(values, neighbours);
  CHECK(found.units[at(2, 3)].association == Association::high_high);
  CHECK(found.units[at(11, 3)].association == Association::low_low);
  CHECK(found.units[at(2, 7)].association == Association::low_high);
  CHECK(found.units[at(11, 7)].association == Association::high_low);
  CHECK(*found.global > 0.7);
}

TEST_CASE("Nothing to find: all equal, all missing, nothing at all") {
  const Lists ring = {{1, 3}, {0, 2}, {1, 3}, {0, 2}};
  const LocalMoran equal = local_moran(Values{5, 5, 5, 5}, ring);
  CHECK(count(equal, Association::none) == 4);
  CHECK_FALSE(equal.global);
  CHECK(count(local_moran(Values(4), ring), Association::no_value) == 4);
  CHECK(local_moran({}, {}).units.empty());
  CHECK(count(local_moran(Values{1, 2, 3, 4}, Lists(4)), Association::island) == 4);
}

TEST_CASE("Benjamini and Hochberg's bound") {
  // Their own example (1995, section 3.2): fifteen p, four pass at 0.05, the largest of them 0.0095.
  const std::vector<double> p = {0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0};
  CHECK(benjamini_hochberg(p, 0.05) == 0.0095);
  CHECK(benjamini_hochberg({0.5, 0.9}, 0.05) == 0);
  CHECK(benjamini_hochberg({}, 0.05) == 0);
}

TEST_CASE("Gini and Lorenz as the mean difference of all pairs gives them") {
  using namespace fixture;
  const auto check = [](const std::vector<double>& values, double gini, const std::vector<double>& lorenz) {
    const auto found = concentration_of(values);
    REQUIRE(found);
    CHECK(found->gini == doctest::Approx(gini).epsilon(1e-12));
    REQUIRE(found->lorenz.size() == lorenz.size());
    for (std::size_t i = 0; i < lorenz.size(); ++i) CHECK(found->lorenz[i].y == doctest::Approx(lorenz[i]));
  };
  check(values_1, gini_1, lorenz_1);
  check(values_2, gini_2, lorenz_2);
  CHECK(concentration_of({2, 2, 2})->gini == 0);
  // One of four has all: (n - 1) / n.
  CHECK(concentration_of({0, 0, 0, 9})->gini == 0.75);
  CHECK(concentration_of({0, 0, 0, 9})->half_in == 1);
  CHECK(concentration_of({1, 1, 2, 4})->half_in == 1);
  CHECK(concentration_of({1, 1, 2, 3})->half_in == 2);
  CHECK_FALSE(concentration_of({}));
  CHECK_FALSE(concentration_of({0, 0}));
}

}  // namespace ocop
