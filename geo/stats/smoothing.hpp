#pragma once

#include <optional>
#include <span>
#include <vector>

namespace ocop {

/// Rates of areas, each drawn towards the mean of all the more, the fewer people it has: global empirical Bayes by the
/// method of moments (Marshall 1991, Applied Statistics 40, 283–294), as EBest of R's spdep. With b the rate of all
/// areas together, x people and r the rate of an area, m the mean of x and s2 the variance of r weighted by x: the
/// spread between areas is a = s2 - b / m, 0 where that is below 0, and the rate becomes
/// b + (r - b) a / (a + b / x). An area without people, or with none known, has no rate and counts nowhere.
std::vector<std::optional<double>> smooth_rates(std::span<const double> counts,
                                                std::span<const std::optional<double>> people);

}  // namespace ocop
