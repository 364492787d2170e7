#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"
#include "base/date.hpp"

namespace ocop {

/// Products that the planner imagines in a commune.
struct TriedProducts {
  CommuneCode commune;
  int products = 1;
  friend bool operator==(const TriedProducts&, const TriedProducts&) = default;
};

/// Every commune at least so many products by the end of a year.
struct Target {
  int least = 1;
  std::optional<int> year = {};           ///< none: four years after the as-of day
  std::string vintage = {};               ///< that the codes of `tried` are of
  std::vector<TriedProducts> tried = {};  ///< sorted by code, each once, at least one product
  friend bool operator==(const Target&, const Target&) = default;
};
inline constexpr int kMostLeast = 20;

/// The first year that is not over on a day, and the year of the target.
int first_year(Day as_of);
int last_year(const Target& target, Day as_of);

/// Adds products to a commune that are tried, or takes them away; none are left below one.
void try_products(Target& target, const std::string& vintage, const CommuneCode& commune, int products);

/// Where the communes of the scope stand.
struct TargetSums {
  int communes = 0;
  int met = 0;
  int missing = 0;  ///< products, in all communes that are short
  friend bool operator==(const TargetSums&, const TargetSums&) = default;
  int still_short() const { return communes - met; }
};

/// Vectors by CommuneId.
struct TargetGround {
  std::span<const Commune> communes;
  const std::vector<bool>& is_inside;
  const std::vector<int>& products;    ///< that count
  const std::vector<double>& urgency;  ///< of two communes alike the more urgent comes first
};
TargetSums sum_target(const TargetGround& ground, int least);

/// Products to be added in each of the years so that none are missing at the end of the last: whole ones, as even as
/// they can be, the larger numbers first. Empty without years.
std::vector<int> per_year(int missing, int years);

/// What a set of communes is to reach: a share of the communes, or of the people living in communes that are not short.
enum class TargetGoal : std::uint8_t { communes, people };

/// What a commune lacks.
struct Shortfall {
  CommuneId commune = 0;
  int missing = 0;
  friend bool operator==(const Shortfall&, const Shortfall&) = default;
};

/// The smallest set of communes to fill up so that `share` of the communes, or of the people, are served; in the order
/// in which they are taken. Of communes every set has the same number; taken are those that lack least, so that the
/// fewest products are needed, of equals the most urgent. Of people the most populous are taken first: no set of fewer
/// communes reaches the share; the last ones are not exchanged for others that lack less. nullopt when it cannot be
/// reached (populations are missing).
std::optional<std::vector<Shortfall>> smallest_set(const TargetGround& ground, int least, TargetGoal goal,
                                                   double share);

}  // namespace ocop
