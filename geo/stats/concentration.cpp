#include "stats/concentration.hpp"

#include <algorithm>
#include <numeric>

namespace ocop {

std::optional<Concentration> concentration_of(std::vector<double> amounts) {
  std::ranges::sort(amounts);
  const double all = std::accumulate(amounts.begin(), amounts.end(), 0.0);
  if (amounts.empty() || amounts.front() < 0 || all <= 0) return std::nullopt;
  Concentration found;
  const auto n = static_cast<double>(amounts.size());
  found.units = static_cast<int>(amounts.size());
  found.lorenz.push_back({0, 0});
  double weighted = 0;
  double held = 0;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const double rank = static_cast<double>(i) + 1;
    weighted += (2 * rank - n - 1) * amounts[i];
    held += amounts[i];
    found.lorenz.push_back({rank / n, held / all});
  }
  found.gini = weighted / (n * all);
  double top = 0;
  for (auto amount = amounts.rbegin(); amount != amounts.rend() && top < all / 2; ++amount) {
    top += *amount;
    ++found.half_in;
  }
  return found;
}

}  // namespace ocop
