#include "coverage/gaps.hpp"

#include <algorithm>

#include "coverage/nearest.hpp"

namespace ocop {
namespace {

constexpr std::array<std::string_view, 4> kKeys = {"none", "none_in_force", "no_4star", "no_cooperative"};

double share_of(double part, double whole) { return whole > 0 ? part / whole : 0; }

std::vector<Gap> find_gaps(const GapGround& ground) {
  const NearestPlace producers(ground.producers);
  std::vector<Gap> gaps;
  for (CommuneId id = 0; id < ground.communes.size(); ++id) {
    if (!ground.is_inside[id] || ground.has_products[id]) continue;
    Gap gap;
    gap.commune = id;
    gap.is_uncertain = ground.is_candidate[id];
    const auto nearest_m = producers.distance_m(ground.communes[id].inner);
    if (nearest_m) gap.nearest_km = *nearest_m / 1000;
    for (const std::uint32_t neighbour : ground.neighbours[id]) {
      if (!ground.is_inside[neighbour]) continue;
      ++gap.neighbours;
      if (ground.has_products[neighbour]) ++gap.neighbours_with_products;
    }
    gaps.push_back(gap);
  }
  return gaps;
}

double population_of(const GapGround& ground, const Gap& gap) {
  return static_cast<double>(ground.communes[gap.commune].population.value_or(0));
}

void score(const GapGround& ground, const GapWeights& weights, std::vector<Gap>& gaps) {
  double largest_population = 0;
  double largest_distance = 0;
  for (const Gap& gap : gaps) {
    largest_population = std::max(largest_population, population_of(ground, gap));
    largest_distance = std::max(largest_distance, gap.nearest_km.value_or(0));
  }
  for (Gap& gap : gaps) {
    gap.population_term = weights.population * share_of(population_of(ground, gap), largest_population);
    gap.distance_term = weights.distance * share_of(gap.nearest_km.value_or(0), largest_distance);
    gap.neighbours_term = weights.neighbours * share_of(gap.neighbours_with_products, gap.neighbours);
    gap.score = gap.population_term + gap.distance_term + gap.neighbours_term;
  }
}

}  // namespace

std::string_view key_of(GapKind kind) { return kKeys.at(static_cast<std::size_t>(kind)); }

std::optional<GapKind> gap_kind_of_key(std::string_view key) {
  const auto found = std::ranges::find(kGapKinds, key, [](GapKind kind) { return key_of(kind); });
  if (found == kGapKinds.end()) return std::nullopt;
  return *found;
}

bool fills_gap(GapKind kind, const ProductState& state, ProducerType producer) {
  switch (kind) {
    case GapKind::none:
      return true;
    case GapKind::none_in_force:
      return state.is_in_force();
    case GapKind::no_4star:
      return state.stars.value_or(0) >= 4;
    case GapKind::no_cooperative:
      return producer == ProducerType::cooperative;
  }
  return false;
}

std::vector<Gap> rank_gaps(const GapGround& ground, const GapWeights& weights) {
  std::vector<Gap> gaps = find_gaps(ground);
  score(ground, weights, gaps);
  std::ranges::sort(gaps, [&](const Gap& a, const Gap& b) {
    if (a.score != b.score) return a.score > b.score;
    return ground.communes[a.commune].code < ground.communes[b.commune].code;
  });
  return gaps;
}

}  // namespace ocop
