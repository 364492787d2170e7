#include <array>

#include "command/json.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// Counts beside their keys, every key of the closed list.
template <class E, std::size_t N>
Json counts_to_json(const std::array<E, N>& keys, const std::array<int, N>& counts) {
  Json json = Json::object();
  for (std::size_t i = 0; i < N; ++i) json[std::string(key_of(keys[i]))] = counts[i];
  return json;
}

Json rows_to_json(const std::array<int, 4>& rows) {
  constexpr std::array kFates = {Fate::placed, Fate::ambiguous, Fate::unplaced, Fate::invalid};
  int read = 0;
  for (const int count : rows) read += count;
  Json json{{"read", read}};
  json.update(counts_to_json(kFates, rows));
  return json;
}

Json breaks_to_json(const std::vector<double>& breaks) {
  Json json = Json::array();
  for (const double bound : breaks) json.push_back(number(bound));
  return json;
}

Json class_to_json(int of_commune) { return of_commune == kClassNoData ? Json(nullptr) : Json(of_commune); }

Json communes_to_json(const Picture& picture) {
  const BoundarySet& set = picture.atlas->vintages.at(picture.vintage).set;
  Json json = Json::array();
  for (std::size_t c = 0; c < set.communes.size(); ++c) {
    if (!picture.mask->is_inside.at(c)) continue;
    const CommuneCount& count = picture.values->communes.at(c);
    json.push_back({{"code", set.communes[c].code.text()},
                    {"name", set.communes[c].name},
                    {"value", count.value ? number(*count.value) : Json(nullptr)},
                    {"class", class_to_json(picture.classes->of_commune.at(c))},
                    {"products", count.products},
                    {"producers", count.producers}});
  }
  return json;
}

}  // namespace

Json stats_to_json(Language language, const Picture& picture) {
  const Totals& totals = *picture.totals;
  return {{"as_of", iso(picture.choices.as_of)},
          {"vintage", picture.atlas->vintages.at(picture.vintage).set.vintage},
          {"products", totals.products},
          {"products_in_force", totals.products_in_force},
          {"products_outside_scope", totals.products_outside_scope},
          {"products_not_on_map", totals.products_not_on_map},
          {"producers", totals.producers},
          {"by_stars", counts_to_json(kStars, totals.by_stars)},
          {"by_producer_type", counts_to_json(kProducerTypes, totals.by_producer_type)},
          {"by_group", counts_to_json(kGroups, totals.by_group)},
          {"by_status", counts_to_json(kStatuses, totals.by_status)},
          {"communes", totals.communes},
          {"communes_with_products", totals.communes_with_products},
          {"communes_without_products", totals.communes_without_products},
          {"communes_uncertain", totals.communes_uncertain},
          {"rows", rows_to_json(totals.rows)},
          {"indicator", key_of(picture.choices.indicator)},
          {"method", key_of(picture.choices.classing.method)},
          {"breaks", breaks_to_json(picture.classes->breaks)},
          {"per_commune", communes_to_json(picture)},
          {"findings", findings_to_json(language, picture)}};
}

}  // namespace ocop
