#include <algorithm>

#include "picture/stages.hpp"
#include "stats/smoothing.hpp"

namespace ocop {
namespace {

/// Further counts of one commune that only some indicators need.
struct Tally {
  int in_force = 0;
  int expiring = 0;
  int with_known_stars = 0;
  std::optional<int> best_stars;
};

void count_product(const ProductState& state, CommuneCount& count, Tally& tally) {
  ++count.products;
  if (state.is_in_force()) ++tally.in_force;
  if (state.status == Status::expiring) ++tally.expiring;
  if (!state.stars) return;
  ++tally.with_known_stars;
  if (*state.stars >= 4) ++count.products_4plus;
  tally.best_stars = std::max(tally.best_stars.value_or(0), *state.stars);
}

/// A producer counts once in each commune where products of it that pass lie.
void count_producers(const Placement& placement, const VintagePlacement& placed, const Passing& passing,
                     std::vector<CommuneCount>& counts) {
  std::vector<CommuneId> communes;
  for (ProducerId producer = 0; producer < placement.producers.size(); ++producer) {
    if (!passing.producers[producer]) continue;
    communes.clear();
    for (const ProductId product : placement.producers[producer].products) {
      const auto commune = placed.products[product].commune;
      if (passing.products[product] && commune) communes.push_back(*commune);
    }
    std::ranges::sort(communes);
    communes.erase(std::ranges::unique(communes).begin(), communes.end());
    for (const CommuneId commune : communes) ++counts[commune].producers;
  }
}

std::optional<double> rate(double count, double per, std::optional<double> whole) {
  if (!whole || *whole <= 0) return std::nullopt;
  return count * per / *whole;
}

/// Areas of coarse outlines are no areas.
std::optional<double> value_of(Indicator indicator, const Commune& commune, bool has_area, const CommuneCount& count,
                               const Tally& tally) {
  switch (indicator) {
    case Indicator::products:
      return count.products;
    case Indicator::producers:
      return count.producers;
    case Indicator::products_per_10k_people:
      return rate(count.products, 10'000, commune.population);
    case Indicator::products_per_100km2:
      return has_area ? rate(count.products, 100, commune.area_km2) : std::nullopt;
    case Indicator::best_stars:
      return tally.best_stars;
    case Indicator::share_4plus:
      return rate(count.products_4plus, 1, tally.with_known_stars);
    case Indicator::valid_products:
      return tally.in_force;
    case Indicator::expiring_products:
      return tally.expiring;
  }
  return std::nullopt;
}

}  // namespace

void smooth(const BoundarySet& set, const ScopeMask& mask, Values& values) {
  constexpr double kPer = 10'000;
  std::vector<double> counts(values.communes.size());
  std::vector<std::optional<double>> people(values.communes.size());
  for (CommuneId id = 0; id < values.communes.size(); ++id) {
    counts[id] = values.communes[id].products;
    const auto& known = set.communes[id].population;
    if (mask.is_inside[id] && known) people[id] = static_cast<double>(*known);
  }
  const auto rates = smooth_rates(counts, people);
  for (CommuneId id = 0; id < values.communes.size(); ++id) {
    if (rates[id] && values.communes[id].products > 0) values.communes[id].value = *rates[id] * kPer;
  }
}

Values find_values(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                   const States& states, const Passing& passing, Indicator indicator) {
  Values values{std::vector<CommuneCount>(set.communes.size())};
  std::vector<Tally> tallies(set.communes.size());
  for (ProductId product = 0; product < passing.products.size(); ++product) {
    const auto commune = placed.products[product].commune;
    if (!passing.products[product] || !commune) continue;
    count_product(states.products[product], values.communes[*commune], tallies[*commune]);
  }
  count_producers(placement, placed, passing, values.communes);
  const bool has_areas = set.resolution_m == 0;
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    const Commune& commune = set.communes[id];
    values.communes[id].value = value_of(indicator, commune, has_areas, values.communes[id], tallies[id]);
  }
  return values;
}

}  // namespace ocop
