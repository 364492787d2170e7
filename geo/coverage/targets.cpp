#include "coverage/targets.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <tuple>

namespace ocop {
namespace {

constexpr int kYearsAhead = 4;
/// Shares are compared after rounding: 0.6 of 5 communes is 3 and not 4.
constexpr double kRounding = 1e-9;

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

std::vector<Shortfall> shortfalls(const TargetGround& ground, int least) {
  std::vector<Shortfall> all;
  for (CommuneId id = 0; id < ground.communes.size(); ++id) {
    const int missing = least - ground.products[id];
    if (ground.is_inside[id] && missing > 0) all.push_back({id, missing});
  }
  return all;
}

std::vector<Shortfall> fewest_products(const TargetGround& ground, int least, double share) {
  std::vector<Shortfall> all = shortfalls(ground, least);
  const TargetSums sums = sum_target(ground, least);
  const int wanted = static_cast<int>(std::ceil(share * sums.communes - kRounding)) - sums.met;
  std::ranges::sort(all, {}, [&](const Shortfall& s) {
    return std::tuple(s.missing, -ground.urgency[s.commune], ground.communes[s.commune].code);
  });
  all.resize(static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(all.size()))));
  return all;
}

std::optional<std::vector<Shortfall>> fewest_communes(const TargetGround& ground, int least, double share) {
  std::vector<Shortfall> all = shortfalls(ground, least);
  double people = 0;
  double served = 0;
  for (CommuneId id = 0; id < ground.communes.size(); ++id) {
    if (!ground.is_inside[id]) continue;
    if (!ground.communes[id].population) return std::nullopt;
    const auto own = static_cast<double>(*ground.communes[id].population);
    people += own;
    if (ground.products[id] >= least) served += own;
  }
  std::ranges::sort(all, {}, [&](const Shortfall& s) {
    const Commune& commune = ground.communes[s.commune];
    return std::tuple(-*commune.population, s.missing, -ground.urgency[s.commune], commune.code);
  });
  std::vector<Shortfall> taken;
  for (const Shortfall& next : all) {
    if (served >= share * people - kRounding * people) break;
    served += static_cast<double>(*ground.communes[next.commune].population);
    taken.push_back(next);
  }
  return taken;
}

}  // namespace

int first_year(Day as_of) { return year_of(as_of + std::chrono::days(1)); }

int last_year(const Target& target, Day as_of) {
  return std::max(first_year(as_of), target.year.value_or(year_of(as_of) + kYearsAhead));
}

void try_products(Target& target, const std::string& vintage, const CommuneCode& commune, int products) {
  if (target.vintage != vintage) target.tried.clear();
  target.vintage = vintage;
  const auto at = std::ranges::lower_bound(target.tried, commune, {}, &TriedProducts::commune);
  if (at != target.tried.end() && at->commune == commune) {
    at->products += products;
    if (at->products < 1) target.tried.erase(at);
  } else if (products > 0) {
    target.tried.insert(at, {commune, products});
  }
}

TargetSums sum_target(const TargetGround& ground, int least) {
  TargetSums sums;
  for (CommuneId id = 0; id < ground.communes.size(); ++id) {
    if (!ground.is_inside[id]) continue;
    ++sums.communes;
    const int missing = std::max(0, least - ground.products[id]);
    if (missing == 0) ++sums.met;
    sums.missing += missing;
  }
  return sums;
}

std::vector<int> per_year(int missing, int years) {
  std::vector<int> each(static_cast<std::size_t>(std::max(0, years)));
  for (std::size_t i = 0; i < each.size(); ++i) {
    each[i] = missing / years + (static_cast<int>(i) < missing % years ? 1 : 0);
  }
  return each;
}

std::optional<std::vector<Shortfall>> smallest_set(const TargetGround& ground, int least, TargetGoal goal,
                                                   double share) {
  if (goal == TargetGoal::people) return fewest_communes(ground, least, share);
  return fewest_products(ground, least, share);
}

}  // namespace ocop
