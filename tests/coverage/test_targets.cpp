#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

#include "coverage/targets.hpp"

namespace ocop {
namespace {

struct Land {
  std::vector<Commune> communes;
  std::vector<bool> is_inside;
  std::vector<int> products;
  std::vector<double> urgency;

  void add(int has, int people, double urgent = 0) {
    Commune commune;
    commune.code = *CommuneCode::parse("1000" + std::to_string(communes.size()));
    commune.population = people;
    communes.push_back(commune);
    is_inside.push_back(true);
    products.push_back(has);
    urgency.push_back(urgent);
  }
  TargetGround ground() const { return {communes, is_inside, products, urgency}; }
};

/// Six communes: 0, 0, 2, 1, 0 and 3 products.
Land land() {
  Land made;
  made.add(0, 100, 5);
  made.add(0, 700, 9);
  made.add(2, 300);
  made.add(1, 400);
  made.add(0, 200, 7);
  made.add(3, 300);
  return made;
}

struct Least {
  int communes = std::numeric_limits<int>::max();
  int products = std::numeric_limits<int>::max();
};

/// Every set of communes tried: the fewest communes that reach the share, and the fewest products with so many.
Least by_exhaustion(const Land& land, int least, TargetGoal goal, double share) {
  Least best;
  const auto n = land.communes.size();
  for (unsigned set = 0; set < (1U << n); ++set) {
    double served = 0;
    double all = 0;
    int products = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const double weight = goal == TargetGoal::people ? static_cast<double>(*land.communes[i].population) : 1;
      const int missing = std::max(0, least - land.products[i]);
      all += weight;
      if (missing == 0 || (set >> i & 1U) != 0) served += weight;
      if ((set >> i & 1U) != 0) products += missing;
    }
    if (served < share * all - 1e-6) continue;
    const int count = std::popcount(set);
    if (count < best.communes || (count == best.communes && products < best.products)) best = {count, products};
  }
  return best;
}

}  // namespace

TEST_CASE("Sums of a target") {
  const Land six = land();
  CHECK(sum_target(six.ground(), 1) == TargetSums{6, 3, 3});
  // At least three: 3 + 3 + 1 + 2 + 3 + 0.
  CHECK(sum_target(six.ground(), 3) == TargetSums{6, 1, 12});
  CHECK(sum_target(six.ground(), 3).still_short() == 5);
}

TEST_CASE("Products a year are whole and as even as can be") {
  CHECK(per_year(54, 4) == std::vector{14, 14, 13, 13});
  CHECK(per_year(3, 5) == std::vector{1, 1, 1, 0, 0});
  CHECK(per_year(0, 2) == std::vector{0, 0});
  CHECK(per_year(7, 0).empty());
}

TEST_CASE("The years of a target begin with the one that is not over") {
  CHECK(first_year(make_day(2023, 12, 31)) == 2024);
  CHECK(first_year(make_day(2025, 6, 30)) == 2025);
  CHECK(last_year({}, make_day(2023, 12, 31)) == 2027);
  CHECK(last_year({.year = 2020}, make_day(2023, 12, 31)) == 2024);
}

TEST_CASE("The smallest set: fewest products for a share of the communes, fewest communes for a share of the people") {
  const Land six = land();
  // Four of six: one more; of the three that lack one each the most urgent.
  CHECK(smallest_set(six.ground(), 1, TargetGoal::communes, 0.6) == std::vector{Shortfall{1, 1}});
  CHECK(smallest_set(six.ground(), 1, TargetGoal::communes, 0.5)->empty());
  CHECK(smallest_set(six.ground(), 1, TargetGoal::communes, 1) ==
        std::vector{Shortfall{1, 1}, Shortfall{4, 1}, Shortfall{0, 1}});
  // 1,000 of 2,000 people are served; with 700 more it is 85 %.
  CHECK(smallest_set(six.ground(), 1, TargetGoal::people, 0.8) == std::vector{Shortfall{1, 1}});
  CHECK(smallest_set(six.ground(), 1, TargetGoal::people, 0.9) == std::vector{Shortfall{1, 1}, Shortfall{4, 1}});
  for (int least = 1; least <= 4; ++least) {
    for (const double share : {0.1, 0.34, 0.5, 0.6, 0.67, 0.8, 0.95, 1.0}) {
      CAPTURE(least);
      CAPTURE(share);
      const auto communes = smallest_set(six.ground(), least, TargetGoal::communes, share);
      const Least best = by_exhaustion(six, least, TargetGoal::communes, share);
      const auto products = std::accumulate(communes->begin(), communes->end(), 0,
                                            [](int sum, const Shortfall& s) { return sum + s.missing; });
      CHECK(static_cast<int>(communes->size()) == best.communes);
      CHECK(products == best.products);
      const auto people = smallest_set(six.ground(), least, TargetGoal::people, share);
      CHECK(static_cast<int>(people->size()) == by_exhaustion(six, least, TargetGoal::people, share).communes);
    }
  }
}

TEST_CASE("A share of people needs every population; communes outside the scope count nowhere") {
  Land six = land();
  six.communes[0].population.reset();
  CHECK_FALSE(smallest_set(six.ground(), 1, TargetGoal::people, 0.9));
  six.is_inside[0] = false;
  CHECK(smallest_set(six.ground(), 1, TargetGoal::people, 1) == std::vector{Shortfall{1, 1}, Shortfall{4, 1}});
  CHECK(sum_target(six.ground(), 1) == TargetSums{5, 3, 2});
}

TEST_CASE("Products that are tried") {
  Target target;
  const CommuneCode a = *CommuneCode::parse("10001");
  const CommuneCode b = *CommuneCode::parse("10000");
  try_products(target, "2024", a, 1);
  try_products(target, "2024", b, 1);
  try_products(target, "2024", a, 1);
  CHECK(target.tried == std::vector{TriedProducts{b, 1}, TriedProducts{a, 2}});
  try_products(target, "2024", a, -2);
  CHECK(target.tried == std::vector{TriedProducts{b, 1}});
  try_products(target, "2024", a, -1);
  CHECK(target.tried.size() == 1);
  // Codes of another vintage mean other communes.
  try_products(target, "2025", a, 1);
  CHECK(target.tried == std::vector{TriedProducts{a, 1}});
}

}  // namespace ocop
