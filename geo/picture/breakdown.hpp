#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// Of how many, and how many of them lie in the selected communes.
struct Part {
  int picked = 0;
  int all = 0;
  friend bool operator==(const Part&, const Part&) = default;
};

/// Products first recognised in one year.
struct YearPart {
  std::optional<int> year;  ///< none: no certificate says when
  Part products;
  friend bool operator==(const YearPart&, const YearPart&) = default;
};

/// What the charts draw: everything that passes the filter, on the map or not, as the facets count it, and the part of
/// it that is placed in the selected communes. A producer is picked by a product of its there.
struct Breakdown {
  std::array<Part, 7> producer_types{};  ///< producers
  std::array<Part, 4> stars{};           ///< products, by Stars
  std::array<Part, 8> groups{};          ///< products
  std::vector<YearPart> years;           ///< ascending, no year between left out; without a year last, if any
  friend bool operator==(const Breakdown&, const Breakdown&) = default;
};
Breakdown break_down(const Picture& picture, std::span<const CommuneId> selected);

/// One bar of the charts: which products (or their producers) it counts.
struct BarKey {
  enum class Of : std::uint8_t { producer_type, stars, group, year };
  Of of = Of::stars;
  int value = 0;  ///< place of the key in its list; the year, 0 without one
};
/// Communes in which something lies that the bar counts; sorted.
std::vector<CommuneId> communes_of(const Picture& picture, BarKey bar);

/// What one axis of the scatter can be.
enum class Measure : std::uint8_t {
  products,
  producers,
  products_per_10k_people,
  products_per_100km2,
  share_4plus,
  valid_products,
  expiring_products,
  population,
  area_km2,
};
inline constexpr std::array kMeasures = {
    Measure::products,    Measure::producers,      Measure::products_per_10k_people, Measure::products_per_100km2,
    Measure::share_4plus, Measure::valid_products, Measure::expiring_products,       Measure::population,
    Measure::area_km2};
/// The indicator that it is; none for population and area.
std::optional<Indicator> indicator_of(Measure measure);
/// By CommuneId; none outside the scope and without data.
std::vector<std::optional<double>> measure(const Picture& picture, Measure measure);

}  // namespace ocop
