#include "words/gap_sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

struct Lack {
  const char* one;
  const char* several;
};
// In the order of the kinds.
constexpr std::array<Lack, kGapKinds.size()> kLacks = {{
    {OCOP_N("has no product"), OCOP_N("have no product")},
    {OCOP_N("has no product in force"), OCOP_N("have no product in force")},
    {OCOP_N("has no product of 4 stars"), OCOP_N("have no product of 4 stars")},
    {OCOP_N("has no product of a cooperative"), OCOP_N("have no product of a cooperative")},
}};

const std::vector<Commune>& communes_of(const Picture& picture) {
  return picture.atlas->vintages.at(picture.vintage).set.communes;
}

std::string population_reason(Language language, const Picture& picture, const Gap& gap) {
  const std::vector<Commune>& communes = communes_of(picture);
  const auto& own = communes.at(gap.commune).population;
  if (!own) return tr(language, "Population unknown: no points for it");
  const auto more = std::ranges::count_if(
      *picture.gaps, [&](const Gap& other) { return communes.at(other.commune).population.value_or(0) > *own; });
  const std::string all = whole(language, static_cast<std::int64_t>(picture.gaps->size()));
  if (more == 0) return fmt::format(fmt::runtime(tr(language, "Most people of the {} communes")), all);
  return fmt::format(fmt::runtime(tr(language, "{people} people, number {rank} of {all} communes")),
                     fmt::arg("people", whole(language, *own)), fmt::arg("rank", whole(language, more + 1)),
                     fmt::arg("all", all));
}

std::string distance_reason(Language language, const Picture& picture, const Gap& gap) {
  if (!gap.nearest_km || !gap.nearest) return tr(language, "No producer anywhere: no points for distance");
  return fmt::format(fmt::runtime(tr(language, "{distance} to a producer in {commune}")),
                     fmt::arg("distance", distance(language, *gap.nearest_km)),
                     fmt::arg("commune", communes_of(picture).at(*gap.nearest).name));
}

std::string neighbours_reason(Language language, const Gap& gap) {
  if (gap.neighbours == 0) return tr(language, "No neighbouring commune");
  return fmt::format(fmt::runtime(trn(language, "{with} of {all} neighbour has products",
                                      "{with} of {all} neighbours have products", gap.neighbours)),
                     fmt::arg("with", whole(language, gap.neighbours_with_products)),
                     fmt::arg("all", whole(language, gap.neighbours)));
}

}  // namespace

std::string name_of(Language language, GapTerm term) {
  static constexpr std::array kNames = {OCOP_N("Population"), OCOP_N("Distance"), OCOP_N("Neighbours")};
  return tr(language, kNames.at(static_cast<std::size_t>(term)));
}

std::string explain(Language language, const GapWeights& weights, bool has_population) {
  if (!has_population) {
    return fmt::format(
        fmt::runtime(
            tr(language,
               "Points = {distance} for the distance from the commune's middle to the nearest producer, "
               "{neighbours} for the share of neighbours with products. No population is open, so its {people} "
               "points are given to nobody.")),
        fmt::arg("people", weights.population), fmt::arg("distance", weights.distance),
        fmt::arg("neighbours", weights.neighbours));
  }
  return fmt::format(
      fmt::runtime(tr(language,
                      "Points = {people} for the population beside the largest, {distance} for the distance from the "
                      "commune's middle to the nearest producer, {neighbours} for the share of neighbours with "
                      "products.")),
      fmt::arg("people", weights.population), fmt::arg("distance", weights.distance),
      fmt::arg("neighbours", weights.neighbours));
}

std::string sentence(Language language, const Steadiness& steadiness) {
  if (steadiness.first == 0) return {};
  return fmt::format(
      fmt::runtime(tr(language, "{steady} of the first {first} stay first when a weight moves by a fifth.")),
      fmt::arg("steady", whole(language, steadiness.steady)), fmt::arg("first", whole(language, steadiness.first)));
}

std::array<std::string, kGapTerms.size()> reasons(Language language, const Picture& picture, const Gap& gap) {
  return {population_reason(language, picture, gap), distance_reason(language, picture, gap),
          neighbours_reason(language, gap)};
}

const char* lack_of(Language language, GapKind kind, int communes) {
  const Lack& lack = kLacks.at(static_cast<std::size_t>(kind));
  return tr(language, communes == 1 ? lack.one : lack.several);
}

std::string gap_caption(Language language, const Picture& picture) {
  const GapFacts::Count& count = picture.gap_facts->by_kind.at(static_cast<std::size_t>(picture.choices.gap_kind));
  std::string text = fmt::format(fmt::runtime(tr(language, "{n} of {all} communes {lacks}.")),
                                 fmt::arg("n", whole(language, count.gaps)),
                                 fmt::arg("all", whole(language, picture.totals->communes)),
                                 fmt::arg("lacks", lack_of(language, picture.choices.gap_kind, count.gaps)));
  const int high = picture.theme_classes->communes_in.back();
  if (high > 0) {
    text += " " + fmt::format(fmt::runtime(tr(language, "{} of high priority.")), whole(language, high));
  }
  if (count.uncertain > 0) {
    text += " " + fmt::format(fmt::runtime(tr(language, "In {} it is not certain: a product may lie there.")),
                              whole(language, count.uncertain));
  }
  return text;
}

}  // namespace ocop
