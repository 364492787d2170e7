#include "picture/stages.hpp"

#include <map>

#include "picture/parent_units.hpp"
#include "picture/place_filter.hpp"

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
  if (!fit.text || !fit.district || !fit.classes) return;
  const bool fits_rest = fit.producer_type && fit.year;
  if (fits_rest && fit.group && fit.status) ++totals.choosing_stars.at(index(keys.stars));
  if (fits_rest && fit.stars && fit.status) ++totals.choosing_group.at(index(keys.group));
  if (fits_rest && fit.stars && fit.group) ++totals.choosing_status.at(index(keys.status));
}

/// The same for districts and classes of communes, which may lie outside those that are chosen.
void count_places(const Picture& picture, ProductId id, const FacetFit& fit, Totals& totals) {
  if (!fit.closed() || !fit.year || !fit.text) return;
  if (fit.classes) ++totals.choosing_district[picture.parents->of_product[id].value_or(picture.parents->units.size())];
  if (!fit.district) return;
  const auto& columns = picture.atlas->vintages[picture.vintage].classes;
  const EntryPlace& place = picture.placement->vintages[picture.vintage].products[id];
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (!picture.fits->place.fits_classes(id, c)) continue;
    std::vector<int>& counts = totals.choosing_class[c];
    for (std::size_t value = 0; value < columns[c].values.size(); ++value) {
      if (is_of_class(place, columns[c], value)) ++counts[value];
    }
    if (is_of_class(place, columns[c], CommuneClasses::kNone)) ++counts.back();
  }
}

void make_room(const Picture& picture, Totals& totals) {
  totals.choosing_district.resize(picture.parents->units.size() + 1);
  for (const CommuneClasses& column : picture.atlas->vintages[picture.vintage].classes) {
    totals.choosing_class.emplace_back(column.values.size() + 1);
  }
}

bool fits_but_year(const FacetFit& fit) { return fit.closed() && fit.text && fit.district && fit.classes; }

bool fits_but_type(const FacetFit& fit) {
  return fit.stars && fit.group && fit.status && fit.year && fit.text && fit.district && fit.classes;
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

Totals count_totals(const Picture& picture) {
  const Placement& placement = *picture.placement;
  const VintagePlacement& placed = placement.vintages[picture.vintage];
  const Passing& passing = *picture.passing;
  Totals totals;
  make_room(picture, totals);
  std::map<int, int> years;
  std::vector<bool> may_choose(placement.producers.size());
  for (ProductId product = 0; product < placement.products.size(); ++product) {
    const ProductState& state = picture.states->products[product];
    const EntryPlace& place = placed.products[product];
    const ProductKeys keys{stars_of(state.stars), placement.products[product].group, state.status};
    const FacetFit fit = fit_of(placement, product, state, picture.choices.filter, *picture.fits);
    if (is_outside(place, *picture.scope_mask)) {
      if (fit.all()) ++totals.products_outside_scope;
      continue;
    }
    count_places(picture, product, fit, totals);
    if (is_outside(place, *picture.mask)) continue;
    count_choosing(fit, keys, totals);
    // A year without a product beside the other facets is listed too, with 0.
    if (state.counts) years[year_recognised(placement.products[product]).value_or(0)] += fits_but_year(fit) ? 1 : 0;
    if (fits_but_type(fit)) may_choose[placement.products[product].producer] = true;
    if (passing.products[product]) count_passing(place, state, keys, totals);
  }
  totals.choosing_year.assign(years.begin(), years.end());
  // Withdrawn products are told even while they are not ticked.
  totals.by_status.at(index(Status::withdrawn)) = totals.choosing_status.at(index(Status::withdrawn));
  count_producers(placement, passing, may_choose, totals);
  count_communes(placed, passing, *picture.mask, totals);
  for (const EntryPlace& entry : placed.entries) ++totals.rows.at(index(entry.fate));
  return totals;
}

}  // namespace ocop
