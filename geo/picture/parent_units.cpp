#include "picture/parent_units.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "placement/scope_codes.hpp"
#include "text/place_name.hpp"

namespace ocop {
namespace {

using Unit = ParentUnits::Unit;

Unit unit_of(const std::string& code, const std::string& name) { return {code.empty() ? name : code, name}; }

/// The districts of each commune of a vintage, or its provinces.
using UnitsOfCommunes = std::vector<std::vector<Unit>>;

/// Boundaries often name a district without its code; a crosswalk has it, so that one key is right on all vintages.
class Districts {
 public:
  explicit Districts(const Atlas& atlas) {
    for (const Crosswalk& crosswalk : atlas.crosswalks) {
      for (const CrosswalkRow& row : crosswalk.rows) {
        if (!row.old_district_code.empty()) listed_[row.old_code] = {row.old_district_code, row.old_district};
      }
    }
  }

  /// Without a key when the boundaries say nothing.
  Unit of(const Commune& commune) const {
    const auto listed = listed_.find(commune.code);
    const bool is_listed = listed != listed_.end() && listed->second.name == commune.district;
    if (commune.district_code.empty() && is_listed) return listed->second;
    return unit_of(commune.district_code, commune.district);
  }

 private:
  std::map<CommuneCode, Unit> listed_;
};

UnitsOfCommunes own_districts(const Districts& districts, const BoundarySet& set) {
  UnitsOfCommunes units;
  for (const Commune& commune : set.communes) {
    const Unit unit = districts.of(commune);
    units.push_back(unit.key.empty() ? std::vector<Unit>{} : std::vector{unit});
  }
  return units;
}

UnitsOfCommunes provinces(const BoundarySet& set) {
  UnitsOfCommunes units;
  for (const Commune& commune : set.communes) {
    const Unit unit = unit_of(commune.province_code, commune.province);
    units.push_back(unit.key.empty() ? std::vector<Unit>{} : std::vector{unit});
  }
  return units;
}

/// Through the crosswalks: those of the old communes whose land it took in.
UnitsOfCommunes old_districts(const Atlas& atlas, const BoundarySet& set) {
  UnitsOfCommunes units(set.communes.size());
  for (const Crosswalk& crosswalk : atlas.crosswalks) {
    const auto side = side_of(set, crosswalk);
    if (!side) continue;
    for (const CrosswalkRow& row : crosswalk.rows) {
      const auto commune = set.find(*side == Side::before ? row.old_code : row.new_code);
      const Unit unit = unit_of(row.old_district_code, row.old_district);
      if (commune && !unit.key.empty()) units[*commune].push_back(unit);
    }
  }
  return units;
}

bool tells_something(const UnitsOfCommunes& units) {
  return std::ranges::any_of(units, [](const std::vector<Unit>& of) { return !of.empty(); });
}

UnitsOfCommunes units_of_communes(const Atlas& atlas, const BoundarySet& set, ParentUnits& parents) {
  for (UnitsOfCommunes units : {own_districts(Districts(atlas), set), old_districts(atlas, set)}) {
    if (tells_something(units)) return units;
  }
  parents.are_provinces = true;
  return provinces(set);
}

/// A commune's one district.
std::optional<std::size_t> only(const std::vector<std::size_t>& units) {
  if (units.size() != 1) return std::nullopt;
  return units.front();
}

/// Finds the district that an address names.
class NamedUnits {
 public:
  explicit NamedUnits(const std::vector<Unit>& units) {
    for (const Unit& unit : units) names_.push_back(take_apart(unit.name));
  }

  std::optional<std::size_t> find(const Entry& entry) const {
    for (const SharedText* const text : {&entry.district, &entry.address}) {
      for (const PlaceName& part : parts_of_address(*text)) {
        if (is_commune_kind(part.kind)) continue;
        if (const auto unit = find(part)) return unit;
      }
    }
    return std::nullopt;
  }

