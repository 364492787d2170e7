#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <random>

#include "stats/class_breaks.hpp"
#include "stats/jenks.hpp"

using namespace ocop;

namespace {

double deviation(const Distinct& distinct, std::size_t first, std::size_t last) {
  double weight = 0;
  double sum = 0;
  for (std::size_t i = first; i <= last; ++i) {
    weight += static_cast<double>(distinct.counts[i]);
    sum += static_cast<double>(distinct.counts[i]) * distinct.values[i];
  }
  double squares = 0;
  for (std::size_t i = first; i <= last; ++i) {
    squares += static_cast<double>(distinct.counts[i]) * std::pow(distinct.values[i] - sum / weight, 2);
  }
  return squares;
}

double deviation(const Distinct& distinct, const std::vector<std::size_t>& ends) {
  double sum = 0;
  std::size_t first = 0;
  for (const std::size_t end : ends) {
    sum += deviation(distinct, first, end);
    first = end + 1;
  }
  return sum;
}

/// Every partition there is.
double least_by_trying(const Distinct& distinct, std::size_t first, std::size_t classes) {
  const std::size_t last = distinct.values.size() - 1;
  if (classes == 1) return deviation(distinct, first, last);
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t end = first; end + classes - 1 <= last; ++end) {
    least = std::min(least, deviation(distinct, first, end) + least_by_trying(distinct, end + 1, classes - 1));
  }
  return least;
}

Distinct random_series(std::mt19937& random, std::size_t size) {
  std::map<double, std::size_t> counts;
  std::lognormal_distribution<double> value(0, 1.5);
  while (counts.size() < size) counts[random() % 2 == 0 ? std::ceil(value(random)) : value(random)] += 1 + random() % 4;
  Distinct distinct;
  for (const auto& [x, count] : counts) {
    distinct.values.push_back(x);
    distinct.counts.push_back(count);
  }
  return distinct;
}

}  // namespace

TEST_CASE("the example of the header") {
  CHECK(jenks_ends({{1, 2, 4, 5, 9}, {1, 1, 1, 1, 1}}, 3) == std::vector<std::size_t>{1, 3, 4});
}

TEST_CASE("no partition is better: all are tried") {
  std::mt19937 random(1958);
  for (int round = 0; round < 300; ++round) {
    const Distinct distinct = random_series(random, 2 + random() % 13);
    for (std::size_t classes = 1; classes <= std::min<std::size_t>(6, distinct.values.size()); ++classes) {
      const auto ends = jenks_ends(distinct, classes);
      REQUIRE(ends.size() == classes);
      CHECK(ends.back() == distinct.values.size() - 1);
      CHECK(std::is_sorted(ends.begin(), ends.end(), std::less_equal<>()));
      const double least = least_by_trying(distinct, 0, classes);
      CHECK(deviation(distinct, ends) <= least * (1 + 1e-9) + 1e-12);
    }
  }
}

TEST_CASE("values that differ little beside a far one are still told apart") {
  // Sums of squares near 1e18, differences of one: the middle of the three small groups must show.
  const Distinct distinct{{1, 2, 11, 12, 21, 22, 1e9}, {1, 1, 1, 1, 1, 1, 1}};
  CHECK(jenks_ends(distinct, 4) == std::vector<std::size_t>{1, 3, 5, 6});
}

TEST_CASE("a million values") {
  std::mt19937 random(1);
  std::lognormal_distribution<double> value(0, 1);
  std::vector<double> values(1000000);
  for (double& x : values) x = value(random);
  const auto begin = std::chrono::steady_clock::now();
  const auto breaks = class_breaks(Method::jenks, values, 5, false);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  MESSAGE("jenks, a million values, 5 classes: " << seconds << " s");
  CHECK(breaks.size() == 5);
  // Each bound is where a value is as far from the mean below as from the mean above.
  std::vector<double> sums(5);
  std::vector<double> counts(5);
  for (const double x : values) {
    const auto c = static_cast<std::size_t>(class_of(x, breaks, false));
    sums[c] += x;
    ++counts[c];
  }
  for (std::size_t c = 0; c + 1 < 5; ++c) {
    const double half_way = (sums[c] / counts[c] + sums[c + 1] / counts[c + 1]) / 2;
    CHECK(breaks[c] == doctest::Approx(half_way).epsilon(1e-3));
  }
}
