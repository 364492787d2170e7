#include "stats/jenks.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace ocop {
namespace {

/// A sum as its nearest double and what that lacks, so that differences of far sums stay exact.
struct Sum {
  double near = 0;
  double rest = 0;
};
double operator-(const Sum& a, const Sum& b) { return (a.near - b.near) + (a.rest - b.rest); }
Sum split(long double sum) {
  const auto near = static_cast<double>(sum);
  return {near, static_cast<double>(sum - near)};
}

/// Over values 0 to i-1, measured from the middle value.
struct Sums {
  double weight = 0;
  Sum first;
  Sum second;
};

std::vector<Sums> sum_up(const Distinct& distinct) {
  const double middle = distinct.values[distinct.values.size() / 2];
  std::vector<Sums> sums(distinct.values.size() + 1);
  long double first = 0;
  long double second = 0;
  for (std::size_t i = 0; i < distinct.values.size(); ++i) {
    const auto weight = static_cast<double>(distinct.counts[i]);
    const long double x = static_cast<long double>(distinct.values[i]) - middle;
    first += weight * x;
    second += weight * x * x;
    sums[i + 1] = {sums[i].weight + weight, split(first), split(second)};
  }
  return sums;
}

/// Squared deviations of values begin to last from their mean.
double deviation(const Sums& begin, const Sums& end) {
  const double first = end.first - begin.first;
  return std::max(0.0, (end.second - begin.second) - first * first / (end.weight - begin.weight));
}

/// One layer of the programme: the best of the values up to each in one class more than before.
struct Layer {
  const std::vector<Sums>& sums;
  const std::vector<double>& before;  ///< least deviation of values 0 to i in the classes below
  std::size_t classes_below;
  std::vector<double> best;
  std::vector<std::uint32_t> begin;  ///< of the topmost class

  Layer(const std::vector<Sums>& sums_of_values, const std::vector<double>& best_below, std::size_t below)
      : sums(sums_of_values),
        before(best_below),
        classes_below(below),
        best(best_below.size(), std::numeric_limits<double>::infinity()),
        begin(best_below.size()) {}

  /// Values `first` to `last`, whose topmost classes begin between `low` and `high`.
  void solve(std::size_t first, std::size_t last, std::size_t low, std::size_t high) {
    const std::size_t middle = first + (last - first) / 2;
    solve_one(middle, low, high);
    if (middle > first) solve(first, middle - 1, low, begin[middle]);
    if (middle < last) solve(middle + 1, last, begin[middle], high);
  }

  /// Downwards: the topmost class grows, and once it alone is worse than the best found, done.
  void solve_one(std::size_t last, std::size_t low, std::size_t high) {
    const Sums end = sums[last + 1];
    low = std::max(low, classes_below);  // each class below holds a value
    const double least_below = before[low - 1];
    double least = std::numeric_limits<double>::infinity();
    std::size_t at = low;
    for (std::size_t i = std::min(high, last); i >= low; --i) {
      const double top = deviation(sums[i], end);
      if (top + least_below > least) break;
      if (top + before[i - 1] > least) continue;
      least = top + before[i - 1];
      at = i;
    }
    best[last] = least;
    begin[last] = static_cast<std::uint32_t>(at);
  }
};

}  // namespace

std::vector<std::size_t> jenks_ends(const Distinct& distinct, std::size_t classes) {
  const std::size_t n = distinct.values.size();
  const std::vector<Sums> sums = sum_up(distinct);
  std::vector<double> best(n);
  for (std::size_t i = 0; i < n; ++i) best[i] = deviation(sums[0], sums[i + 1]);
  std::vector<std::vector<std::uint32_t>> begins;
  for (std::size_t below = 1; below < classes; ++below) {
    Layer layer(sums, best, below);
    if (below + 1 == classes) {
      layer.solve_one(n - 1, below, n - 1);
    } else {
      layer.solve(below, n - 1, below, n - 1);
    }
    best = std::move(layer.best);
    begins.push_back(std::move(layer.begin));
  }
  std::vector<std::size_t> ends(classes);
  std::size_t last = n - 1;
  for (std::size_t c = classes; c-- > 0;) {
    ends[c] = last;
    if (c > 0) last = begins[c - 1][last] - 1;
  }
  return ends;
}

}  // namespace ocop
