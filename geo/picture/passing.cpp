#include "picture/stages.hpp"

#include "text/normal.hpp"

namespace ocop {

States find_states(const Placement& placement, Day as_of) {
  States states;
  states.products.reserve(placement.products.size());
  for (const Product& product : placement.products) states.products.push_back(product_state(product, as_of));
  return states;
}

SearchTexts find_texts(const Placement& placement) {
  std::vector<std::string> producers;
  producers.reserve(placement.producers.size());
  for (const Producer& producer : placement.producers) producers.push_back(search_key(producer.name));
  SearchTexts texts;
  texts.products.reserve(placement.products.size());
  for (const Product& product : placement.products) {
    texts.products.push_back(search_key(product.name) + '\n' + producers[product.producer]);
  }
  return texts;
}

std::vector<bool> find_text(const SearchTexts* texts, const std::string& text) {
  const std::string key = search_key(text);
  std::vector<bool> has_text;
  if (texts == nullptr || key.empty()) return has_text;
  has_text.reserve(texts->products.size());
  for (const std::string& own : texts->products) has_text.push_back(own.find(key) != std::string::npos);
  return has_text;
}

FacetFit fit_of(const Placement& placement, ProductId product, const ProductState& state, const Filter& filter,
                const OpenFits& fits) {
  if (!state.counts && state.status != Status::withdrawn) return {};
  const Product& of = placement.products[product];
  return {filter.producer_types.has(placement.producers[of.producer].type),
          filter.stars.has(stars_of(state.stars)),
          filter.groups.has(of.group),
          filter.statuses.has(state.status),
          !filter.years || has(filter.years, year_recognised(of).value_or(0)),
          fits.text.empty() || fits.text[product],
          fits.place.fits_district(product),
          fits.place.fits_classes(product)};
}

bool is_outside(const EntryPlace& place, const ScopeMask& mask) {
  return place.commune && !mask.is_inside[*place.commune];
}

Passing find_passing(const Placement& placement, const VintagePlacement& placed, const States& states,
                     const Filter& filter, const ScopeMask& mask, const OpenFits& fits) {
  Passing passing{std::vector<bool>(placement.products.size()), std::vector<bool>(placement.producers.size())};
  for (ProductId product = 0; product < placement.products.size(); ++product) {
    if (is_outside(placed.products[product], mask)) continue;
    if (!fit_of(placement, product, states.products[product], filter, fits).all()) continue;
    passing.products[product] = true;
    passing.producers[placement.products[product].producer] = true;
  }
  return passing;
}

std::vector<int> count_products(const VintagePlacement& placed, const Passing& passing, std::size_t communes) {
  std::vector<int> counts(communes);
  for (ProductId product = 0; product < passing.products.size(); ++product) {
    const auto commune = placed.products[product].commune;
    if (passing.products[product] && commune) ++counts[*commune];
  }
  return counts;
}

std::vector<CommuneId> find_lost(const Placement& placement, const VintagePlacement& placed, const States& states,
                                 const Passing& passing, const ScopeMask& mask) {
  std::vector<bool> has_expired(mask.is_inside.size());
  std::vector<bool> has_others(mask.is_inside.size());
  for (ProductId product = 0; product < placement.products.size(); ++product) {
    const auto commune = placed.products[product].commune;
    if (!passing.products[product] || !commune) continue;
    if (states.products[product].is_in_force()) has_others[*commune] = true;
    if (states.products[product].status == Status::expired) has_expired[*commune] = true;
  }
  std::vector<CommuneId> lost;
  for (CommuneId id = 0; id < mask.is_inside.size(); ++id) {
    if (mask.is_inside[id] && has_expired[id] && !has_others[id]) lost.push_back(id);
  }
  return lost;
}

std::vector<bool> find_candidates(const VintagePlacement& placed, const Passing& passing, std::size_t communes) {
  std::vector<bool> is_candidate(communes);
  for (ProductId product = 0; product < passing.products.size(); ++product) {
    if (!passing.products[product]) continue;
    for (const CommuneId candidate : placed.products[product].candidates) is_candidate[candidate] = true;
  }
  return is_candidate;
}

}  // namespace ocop
