#include "words/commune_facts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/place_name.hpp"
#include "words/numbers.hpp"

namespace ocop {

std::string without_type(const std::string& district) {
  return district.empty() ? district : take_apart(district).bare;
}

std::vector<ProductId> products_in(const Picture& picture, CommuneId commune) {
  std::vector<ProductId> products;
  const auto& places = picture.placement->vintages[picture.vintage].products;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (picture.passing->products[i] && places[i].commune == commune) products.push_back(static_cast<ProductId>(i));
  }
  std::ranges::stable_sort(products, std::ranges::greater{},
                           [&](ProductId id) { return picture.states->products[id].stars.value_or(0); });
  return products;
}

std::vector<ProducerId> producers_in(const Picture& picture, CommuneId commune) {
  // By their products there, as they are counted: in another vintage those of one producer can lie in two.
  std::vector<ProducerId> producers;
  for (const ProductId id : products_in(picture, commune))
    producers.push_back(picture.placement->products[id].producer);
  std::ranges::sort(producers);
  producers.erase(std::ranges::unique(producers).begin(), producers.end());
  return producers;
}

std::array<int, 4> products_by_stars(const Picture& picture, CommuneId commune) {
  std::array<int, 4> counts{};
  for (const ProductId id : products_in(picture, commune)) {
    ++counts[static_cast<std::size_t>(stars_of(picture.states->products[id].stars))];
  }
  return counts;
}

std::string rank_sentence(Language language, const Picture& picture, CommuneId commune) {
  const auto& values = picture.values->communes;
  const auto& own = values[commune].value;
  if (!picture.mask->is_inside[commune]) return tr(language, "outside the area that is counted");
  if (!own) return tr(language, "no data");
  if (*own <= 0) return tr(language, "nothing yet");
  int higher = 0;
  int equal = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& value = values[i].value;
    if (!picture.mask->is_inside[i] || !value) continue;
    higher += *value > *own ? 1 : 0;
    equal += *value == *own ? 1 : 0;
  }
  const char* sentence =
      equal > 1 ? tr(language, "joint rank {} of {} communes") : tr(language, "rank {} of {} communes");
  return fmt::format(fmt::runtime(sentence), higher + 1, whole(language, picture.totals->communes));
}

SelectionTotals totals_of(const Picture& picture, std::span<const CommuneId> selected) {
  SelectionTotals totals;
  const auto& counts = picture.values->communes;
  for (CommuneId id = 0; id < counts.size(); ++id) {
    if (!picture.mask->is_inside[id]) continue;
    totals.all_products += counts[id].products;
    totals.all_producers += counts[id].producers;
    totals.all_products_4plus += counts[id].products_4plus;
  }
  totals.population = 0;
  totals.all_population = 0;
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  for (CommuneId id = 0; id < communes.size() && totals.all_population; ++id) {
    if (!picture.mask->is_inside[id]) continue;
    const auto& persons = communes[id].population;
    if (!persons) {
      totals.all_population.reset();
    } else {
      *totals.all_population += *persons;
    }
  }
  for (const CommuneId id : selected) {
    totals.products += counts[id].products;
    totals.producers += counts[id].producers;
    totals.products_4plus += counts[id].products_4plus;
    const auto& persons = communes[id].population;
    if (!persons) totals.population.reset();
    if (totals.population) *totals.population += *persons;
  }
  return totals;
}

std::string selection_sentence(Language language, const Picture& picture, std::span<const CommuneId> selected) {
  const SelectionTotals totals = totals_of(picture, selected);
  const auto share = [&](std::int64_t part, std::int64_t all) {
    return percent(language, all > 0 ? static_cast<double>(part) / static_cast<double>(all) : 0, 1);
  };
  const bool has_people = totals.population && totals.all_population && *totals.all_population > 0;
  const char* msgid = has_people ? OCOP_N(
                                       "{n} of {all} communes hold {people} of the people, {products} of the "
                                       "products on the map and {high} of the {all_high} of four stars and more.")
                                 : OCOP_N(
                                       "{n} of {all} communes hold {products} of the products on the map and "
                                       "{high} of the {all_high} of four stars and more.");
  return fmt::format(fmt::runtime(tr(language, msgid)),
                     fmt::arg("n", whole(language, static_cast<std::int64_t>(selected.size()))),
                     fmt::arg("all", whole(language, picture.totals->communes)),
                     fmt::arg("people", has_people ? share(*totals.population, *totals.all_population) : std::string()),
                     fmt::arg("products", share(totals.products, totals.all_products)),
                     fmt::arg("high", whole(language, totals.products_4plus)),
                     fmt::arg("all_high", whole(language, totals.all_products_4plus)));
}

std::string shown_value(Language language, const Picture& picture, CommuneId commune) {
  const auto& value = picture.values->communes[commune].value;
  if (!value) return tr(language, "no data");
  if (picture.choices.indicator == Indicator::share_4plus) return percent(language, *value, 0);
  if (is_count(picture.choices.indicator) || picture.choices.indicator == Indicator::best_stars) {
    return whole(language, static_cast<std::int64_t>(*value));
  }
  return decimal(language, *value, *value < 10 ? 2 : 1);
}

}  // namespace ocop
