#include "placement/equal_units.hpp"

#include <algorithm>

#include "placement/provinces.hpp"

namespace ocop {
namespace {

bool may_be_equal(const Gazetteer& list, const Unit& unit, const Unit& commune) {
  if (!unit.province.empty() && !commune.province.empty() && unit.province != commune.province) return false;
  return unit.district.bare.empty() || commune.district.bare.empty() ||
         list.is_same_district(unit.district, commune.district, false);
}

/// The one commune of that name which no code claims.
std::optional<UnitId> same_name(const Gazetteer& list, const Unit& unit, const Gazetteer& communes,
                                const std::vector<bool>& is_claimed) {
  std::optional<UnitId> only;
  for (const UnitId id : communes.named_exactly(unit.name.exact)) {
    if (is_claimed[id] || !may_be_equal(list, unit, communes[id])) continue;
    if (only) return std::nullopt;
    only = id;
  }
  return only;
}

}  // namespace

double share_equal(const Gazetteer& communes, const Gazetteer& list) {
  if (communes.size() == 0) return 0;
  std::size_t equal = 0;
  for (UnitId id = 0; id < communes.size(); ++id) {
    const Unit& commune = communes[id];
    if (!commune.code.is_official()) {
      if (!list.named_exactly(commune.name.exact).empty()) ++equal;
      continue;
    }
    const auto unit = list.find(commune.code);
    if (unit && list[*unit].name.exact == commune.name.exact) ++equal;
  }
  return static_cast<double>(equal) / static_cast<double>(communes.size());
}

EqualUnits find_equal_units(const Gazetteer& list, const Gazetteer& communes) {
  EqualUnits equal;
  equal.commune_of.resize(list.size());
  std::vector<bool> is_claimed(communes.size());
  for (UnitId unit = 0; unit < list.size(); ++unit) {
    const auto commune = communes.find(list[unit].code);
    if (commune) is_claimed[*commune] = true;
    equal.commune_of[unit] = commune;
  }
  std::vector<std::optional<UnitId>> named(list.size());
  std::vector<int> wanted(communes.size());
  for (UnitId unit = 0; unit < list.size(); ++unit) {
    if (equal.commune_of[unit]) continue;
    const auto commune = same_name(list, list[unit], communes, is_claimed);
    if (commune) ++wanted[*commune];
    named[unit] = commune;
  }
  for (UnitId unit = 0; unit < list.size(); ++unit) {
    const auto commune = named[unit];
    if (!commune || wanted[*commune] != 1) continue;
    equal.commune_of[unit] = commune;
    if (communes[*commune].code.is_official()) equal.by_name.emplace_back(unit, *commune);
  }
  return equal;
}

}  // namespace ocop
