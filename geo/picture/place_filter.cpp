#include "picture/place_filter.hpp"

#include <algorithm>

namespace ocop {
namespace {

using Texts = std::vector<std::string>;

const Texts* chosen_of(const Filter& filter, const CommuneClasses& column) {
  const auto found = filter.commune_classes.find(column.name);
  return found == filter.commune_classes.end() ? nullptr : &found->second;
}

const std::string& text_of(const CommuneClasses& column, std::size_t value) {
  static const std::string kNothing;
  return value == CommuneClasses::kNone ? kNothing : column.values[value];
}

bool holds(const Texts& chosen, const CommuneClasses& column, std::size_t value) {
  return std::ranges::binary_search(chosen, text_of(column, value));
}

bool has_district(const Filter& filter, const ParentUnits& parents, std::optional<std::size_t> unit) {
  return has(filter.districts, unit ? parents.units[*unit].key : std::string());
}

bool is_in_districts(const Filter& filter, const ParentUnits& parents, CommuneId commune) {
  if (!filter.districts) return true;
  const std::vector<std::size_t>& units = parents.of_commune[commune];
  if (units.empty()) return has_district(filter, parents, std::nullopt);
  return std::ranges::any_of(units, [&](std::size_t unit) { return has_district(filter, parents, unit); });
}

bool fits_column(const EntryPlace& place, const CommuneClasses& column, const Texts& chosen) {
  if (place.commune) return holds(chosen, column, column.of_commune[*place.commune]);
  if (place.candidates.empty()) return holds(chosen, column, CommuneClasses::kNone);
  return std::ranges::any_of(place.candidates,
                             [&](CommuneId id) { return holds(chosen, column, column.of_commune[id]); });
}

}  // namespace

bool is_of_class(const EntryPlace& place, const CommuneClasses& column, std::size_t value) {
  if (place.commune) return column.of_commune[*place.commune] == value;
  if (place.candidates.empty()) return value == CommuneClasses::kNone;
  return std::ranges::any_of(place.candidates, [&](CommuneId id) { return column.of_commune[id] == value; });
}

ScopeMask narrow(const ScopeMask& scope, const Filter& filter, const ParentUnits& parents,
                 const std::vector<CommuneClasses>& classes) {
  ScopeMask mask = scope;
  for (CommuneId id = 0; id < mask.is_inside.size(); ++id) {
    if (!mask.is_inside[id]) continue;
    bool is_inside = is_in_districts(filter, parents, id);
    for (const CommuneClasses& column : classes) {
      const Texts* chosen = chosen_of(filter, column);
      is_inside = is_inside && (chosen == nullptr || holds(*chosen, column, column.of_commune[id]));
    }
    mask.is_inside[id] = is_inside;
  }
  mask.count = static_cast<std::size_t>(std::ranges::count(mask.is_inside, true));
  return mask;
}

PlaceFits find_place_fits(const VintagePlacement& placed, const Filter& filter, const ParentUnits& parents,
                          const std::vector<CommuneClasses>& classes) {
  PlaceFits fits;
  if (filter.districts) {
    for (const auto& unit : parents.of_product) fits.district.push_back(has_district(filter, parents, unit));
  }
  for (const CommuneClasses& column : classes) {
    const Texts* chosen = chosen_of(filter, column);
    std::vector<bool>& fitting = fits.classes.emplace_back();
    if (chosen == nullptr) continue;
    for (const EntryPlace& place : placed.products) fitting.push_back(fits_column(place, column, *chosen));
  }
  return fits;
}

}  // namespace ocop