 private:
  std::optional<std::size_t> find(const PlaceName& part) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool is_kind = part.kind == UnitKind::none || part.kind == names_[i].kind;
      if (!is_kind || part.exact.empty() || part.exact != names_[i].exact) continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

  std::vector<PlaceName> names_;
};

std::vector<const Entry*> entries_of(const Atlas& atlas) {
  std::vector<const Entry*> entries;
  entries.reserve(atlas.entry_count());
  for (const Register& table : atlas.registers) {
    for (const Entry& entry : table.entries) entries.push_back(&entry);
  }
  return entries;
}

/// Looks where a product's district can be told from, surest first.
class ProductUnits {
 public:
  ProductUnits(const Atlas& atlas, const Placement& placement, std::size_t vintage, const ParentUnits& parents)
      : placement_(placement),
        vintage_(vintage),
        parents_(parents),
        named_(parents.units),
        entries_(entries_of(atlas)) {
    const Districts districts(atlas);
    for (const Vintage& other : atlas.vintages) {
      std::vector<std::optional<std::size_t>> units;
      units.reserve(other.set.communes.size());
      for (const Commune& commune : other.set.communes) {
        units.push_back(parents.find(districts.of(commune).key));
      }
      own_units_.push_back(std::move(units));
    }
  }

  std::optional<std::size_t> of(ProductId id) const {
    const EntryPlace& place = placement_.vintages[vintage_].products[id];
    if (place.commune) {
      if (const auto unit = only(parents_.of_commune[*place.commune])) return unit;
    }
    for (std::size_t v = 0; v < own_units_.size(); ++v) {
      const auto commune = placement_.vintages[v].products[id].commune;
      if (commune && own_units_[v][*commune]) return own_units_[v][*commune];
    }
    const EntryId entry = placement_.products[id].certificates.front().entry;
    if (entry < entries_.size()) {
      if (const auto unit = named_.find(*entries_[entry])) return unit;
    }
    return common(place);
  }

 private:
  /// That all communes have in which it may lie.
  std::optional<std::size_t> common(const EntryPlace& place) const {
    std::optional<std::size_t> unit;
    for (const CommuneId candidate : place.candidates) {
      const auto own = only(parents_.of_commune[candidate]);
      if (!own || (unit && unit != own)) return std::nullopt;
      unit = own;
    }
    return unit;
  }

  const Placement& placement_;
  std::size_t vintage_;
  const ParentUnits& parents_;
  NamedUnits named_;
  std::vector<const Entry*> entries_;
  std::vector<std::vector<std::optional<std::size_t>>> own_units_;  ///< by vintage and commune
};

}  // namespace

std::optional<std::size_t> ParentUnits::find(const std::string& key) const {
  const auto found = std::ranges::lower_bound(units, key, {}, &Unit::key);
  if (found == units.end() || found->key != key) return std::nullopt;
  return static_cast<std::size_t>(found - units.begin());
}

ParentUnits find_parent_units(const Atlas& atlas, const Placement& placement, std::size_t vintage,
                              const ScopeMask& scope) {
  ParentUnits parents;
  const UnitsOfCommunes of = units_of_communes(atlas, atlas.vintages[vintage].set, parents);
  std::map<std::string, std::string> names;
  for (CommuneId id = 0; id < of.size(); ++id) {
    if (!scope.is_inside[id]) continue;
    for (const Unit& unit : of[id]) {
      std::string& name = names[unit.key];
      if (name.empty()) name = unit.name.empty() ? unit.key : unit.name;
    }
  }
  for (const auto& [key, name] : names) parents.units.push_back({key, name});
  for (const std::vector<Unit>& units : of) {
    std::set<std::size_t> own;
    for (const Unit& unit : units) {
      if (const auto at = parents.find(unit.key)) own.insert(*at);
    }
    parents.of_commune.emplace_back(own.begin(), own.end());
  }
  const ProductUnits products(atlas, placement, vintage, parents);
  for (ProductId id = 0; id < placement.products.size(); ++id) parents.of_product.push_back(products.of(id));
  return parents;
}

}  // namespace ocop
