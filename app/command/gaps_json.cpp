#include "command/json.hpp"
#include "command/register_rows.hpp"

namespace ocop {
namespace {

Json gap_to_json(const Gap& gap, int rank, const Commune& commune) {
  return {{"rank", rank},
          {"code", commune.code.text()},
          {"name", commune.name},
          {"district", commune.district.empty() ? Json(nullptr) : Json(commune.district)},
          {"population", or_null(commune.population)},
          {"nearest_km", gap.nearest_km ? number(*gap.nearest_km) : Json(nullptr)},
          {"neighbours", gap.neighbours},
          {"neighbours_with_products", gap.neighbours_with_products},
          {"score", number(gap.score)},
          {"terms",
           {{"population", number(gap.population_term)},
            {"distance", number(gap.distance_term)},
            {"neighbours", number(gap.neighbours_term)}}},
          {"uncertain", gap.is_uncertain}};
}

}  // namespace

Json gaps_to_json(const Picture& picture) {
  const BoundarySet& set = shown_set(picture);
  const GapWeights& weights = picture.choices.gap_weights;
  Json gaps = Json::array();
  int rank = 0;
  for (const Gap& gap : *picture.gaps) gaps.push_back(gap_to_json(gap, ++rank, set.communes.at(gap.commune)));
  return {{"as_of", iso(picture.choices.as_of)},
          {"vintage", set.vintage},
          {"kind", key_of(picture.choices.gap_kind)},
          {"weights",
           {{"population", weights.population}, {"distance", weights.distance}, {"neighbours", weights.neighbours}}},
          {"communes", picture.totals->communes},
          {"gaps", std::move(gaps)}};
}

}  // namespace ocop
