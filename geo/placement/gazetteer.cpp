#include "placement/gazetteer.hpp"

#include <utility>

namespace ocop {

UnitId Gazetteer::add(Unit unit) {
  const auto id = static_cast<UnitId>(units_.size());
  if (!unit.code.text().empty()) by_code_.emplace(unit.code.text(), id);
  by_exact_[unit.name.exact].push_back(id);
  by_folded_[unit.name.folded].push_back(id);
  note_districts(unit);
  units_.push_back(std::move(unit));
  return id;
}

void Gazetteer::complete_parents(UnitId id, const Unit& other) {
  Unit& unit = units_[id];
  if (unit.district.bare.empty()) unit.district = other.district;
  if (unit.district_code.empty()) unit.district_code = other.district_code;
  if (unit.province.empty()) unit.province = other.province;
  if (unit.province_code.empty()) unit.province_code = other.province_code;
  if (unit.old_districts.empty()) unit.old_districts = other.old_districts;
  note_districts(unit);
}

std::optional<UnitId> Gazetteer::find(const CommuneCode& code) const {
  const auto found = by_code_.find(code.text());
  if (found == by_code_.end()) return std::nullopt;
  return found->second;
}

std::span<const UnitId> Gazetteer::named_exactly(std::string_view key) const {
  const auto found = by_exact_.find(key);
  if (found == by_exact_.end()) return {};
  return found->second;
}

std::span<const UnitId> Gazetteer::named_folded(std::string_view key) const {
  const auto found = by_folded_.find(key);
  if (found == by_folded_.end()) return {};
  return found->second;
}

bool Gazetteer::knows_district(const PlaceName& name) const {
  return districts_exact_.contains(name.exact) || districts_folded_.contains(name.folded);
}

bool Gazetteer::is_same_district(const PlaceName& district, const PlaceName& said, bool is_stripped) const {
  if (district.exact == said.exact) return true;
  return district.folded == said.folded && (is_stripped || !districts_exact_.contains(said.exact));
}

void Gazetteer::note_districts(const Unit& unit) {
  const auto note = [this](const PlaceName& district) {
    if (district.bare.empty()) return;
    districts_exact_.insert(district.exact);
    districts_folded_.insert(district.folded);
  };
  note(unit.district);
  for (const PlaceName& district : unit.old_districts) note(district);
}

}  // namespace ocop
