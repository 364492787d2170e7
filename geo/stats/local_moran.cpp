#include "stats/local_moran.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/worker_pool.hpp"

namespace ocop {
namespace {

constexpr std::uint64_t kSeed = 20250701;

/// G. Steele et al., SplitMix64 (2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// Of [0, below), by the upper half of a product (D. Lemire, 2019, without the rejection: the bias is below 1e-9).
  std::uint32_t draw(std::uint32_t below) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    z ^= z >> 31U;
    return static_cast<std::uint32_t>(((z >> 32U) * below) >> 32U);
  }

 private:
  std::uint64_t state_;
};

/// The units that take part, numbered anew, with their neighbours among themselves.
struct Parts {
  std::vector<std::uint32_t> unit;  ///< by part
  std::vector<std::vector<std::uint32_t>> neighbours;
  std::vector<double> z;
  double m2 = 0;
};

Parts take_parts(std::span<const std::optional<double>> values,
                 const std::vector<std::vector<std::uint32_t>>& neighbours, std::vector<LocalMoran::Unit>& units) {
  Parts parts;
  std::vector<std::optional<std::uint32_t>> part_of(values.size());
  for (std::uint32_t u = 0; u < values.size(); ++u) {
    const bool has_neighbour =
        std::ranges::any_of(neighbours[u], [&](std::uint32_t other) { return values[other].has_value(); });
    if (!values[u]) {
      units[u].association = Association::no_value;
    } else if (!has_neighbour) {
      units[u].association = Association::island;
    } else {
      part_of[u] = static_cast<std::uint32_t>(parts.unit.size());
      parts.unit.push_back(u);
    }
  }
  double sum = 0;
  for (const std::uint32_t u : parts.unit) {
    std::vector<std::uint32_t>& own = parts.neighbours.emplace_back();
    // A neighbour with a value has this unit as its neighbour: it takes part too.
    for (const std::uint32_t other : neighbours[u]) {
      if (part_of[other]) own.push_back(*part_of[other]);
    }
    sum += *values[u];
  }
  const auto n = static_cast<double>(parts.unit.size());
  for (const std::uint32_t u : parts.unit) parts.z.push_back(*values[u] - sum / n);
  for (const double z : parts.z) parts.m2 += z * z / n;
  return parts;
}

/// For each permutation the first `width` of a random order of n - 1 others, row by row.
std::vector<std::uint32_t> draw_orders(std::uint32_t others, std::size_t width, int permutations) {
  Random random(kSeed);
  std::vector<std::uint32_t> deck(others);
  std::iota(deck.begin(), deck.end(), 0U);
  std::vector<std::uint32_t> orders;
  orders.reserve(width * static_cast<std::size_t>(permutations));
  for (int k = 0; k < permutations; ++k) {
    for (std::uint32_t i = 0; i < width; ++i) {
      std::swap(deck[i], deck[i + random.draw(others - i)]);
      orders.push_back(deck[i]);
    }
  }
  return orders;
}

double lag_of(const Parts& parts, std::size_t i) {
  double lag = 0;
  for (const std::uint32_t other : parts.neighbours[i]) lag += parts.z[other];
  return lag / static_cast<double>(parts.neighbours[i].size());
}

/// How often chance gives as much or more on the side where the unit lies.
double p_of(const Parts& parts, std::size_t i, std::span<const std::uint32_t> orders, std::size_t width,
            int permutations) {
  const std::size_t count = parts.neighbours[i].size();
  const double lag = lag_of(parts, i) * static_cast<double>(count);
  const double slack = 1e-9 * std::sqrt(parts.m2) * static_cast<double>(count);
  int as_high = 0;
  int as_low = 0;
  for (int k = 0; k < permutations; ++k) {
    const std::uint32_t* order = &orders[static_cast<std::size_t>(k) * width];
    double sum = 0;
    for (std::size_t j = 0; j < count; ++j) sum += parts.z[order[j] + (order[j] >= i ? 1 : 0)];
    if (sum >= lag - slack) ++as_high;
    if (sum <= lag + slack) ++as_low;
  }
  return (std::min(as_high, as_low) + 1.0) / (permutations + 1.0);
}

Association association_of(double z, double lag) {
  if (z >= 0) return lag >= 0 ? Association::high_high : Association::high_low;
  return lag >= 0 ? Association::low_high : Association::low_low;
}

}  // namespace

double benjamini_hochberg(std::vector<double> p, double false_discovery) {
  std::ranges::sort(p);
  const auto m = static_cast<double>(p.size());
  for (std::size_t k = p.size(); k > 0; --k) {
    if (p[k - 1] <= static_cast<double>(k) / m * false_discovery) return p[k - 1];
  }
  return 0;
}

LocalMoran local_moran(std::span<const std::optional<double>> values,
                       const std::vector<std::vector<std::uint32_t>>& neighbours, int permutations,
                       double false_discovery) {
  LocalMoran result;
  result.units.resize(values.size());
  const Parts parts = take_parts(values, neighbours, result.units);
  if (parts.unit.size() < 3 || parts.m2 <= 0) return result;
  std::size_t width = 0;
  for (const auto& own : parts.neighbours) width = std::max(width, own.size());
  const auto others = static_cast<std::uint32_t>(parts.unit.size() - 1);
  const std::vector<std::uint32_t> orders = draw_orders(others, width, permutations);
  std::vector<double> p(parts.unit.size());
  std::vector<double> local(parts.unit.size());
  constexpr std::size_t kGrain = 32;
  WorkerPool::shared().for_each(parts.unit.size(), kGrain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      local[i] = parts.z[i] / parts.m2 * lag_of(parts, i);
      p[i] = p_of(parts, i, orders, width, permutations);
    }
  });
  result.p_limit = benjamini_hochberg(p, false_discovery);
  double sum = 0;
  for (std::size_t i = 0; i < parts.unit.size(); ++i) {
    LocalMoran::Unit& unit = result.units[parts.unit[i]];
    unit.i = local[i];
    unit.p = p[i];
    sum += local[i];
    if (p[i] <= result.p_limit) unit.association = association_of(parts.z[i], lag_of(parts, i));
  }
  result.global = sum / static_cast<double>(parts.unit.size());
  return result;
}

}  // namespace ocop
