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
std::vector<LonLat> places_of_producers(const BoundarySet& set, const Placement& placement,
                                        const VintagePlacement& placed, const Passing& passing) {
  std::vector<LonLat> places;
  std::vector<bool> has_inner(set.communes.size());
  for (ProducerId producer = 0; producer < passing.producers.size(); ++producer) {
    const auto commune = placed.producers[producer];
    if (!passing.producers[producer] || !commune) continue;
    if (const auto& point = placement.producers[producer].point) {
      places.push_back(*point);
    } else if (!has_inner[*commune]) {
      has_inner[*commune] = true;
      places.push_back(set.communes[*commune].inner);
    }
  }
  return places;
}

}  // namespace

std::vector<Gap> find_gaps(const BoundarySet& set, const Placement& placement, const VintagePlacement& placed,
                           const States& states, const Passing& passing, const ScopeMask& mask,
                           const Neighbours& neighbours, GapKind kind, const GapWeights& weights) {
  const Passing relevant = of_kind(placement, states, passing, kind);
  const std::vector<int> products = count_products(placed, relevant, set.communes.size());
  GapGround ground{set.communes,
                   mask.is_inside,
                   neighbours,
                   {},
                   find_candidates(placed, relevant, set.communes.size()),
                   places_of_producers(set, placement, placed, relevant)};
  for (const int count : products) ground.has_products.push_back(count > 0);
  return rank_gaps(ground, weights);
}

}  // namespace ocop
