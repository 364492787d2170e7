#include "stats/class_breaks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "stats/jenks.hpp"

namespace ocop {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> kKeys = {{
    {Method::equal, "equal"},
    {Method::quantile, "quantile"},
    {Method::jenks, "jenks"},
    {Method::pretty, "pretty"},
    {Method::headtail, "headtail"},
    {Method::stddev, "stddev"},
    {Method::manual, "manual"},
}};

/// Ascending values; none of the functions below answers the maximum, which is added for all.
using Sorted = std::vector<double>;

Distinct tell_apart(const Sorted& sorted) {
  Distinct distinct;
  for (const double value : sorted) {
    if (distinct.values.empty() || distinct.values.back() != value) {
      distinct.values.push_back(value);
      distinct.counts.push_back(0);
    }
    ++distinct.counts.back();
  }
  return distinct;
}

std::vector<double> equal_bounds(const Sorted& sorted, int classes) {
  std::vector<double> bounds;
  const double range = sorted.back() - sorted.front();
  for (int i = 1; i < classes; ++i) bounds.push_back(sorted.front() + range * i / classes);
  return bounds;
}

/// Type 7 of R (Hyndman and Fan 1996) at i / classes; the position in whole numbers, so that a
/// quantile that is a value is exactly that value.
std::vector<double> quantile_bounds(const Sorted& sorted, int classes) {
  std::vector<double> bounds;
  const auto n = static_cast<std::size_t>(classes);
  for (std::size_t i = 1; i < n; ++i) {
    const std::size_t position = (sorted.size() - 1) * i;
    const std::size_t low = position / n;
    const double part = static_cast<double>(position % n) / static_cast<double>(n);
    bounds.push_back(part > 0 ? (1 - part) * sorted[low] + part * sorted[low + 1] : sorted[low]);
  }
  return bounds;
}

std::vector<double> jenks_bounds(const Sorted& sorted, int classes) {
  const Distinct distinct = tell_apart(sorted);
  std::vector<double> bounds;
  for (const std::size_t end : jenks_ends(distinct, static_cast<std::size_t>(classes))) {
    bounds.push_back(distinct.values[end]);
  }
  bounds.pop_back();
  return bounds;
}

/// The unit of R's pretty(x, n): 1, 2, 5 or 10 times a power of ten near the n-th part of the range,
/// rather too large than too small (high.u.bias 1.5, u5.bias 2.75).
struct Unit {
  int digit;
  int exponent;
  /// `count` units; whole numbers are multiplied or divided, so that 3 · 0.1 is 0.3.
  double times(double count) const {
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? count * digit / power : count * digit * power;
  }
};
Unit pretty_unit(double cell) {
  constexpr double kHighBias = 1.5;
  constexpr double kFiveBias = 0.5 + 1.5 * kHighBias;
  Unit unit{1, static_cast<int>(std::floor(std::log10(cell)))};
  const double base = unit.times(1);
  if (2 * base - cell < kHighBias * (cell - base)) {
    unit.digit = 2;
    if (5 * base - cell < kFiveBias * (cell - 2 * base)) {
      unit.digit = 5;
      if (10 * base - cell < kHighBias * (cell - 5 * base)) unit.digit = 10;
    }
  }
  return unit;
}

std::vector<double> pretty_bounds(const Sorted& sorted, int classes) {
  constexpr double kRounding = 1e-10;  // as in R
  const Unit unit = pretty_unit((sorted.back() - sorted.front()) / classes);
  const double size = unit.times(1);
  std::vector<double> bounds;
  for (double count = std::floor(sorted.front() / size + kRounding) + 1;
       unit.times(count) < sorted.back() - kRounding * size; ++count) {
    bounds.push_back(unit.times(count));
  }
  return bounds;
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Jiang 2013: the mean splits off a head, and the head again while it holds at most 40 %.
std::vector<double> headtail_bounds(const Sorted& sorted, int classes) {
  std::vector<double> bounds;
  std::span<const double> part(sorted);
  while (static_cast<int>(bounds.size()) + 1 < classes) {
    const double mean = mean_of(part);
    const auto head = static_cast<std::size_t>(part.end() - std::upper_bound(part.begin(), part.end(), mean));
    if (head == 0) break;
    bounds.push_back(mean);
    if (head == 1 || head * 5 > part.size() * 2) break;
    part = part.last(head);
  }
  return bounds;
}

std::vector<double> stddev_bounds(const Sorted& sorted) {
  const double mean = mean_of(sorted);
  double squares = 0;
  for (const double value : sorted) squares += (value - mean) * (value - mean);
  const double s = std::sqrt(squares / static_cast<double>(sorted.size() - 1));
  std::vector<double> bounds;
  for (double k = std::ceil((sorted.front() - mean) / s); mean + k * s < sorted.back(); ++k) {
    bounds.push_back(mean + k * s);
  }
  return bounds;
}

std::vector<double> inner_bounds(Method method, const Sorted& sorted, int classes) {
  switch (method) {
    case Method::equal:
      return equal_bounds(sorted, classes);
    case Method::quantile:
      return quantile_bounds(sorted, classes);
    case Method::jenks:
      return jenks_bounds(sorted, classes);
    case Method::pretty:
      return pretty_bounds(sorted, classes);
    case Method::headtail:
      return headtail_bounds(sorted, classes);
    case Method::stddev:
      return stddev_bounds(sorted);
    case Method::manual:
      break;
  }
  return {};
}

bool has_at_most(const Sorted& sorted, int count) {
  int distinct = 1;
  for (std::size_t i = 1; i < sorted.size() && distinct <= count; ++i) distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
  return distinct <= count;
}

}  // namespace

std::string_view key_of(Method method) {
  for (const auto& [known, key] : kKeys) {
    if (known == method) return key;
  }
  return {};
}

std::optional<Method> method_of_key(std::string_view key) {
  for (const auto& [method, known] : kKeys) {
    if (known == key) return method;
  }
  return std::nullopt;
}

std::vector<double> class_breaks(Method method, std::span<const double> values, int classes, bool whole) {
  if (values.empty()) return {};
  classes = std::max(1, classes);
  Sorted sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  if (has_at_most(sorted, classes)) return tell_apart(sorted).values;

  std::vector<double> bounds = inner_bounds(method, sorted, classes);
  if (whole) {
    for (double& bound : bounds) bound = std::floor(bound);
  }
  std::erase_if(bounds, [&](double bound) { return bound < sorted.front() || bound >= sorted.back(); });
  bounds.push_back(sorted.back());
  bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
  return bounds;
}

int class_of(double value, std::span<const double> breaks, bool open_top) {
  const auto at = static_cast<int>(std::lower_bound(breaks.begin(), breaks.end(), value) - breaks.begin());
  const auto count = static_cast<int>(breaks.size());
  return at == count && !open_top ? std::max(0, count - 1) : at;
}

}  // namespace ocop
