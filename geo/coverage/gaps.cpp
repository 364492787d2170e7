#include "coverage/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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
    if (const auto nearest = producers.find(ground.communes[id].inner)) {
      gap.nearest_km = nearest->distance_m / 1000;
      gap.nearest = ground.producer_communes[nearest->place];
    }
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

int weight_of(const GapWeights& weights, GapTerm term) {
  switch (term) {
    case GapTerm::population:
      return weights.population;
    case GapTerm::distance:
      return weights.distance;
    case GapTerm::neighbours:
      return weights.neighbours;
  }
  return 0;
}

GapWeights with_weight(const GapWeights& weights, GapTerm term, int value) {
  std::array<int, kGapTerms.size()> all{};
  for (const GapTerm each : kGapTerms) all.at(static_cast<std::size_t>(each)) = std::max(0, weight_of(weights, each));
  const auto own = static_cast<std::size_t>(term);
  const std::size_t next = (own + 1) % all.size();
  const std::size_t last = (own + 2) % all.size();
  all.at(own) = std::clamp(value, 0, 100);
  const int rest = 100 - all.at(own);
  const int others = all.at(next) + all.at(last);
  const double share = others > 0 ? static_cast<double>(all.at(next)) / others : 0.5;
  all.at(next) = static_cast<int>(std::lround(rest * share));
  all.at(last) = rest - all.at(next);
  return {all[0], all[1], all[2]};
}

Steadiness steadiness_of(std::span<const Gap> gaps, const GapWeights& weights, std::span<const Commune> communes,
                         std::size_t first) {
  const std::size_t count = std::min(first, gaps.size());
  std::vector<bool> is_steady(count, true);
  std::vector<std::pair<double, std::size_t>> order(gaps.size());
  const auto is_before = [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return communes[gaps[a.second].commune].code < communes[gaps[b.second].commune].code;
  };
  for (const GapTerm term : kGapTerms) {
    const double own = weight_of(weights, term);
    const double sum = weights.population + weights.distance + weights.neighbours;
    // A fifth of nothing is nothing; a weight that is all leaves nothing to make up with.
    if (own <= 0 || own >= sum) continue;
    for (const double factor : {0.8, 1.2}) {
      const double moved = std::min(own * factor, sum);
      const double others = (sum - moved) / (sum - own);
      for (std::size_t i = 0; i < gaps.size(); ++i) {
        const std::array<double, 3> terms = {gaps[i].population_term, gaps[i].distance_term, gaps[i].neighbours_term};
        double score = 0;
        for (const GapTerm each : kGapTerms) {
          score += terms.at(static_cast<std::size_t>(each)) * (each == term ? moved / own : others);
        }
        order[i] = {score, i};
      }
      const auto end = order.begin() + static_cast<std::ptrdiff_t>(count);
      std::ranges::partial_sort(order, end, is_before);
      for (std::size_t i = 0; i < count; ++i) {
        if (std::none_of(order.begin(), end, [&](const auto& place) { return place.second == i; }))
          is_steady[i] = false;
      }
    }
  }
  return {static_cast<int>(count), static_cast<int>(std::ranges::count(is_steady, true))};
}

}  // namespace ocop
