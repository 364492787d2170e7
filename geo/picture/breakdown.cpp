#include "picture/breakdown.hpp"

#include <algorithm>
#include <map>

#include "picture/stages.hpp"

namespace ocop {
namespace {

template <class E>
std::size_t index(E value) {
  return static_cast<std::size_t>(value);
}

void add(Part& part, bool is_picked) {
  ++part.all;
  part.picked += is_picked ? 1 : 0;
}

/// A bar chart of years has a place for every one of them.
std::vector<YearPart> in_order(const std::map<int, Part>& years, const Part& unknown) {
  constexpr int kLongest = 40;  // a year mistyped by a century leaves no chart of bars
  std::vector<YearPart> parts;
  for (const auto& [year, part] : years) {
    if (!parts.empty() && year - *parts.back().year <= kLongest) {
      for (int between = *parts.back().year + 1; between < year; ++between) parts.push_back({between, {}});
    }
    parts.push_back({year, part});
  }
  if (unknown.all > 0) parts.push_back({std::nullopt, unknown});
  return parts;
}

bool counts(const Picture& picture, ProductId id, BarKey bar) {
  const Product& product = picture.placement->products[id];
  const auto value = static_cast<std::size_t>(bar.value);
  switch (bar.of) {
    case BarKey::Of::producer_type:
      return index(picture.placement->producers[product.producer].type) == value;
    case BarKey::Of::stars:
      return index(stars_of(picture.states->products[id].stars)) == value;
    case BarKey::Of::group:
      return index(product.group) == value;
    case BarKey::Of::year:
      return year_recognised(product).value_or(0) == bar.value;
  }
  return false;
}

}  // namespace

Breakdown break_down(const Picture& picture, std::span<const CommuneId> selected) {
  const Placement& placement = *picture.placement;
  const auto& places = placement.vintages[picture.vintage].products;
  std::vector<bool> is_selected(picture.values->communes.size());
  for (const CommuneId id : selected) is_selected[id] = true;
  Breakdown breakdown;
  std::map<int, Part> years;
  Part without_year;
  std::vector<bool> is_picked_producer(placement.producers.size());
  for (ProductId id = 0; id < placement.products.size(); ++id) {
    if (!picture.passing->products[id]) continue;
    const Product& product = placement.products[id];
    const bool is_picked = places[id].commune && is_selected[*places[id].commune];
    if (is_picked) is_picked_producer[product.producer] = true;
    add(breakdown.stars.at(index(stars_of(picture.states->products[id].stars))), is_picked);
    add(breakdown.groups.at(index(product.group)), is_picked);
    const std::optional<int> year = year_recognised(product);
    add(year ? years[*year] : without_year, is_picked);
  }
  for (ProducerId id = 0; id < placement.producers.size(); ++id) {
    if (!picture.passing->producers[id]) continue;
    add(breakdown.producer_types.at(index(placement.producers[id].type)), is_picked_producer[id]);
  }
  breakdown.years = in_order(years, without_year);
  return breakdown;
}

std::vector<CommuneId> communes_of(const Picture& picture, BarKey bar) {
  std::vector<CommuneId> communes;
  const auto& places = picture.placement->vintages[picture.vintage].products;
  for (ProductId id = 0; id < places.size(); ++id) {
    if (picture.passing->products[id] && places[id].commune && counts(picture, id, bar)) {
      communes.push_back(*places[id].commune);
    }
  }
  std::ranges::sort(communes);
  communes.erase(std::ranges::unique(communes).begin(), communes.end());
  return communes;
}

std::optional<Indicator> indicator_of(Measure measure) {
  switch (measure) {
    case Measure::products:
      return Indicator::products;
    case Measure::producers:
      return Indicator::producers;
    case Measure::products_per_10k_people:
      return Indicator::products_per_10k_people;
    case Measure::products_per_100km2:
      return Indicator::products_per_100km2;
    case Measure::share_4plus:
      return Indicator::share_4plus;
    case Measure::valid_products:
      return Indicator::valid_products;
    case Measure::expiring_products:
      return Indicator::expiring_products;
    case Measure::population:
    case Measure::area_km2:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<std::optional<double>> measure(const Picture& picture, Measure measure) {
  const BoundarySet& set = picture.atlas->vintages[picture.vintage].set;
  std::vector<std::optional<double>> values(set.communes.size());
  const auto indicator = indicator_of(measure);
  const bool is_shown = indicator == picture.choices.indicator;
  Values found = indicator && !is_shown
                     ? find_values(set, *picture.placement, picture.placement->vintages[picture.vintage],
                                   *picture.states, *picture.passing, *indicator)
                     : Values{};
  if (indicator && !is_shown && picture.choices.is_smoothed && needs_population(*indicator)) {
    smooth(set, *picture.mask, found);
  }
  for (CommuneId id = 0; id < values.size(); ++id) {
    if (!picture.mask->is_inside[id]) continue;
    const Commune& commune = set.communes[id];
    if (indicator) {
      values[id] = (is_shown ? *picture.values : found).communes[id].value;
    } else if (measure == Measure::population) {
      if (commune.population) values[id] = static_cast<double>(*commune.population);
    } else if (set.resolution_m == 0) {
      values[id] = commune.area_km2;
    }
  }
  return values;
}

}  // namespace ocop
