#include <array>
#include <cstddef>

#include "words/sentences.hpp"

namespace ocop {
namespace {

template <class E, std::size_t N>
const char* looked_up(Language language, const std::array<const char*, N>& names, E value) {
  return tr(language, names.at(static_cast<std::size_t>(value)));
}

// Each table stands in the order of its enumeration.
constexpr std::array kProducerTypeNames = {
    OCOP_N("Enterprise"),         OCOP_N("Cooperative"), OCOP_N("Farm"),        OCOP_N("Cooperative group"),
    OCOP_N("Household business"), OCOP_N("Other type"),  OCOP_N("Type unknown")};
constexpr std::array kProducerTypeShortNames = {OCOP_N("Ent."),    OCOP_N("Coop."), OCOP_N("Farms"),  OCOP_N("Groups"),
                                                OCOP_N("Househ."), OCOP_N("Other"), OCOP_N("Unknown")};
constexpr std::array kGroupNames = {OCOP_N("Food"),        OCOP_N("Beverage"),     OCOP_N("Herbal"),
                                    OCOP_N("Handicraft"),  OCOP_N("Ornamental"),   OCOP_N("Community tourism"),
                                    OCOP_N("Other group"), OCOP_N("Group unknown")};
constexpr std::array kStatusNames = {OCOP_N("Valid over 6 months"), OCOP_N("Expires within 6 months"),
                                     OCOP_N("Expired"), OCOP_N("Withdrawn"), OCOP_N("Date unknown")};
constexpr std::array kIndicatorNames = {OCOP_N("Products"),
                                        OCOP_N("Producers"),
                                        OCOP_N("Products per 10,000 people"),
                                        OCOP_N("Products per 100 km²"),
                                        OCOP_N("Best stars"),
                                        OCOP_N("Share of products of 4 stars or more"),
                                        OCOP_N("Products in force"),
                                        OCOP_N("Products expiring soon")};
constexpr std::array kIndicatorExplanations = {
    OCOP_N("OCOP products placed in the commune. A count, not divided by population."),
    OCOP_N("Producers of the products placed in the commune. A count, not divided by population."),
    OCOP_N("Products placed in the commune, per 10,000 inhabitants."),
    OCOP_N("Products placed in the commune, per 100 km² of its area."),
    OCOP_N("The highest star rating among the products placed in the commune."),
    OCOP_N("Products of 4 stars or more, as a share of the products placed in the commune."),
    OCOP_N("Recognised and not expired on the as-of day. A count, not divided by population."),
    OCOP_N("In force and in the last six months of the certificate. A count, not divided by population.")};
constexpr std::array kMethodNames = {OCOP_N("Equal intervals"), OCOP_N("Quantiles"), OCOP_N("Fisher–Jenks"),
                                     OCOP_N("Round numbers"),   OCOP_N("Head/tail"), OCOP_N("Standard deviation"),
                                     OCOP_N("Manual")};
constexpr std::array kGapKindNames = {OCOP_N("No product"), OCOP_N("No product in force"),
                                      OCOP_N("No product of 4 stars"), OCOP_N("No cooperative")};
constexpr std::array kFateNames = {OCOP_N("placed"), OCOP_N("ambiguous"), OCOP_N("unplaced"), OCOP_N("invalid")};
constexpr std::array kProblemNames = {
    OCOP_N("Old commune was split"),
    OCOP_N("Name stands for several communes"),
    OCOP_N("Commune name not found"),
    OCOP_N("Outside the boundaries"),
    OCOP_N("Coordinates lie in another commune"),
    OCOP_N("Longitude and latitude swapped"),
    OCOP_N("Coordinates of another zone"),
    OCOP_N("Not recognised"),
    OCOP_N("Row stands twice"),
    OCOP_N("Set aside"),
    OCOP_N("No product name"),
    OCOP_N("Stars not understood"),
    OCOP_N("Date not understood"),
    OCOP_N("Producer type not understood"),
    OCOP_N("Stars do not fit the score"),
    OCOP_N("No place given"),
};
static_assert(kProblemNames.size() == kProblemCount);
static_assert(kIndicatorNames.size() == kIndicators.size() && kIndicatorExplanations.size() == kIndicators.size());
static_assert(kProducerTypeNames.size() == kProducerTypes.size() &&
              kProducerTypeShortNames.size() == kProducerTypes.size());
static_assert(kGroupNames.size() == kGroups.size() && kStatusNames.size() == kStatuses.size());
static_assert(kMethodNames.size() == kMethods.size() && kGapKindNames.size() == kGapKinds.size());

}  // namespace

std::string name_of(Language language, ProducerType type) { return looked_up(language, kProducerTypeNames, type); }
std::string short_name_of(Language language, ProducerType type) {
  return looked_up(language, kProducerTypeShortNames, type);
}
std::string name_of(Language language, Group group) { return looked_up(language, kGroupNames, group); }
std::string name_of(Language language, Status status) { return looked_up(language, kStatusNames, status); }
std::string name_of(Language language, Indicator indicator) { return looked_up(language, kIndicatorNames, indicator); }
std::string explain(Language language, Indicator indicator) {
  return looked_up(language, kIndicatorExplanations, indicator);
}
std::string name_of(Language language, Method method) { return looked_up(language, kMethodNames, method); }
std::string name_of(Language language, GapKind kind) { return looked_up(language, kGapKindNames, kind); }
std::string name_of(Language language, Problem problem) { return looked_up(language, kProblemNames, problem); }
std::string name_of(Language language, Fate fate) { return looked_up(language, kFateNames, fate); }

}  // namespace ocop
