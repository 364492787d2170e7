#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ocop {

enum class Indicator : std::uint8_t {
  products,
  producers,
  products_per_10k_people,
  products_per_100km2,
  best_stars,
  share_4plus,
  valid_products,
  expiring_products,
};
inline constexpr std::array kIndicators = {
    Indicator::products,   Indicator::producers,   Indicator::products_per_10k_people, Indicator::products_per_100km2,
    Indicator::best_stars, Indicator::share_4plus, Indicator::valid_products,          Indicator::expiring_products};
std::string_view key_of(Indicator indicator);
std::optional<Indicator> indicator_of_key(std::string_view key);

/// Counts have integer classes; rates and shares have not.
bool is_count(Indicator indicator);
bool needs_population(Indicator indicator);

}  // namespace ocop
