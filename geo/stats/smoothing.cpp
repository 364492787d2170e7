#include "stats/smoothing.hpp"

#include <algorithm>
#include <cstddef>

namespace ocop {
namespace {

/// What all areas have in common.
struct Prior {
  double rate = 0;
  double spread = 0;
};

Prior find_prior(std::span<const double> counts, std::span<const std::optional<double>> people) {
  double all_counts = 0;
  double all_people = 0;
  double areas = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (people[i].value_or(0) <= 0) continue;
    all_counts += counts[i];
    all_people += *people[i];
    ++areas;
  }
  if (all_people <= 0) return {};
  Prior prior{all_counts / all_people, 0};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (people[i].value_or(0) <= 0) continue;
    const double off = counts[i] / *people[i] - prior.rate;
    prior.spread += *people[i] * off * off / all_people;
  }
  prior.spread = std::max(0.0, prior.spread - prior.rate / (all_people / areas));
  return prior;
}

}  // namespace

std::vector<std::optional<double>> smooth_rates(std::span<const double> counts,
                                                std::span<const std::optional<double>> people) {
  const Prior prior = find_prior(counts, people);
  std::vector<std::optional<double>> rates(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (people[i].value_or(0) <= 0) continue;
    const double own = counts[i] / *people[i];
    const double noise = prior.rate / *people[i];
    const double trust = prior.spread + noise > 0 ? prior.spread / (prior.spread + noise) : 0;
    rates[i] = prior.rate + (own - prior.rate) * trust;
  }
  return rates;
}

}  // namespace ocop
