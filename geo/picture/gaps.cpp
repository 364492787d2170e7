#include <algorithm>
#include <cmath>

#include "picture/stages.hpp"

namespace ocop {
namespace {

/// Passing products of the kind alone.
Passing of_kind(const Placement& placement, const States& states, const Passing& passing, GapKind kind) {
  Passing kept{passing.products, std::vector<bool>(passing.producers.size())};
  for (ProductId product = 0; product < kept.products.size(); ++product) {
    const ProducerId producer = placement.products[product].producer;
    if (!fills_gap(kind, states.products[product], placement.producers[producer].type)) kept.products[product] = false;
    if (kept.products[product]) kept.producers[producer] = true;
  }
  return kept;
}

/// Their own points, else the inner point of their commune, once; those on no map have none.
void add_places_of_producers(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                             const Passing& passing, GapGround& ground) {
  std::vector<bool> has_inner(set.communes.size());
  for (ProducerId producer = 0; producer < passing.producers.size(); ++producer) {
    const auto commune = placed.producers[producer];
    if (!passing.producers[producer] || !commune) continue;
    if (const auto& point = placement.producers[producer].point) {
      ground.producers.push_back(*point);
      ground.producer_communes.push_back(*commune);
    } else if (!has_inner[*commune]) {
      has_inner[*commune] = true;
      ground.producers.push_back(set.communes[*commune].inner);
      ground.producer_communes.push_back(*commune);
    }
  }
}

/// Scores as they are shown: a commune of 44.6 reads 45 and is of the high class.
constexpr std::array kPriorityBounds = {34.0, 44.0};

int priority_of(double score) {
  const double shown = std::round(score);
  return static_cast<int>(std::ranges::count_if(kPriorityBounds, [&](double bound) { return shown > bound; }));
}

}  // namespace

std::vector<Gap> find_gaps(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                           const States& states, const Passing& passing, const ScopeMask& mask,
                           const Neighbours& neighbours, GapKind kind, const GapWeights& weights) {
  const Passing relevant = of_kind(placement, states, passing, kind);
  const std::vector<int> products = count_products(placed, relevant, set.communes.size());
  GapGround ground{
      set.communes, mask.is_inside, neighbours, {}, find_candidates(placed, relevant, set.communes.size()), {}, {}};
  add_places_of_producers(set, placement, placed, relevant, ground);
  for (const int count : products) ground.has_products.push_back(count > 0);
  return rank_gaps(ground, weights);
}

Classes classify_gaps(const BoundarySet& set, const ScopeMask& mask, std::span<const Gap> gaps) {
  Classes classes;
  classes.breaks = {kPriorityBounds.begin(), kPriorityBounds.end()};
  classes.is_top_open = true;
  classes.count = static_cast<int>(kPriorityBounds.size()) + 1;
  classes.communes_in.resize(static_cast<std::size_t>(classes.count));
  classes.of_commune.resize(set.communes.size(), kClassOutside);
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    if (mask.is_inside[id]) classes.of_commune[id] = kClassCovered;
  }
  for (const Gap& gap : gaps) {
    const int priority = priority_of(gap.score);
    classes.of_commune[gap.commune] = priority;
    ++classes.communes_in[static_cast<std::size_t>(priority)];
  }
  return classes;
}

TargetFacts find_target(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                        const States& states, const Passing& passing, const ScopeMask& mask, std::span<const Gap> gaps,
                        const Choices& choices) {
  const Target& target = choices.target;
  std::vector<int> products =
      count_products(placed, of_kind(placement, states, passing, choices.gap_kind), set.communes.size());
  std::vector<double> urgency(set.communes.size());
  for (const Gap& gap : gaps) urgency[gap.commune] = gap.score;
  const TargetGround ground{set.communes, mask.is_inside, products, urgency};
  TargetFacts facts;
  facts.now = sum_target(ground, target.least);
  constexpr std::array kShares = {0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
  for (const TargetGoal goal : {TargetGoal::communes, TargetGoal::people}) {
    for (const double share : kShares) {
      auto smallest = smallest_set(ground, target.least, goal, share);
      if (smallest && !smallest->empty()) facts.goals.push_back({goal, share, *std::move(smallest)});
    }
  }
  if (target.vintage == set.vintage) {
    for (CommuneId id = 0; id < set.communes.size(); ++id) {
      const auto tried = std::ranges::lower_bound(target.tried, set.communes[id].code, {}, &TriedProducts::commune);
      if (tried == target.tried.end() || tried->commune != set.communes[id].code || !mask.is_inside[id]) continue;
      facts.tried.push_back({id, tried->products});
      products[id] += tried->products;
    }
  }
  facts.then = sum_target(ground, target.least);
  facts.first_year = first_year(choices.as_of);
  const int years = last_year(target, choices.as_of) - facts.first_year + 1;
  facts.needed_now = per_year(facts.now.missing, years);
  facts.needed_then = per_year(facts.then.missing, years);
  return facts;
}

GapFacts find_gap_facts(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                        const States& states, const Passing& passing, const ScopeMask& mask, std::span<const Gap> gaps,
                        const GapWeights& weights) {
  GapFacts facts;
  for (const GapKind kind : kGapKinds) {
    const Passing relevant = of_kind(placement, states, passing, kind);
    const std::vector<int> products = count_products(placed, relevant, set.communes.size());
    const std::vector<bool> is_candidate = find_candidates(placed, relevant, set.communes.size());
    GapFacts::Count& count = facts.by_kind.at(static_cast<std::size_t>(kind));
    for (CommuneId id = 0; id < set.communes.size(); ++id) {
      if (!mask.is_inside[id] || products[id] > 0) continue;
      ++count.gaps;
      if (is_candidate[id]) ++count.uncertain;
    }
  }
  facts.steadiness = steadiness_of(gaps, weights, set.communes);
  std::int64_t people = 0;
  for (CommuneId id = 0; id < set.communes.size(); ++id) {
    if (!mask.is_inside[id]) continue;
    if (!set.communes[id].population) return facts;
    people += *set.communes[id].population;
  }
  if (people == 0) return facts;
  std::int64_t in_gaps = 0;
  for (const Gap& gap : gaps) in_gaps += *set.communes[gap.commune].population;
  facts.share_of_people = static_cast<double>(in_gaps) / static_cast<double>(people);
  return facts;
}

}  // namespace ocop
