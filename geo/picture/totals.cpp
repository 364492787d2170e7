#include "picture/stages.hpp"

#include <map>

namespace ocop {
namespace {

template <class E>
std::size_t index(E value) {
  return static_cast<std::size_t>(value);
}

struct ProductKeys {
  Stars stars;
  Group group;
  Status status;
};

void count_passing(const EntryPlace& place, const ProductState& state, const ProductKeys& keys, Totals& totals) {
  ++totals.products;
  if (state.is_in_force()) ++totals.products_in_force;
  if (place.fate == Fate::ambiguous) ++totals.products_ambiguous;
  if (!place.commune) ++totals.products_not_on_map;
  ++totals.by_stars.at(index(keys.stars));
  ++totals.by_group.at(index(keys.group));
  ++totals.by_status.at(index(keys.status));
}

/// A product counts towards its value of a facet when it fits every other facet.
void count_choosing(const FacetFit& fit, const ProductKeys& keys, Totals& totals) {
  if (!fit.text) return;
  const bool fits_rest = fit.producer_type && fit.year;
  if (fits_rest && fit.group && fit.status) ++totals.choosing_stars.at(index(keys.stars));
  if (fits_rest && fit.stars && fit.status) ++totals.choosing_group.at(index(keys.group));
  if (fits_rest && fit.stars && fit.group) ++totals.choosing_status.at(index(keys.status));
}

bool fits_but_year(const FacetFit& fit) {
  return fit.producer_type && fit.stars && fit.group && fit.status && fit.text;
}

void count_producers(const Placement& placement, const Passing& passing, const std::vector<bool>& may_choose,
                     Totals& totals) {
  for (ProducerId producer = 0; producer < placement.producers.size(); ++producer) {
    const std::size_t type = index(placement.producers[producer].type);
    if (may_choose[producer]) ++totals.choosing_producer_type.at(type);
    if (!passing.producers[producer]) continue;
    ++totals.producers;
    ++totals.by_producer_type.at(type);
  }
}

void count_communes(const VintagePlacement& placed, const Passing& passing, const ScopeMask& mask, Totals& totals) {
  const std::vector<int> products = count_products(placed, passing, mask.is_inside.size());
  const std::vector<bool> is_candidate = find_candidates(placed, passing, mask.is_inside.size());
  for (CommuneId commune = 0; commune < mask.is_inside.size(); ++commune) {
    if (!mask.is_inside[commune]) continue;
    ++totals.communes;
    if (products[commune] > 0) {
      ++totals.communes_with_products;
    } else {
      ++totals.communes_without_products;
      if (is_candidate[commune]) ++totals.communes_uncertain;
    }
  }
}

}  // namespace

Totals count_totals(const Placement& placement, const VintagePlacement& placed, const States& states,
                    const Passing& passing, const Filter& filter, const ScopeMask& mask, const SearchTexts* texts) {
  Totals totals;
  const std::vector<bool> has_text = find_text(texts, filter.text);
  std::map<int, int> years;
  std::vector<bool> may_choose(placement.producers.size());
  for (ProductId product = 0; product < placement.products.size(); ++product) {
    const ProductState& state = states.products[product];
    const EntryPlace& place = placed.products[product];
    const ProductKeys keys{stars_of(state.stars), placement.products[product].group, state.status};
    const FacetFit fit = fit_of(placement, product, state, filter, has_text);
    if (is_outside(place, mask)) {
      if (fit.all()) ++totals.products_outside_scope;
      continue;
    }
    count_choosing(fit, keys, totals);
    // A year without a product beside the other facets is listed too, with 0.
    if (state.counts) years[year_recognised(placement.products[product]).value_or(0)] += fits_but_year(fit) ? 1 : 0;
    if (fit.stars && fit.group && fit.status && fit.year && fit.text)
      may_choose[placement.products[product].producer] = true;
    if (passing.products[product]) count_passing(place, state, keys, totals);
  }
  totals.choosing_year.assign(years.begin(), years.end());
  // Withdrawn products are told even while they are not ticked.
  totals.by_status.at(index(Status::withdrawn)) = totals.choosing_status.at(index(Status::withdrawn));
  count_producers(placement, passing, may_choose, totals);
  count_communes(placed, passing, mask, totals);
  for (const EntryPlace& entry : placed.entries) ++totals.rows.at(index(entry.fate));
  return totals;
}

}  // namespace ocop
