#include "coverage/indicator.hpp"

#include <algorithm>

namespace ocop {
namespace {

constexpr std::array<std::string_view, 8> kKeys = {
    "products",   "producers",   "products_per_10k_people", "products_per_100km2",
    "best_stars", "share_4plus", "valid_products",          "expiring_products"};

}  // namespace

std::string_view key_of(Indicator indicator) { return kKeys.at(static_cast<std::size_t>(indicator)); }

std::optional<Indicator> indicator_of_key(std::string_view key) {
  const auto found = std::ranges::find(kIndicators, key, [](Indicator indicator) { return key_of(indicator); });
  if (found == kIndicators.end()) return std::nullopt;
  return *found;
}

bool is_count(Indicator indicator) {
  switch (indicator) {
    case Indicator::products:
    case Indicator::producers:
    case Indicator::valid_products:
    case Indicator::expiring_products:
      return true;
    default:
      return false;
  }
}

bool needs_population(Indicator indicator) { return indicator == Indicator::products_per_10k_people; }

}  // namespace ocop
