#include "placement/eras.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "placement/equal_units.hpp"
#include "placement/provinces.hpp"

namespace ocop {
namespace {

constexpr int kFirstYearWithoutDistricts = 2025;

std::optional<int> year_of(const std::string& label) {
  int year = 0;
  const auto [end, error] = std::from_chars(label.data(), label.data() + label.size(), year);
  if (error != std::errc{} || end - label.data() != 4) return std::nullopt;
  return year;
}

bool lacks_districts(const BoundarySet& set) {
  const auto year = year_of(set.vintage);
  if (year) return *year >= kFirstYearWithoutDistricts;
  return std::ranges::all_of(set.communes,
                             [](const Commune& c) { return c.district.empty() && c.district_code.empty(); });
}

Unit unit_of(const Commune& commune, bool has_no_districts, NameMemo& take_apart) {
  Unit unit{commune.code, take_apart(commune.name), take_apart(commune.district), commune.district_code, {}, {}, {}};
  if (unit.name.kind == UnitKind::none) unit.name.kind = take_apart(commune.type + " x").kind;
  unit.province_code = commune.province_code;
  unit.province = commune.province.empty() ? province_key_of_code(commune.province_code, has_no_districts)
                                           : province_key(take_apart(commune.province));
  return unit;
}

Unit old_unit(const CrosswalkRow& row, bool has_no_districts, NameMemo& take_apart) {
  return {row.old_code,
          take_apart(row.old_name),
          take_apart(row.old_district),
          row.old_district_code,
          row.old_province.empty() ? province_key_of_code(row.old_province_code, has_no_districts)
                                   : province_key(take_apart(row.old_province)),
          row.old_province_code,
          {}};
}

Unit new_unit(const CrosswalkRow& row, NameMemo& take_apart) {
  return {row.new_code, take_apart(row.new_name), {}, {}, province_key(take_apart(row.new_province)), {}, {}};
}

/// The unit of a row of a crosswalk: by code, by name and district where the crosswalk has no codes.
UnitId unit_in(Gazetteer& units, std::vector<std::vector<UnitId>>& way, Unit unit) {
  if (const auto known = units.find(unit.code)) return *known;
  if (unit.code.text().empty()) {
    for (const UnitId id : units.named_exactly(unit.name.exact)) {
      if (units[id].name == unit.name && units[id].district == unit.district) return id;
    }
  }
  way.emplace_back();
  return units.add(std::move(unit));
}

void add_once(std::vector<UnitId>& units, UnitId unit) {
  if (std::ranges::find(units, unit) == units.end()) units.push_back(unit);
}

}  // namespace

Eras::Eras(const Atlas& atlas, NameMemo& take_apart) : vintage_count_(atlas.vintages.size()) {
  add_vintages(atlas, take_apart);
  for (const Crosswalk& crosswalk : atlas.crosswalks) {
    const Sides sides = add_sides(crosswalk, take_apart);
    for (EraId vintage = 0; vintage < vintage_count_; ++vintage) {
      if (const auto side = side_of(vintage, sides)) join(*side, vintage, crosswalk.file);
    }
  }
  find_groups();
  find_steps();
  find_standings();
}

void Eras::add_vintages(const Atlas& atlas, NameMemo& take_apart) {
  for (std::size_t v = 0; v < vintage_count_; ++v) {
    const BoundarySet& set = atlas.vintages[v].set;
    Era era{set.vintage, v, lacks_districts(set), {}, {}};
    for (const Commune& commune : set.communes) era.units.add(unit_of(commune, era.has_no_districts, take_apart));
    eras_.push_back(std::move(era));
    files_.push_back(set.file);
    ways_.emplace_back();
  }
}

Eras::Sides Eras::add_sides(const Crosswalk& crosswalk, NameMemo& take_apart) {
  Era before{crosswalk.old_vintage,
             std::nullopt,
             year_of(crosswalk.old_vintage).value_or(0) >= kFirstYearWithoutDistricts,
             {},
             {}};
  Era after{crosswalk.new_vintage,
            std::nullopt,
            year_of(crosswalk.new_vintage).value_or(kFirstYearWithoutDistricts) >= kFirstYearWithoutDistricts,
            {},
            {}};
  const Sides sides{static_cast<EraId>(eras_.size()), static_cast<EraId>(eras_.size() + 1)};
  Way forward{sides.after, true, {}};
  Way back{sides.before, true, {}};
  for (const CrosswalkRow& row : crosswalk.rows) {
    const UnitId from = unit_in(before.units, forward.units, old_unit(row, before.has_no_districts, take_apart));
    const UnitId into = unit_in(after.units, back.units, new_unit(row, take_apart));
    add_once(forward.units[from], into);
    add_once(back.units[into], from);
  }
  for (UnitId into = 0; into < after.units.size(); ++into) {
    Unit parents;
    for (const UnitId from : back.units[into]) {
      const PlaceName& district = before.units[from].district;
      if (!district.bare.empty()) parents.old_districts.push_back(district);
    }
    after.units.complete_parents(into, parents);
  }
  eras_.push_back(std::move(before));
  eras_.push_back(std::move(after));
  files_.insert(files_.end(), 2, crosswalk.file);
  ways_.emplace_back().push_back(std::move(forward));
  ways_.emplace_back().push_back(std::move(back));
  return sides;
}

std::optional<EraId> Eras::side_of(EraId vintage, Sides sides) const {
  const Gazetteer& communes = eras_[vintage].units;
  const double as_before = share_equal(communes, eras_[sides.before].units);
  const double as_after = share_equal(communes, eras_[sides.after].units);
  const std::string& label = eras_[vintage].label;
  if (label == eras_[sides.before].label && as_before > 0) return sides.before;
  if (label == eras_[sides.after].label && as_after > 0) return sides.after;
  constexpr double kEnough = 0.5;
  if (std::max(as_before, as_after) < kEnough) return std::nullopt;
  return as_before > as_after ? sides.before : sides.after;
}

void Eras::join(EraId side, EraId vintage, const std::string& file) {
  EqualUnits equal = find_equal_units(eras_[side].units, eras_[vintage].units);
  Way down{vintage, false, std::vector<std::vector<UnitId>>(eras_[side].units.size())};
  Way up{side, false, std::vector<std::vector<UnitId>>(eras_[vintage].units.size())};
  for (UnitId unit = 0; unit < equal.commune_of.size(); ++unit) {
    const auto commune = equal.commune_of[unit];
    if (!commune) continue;
    down.units[unit].push_back(*commune);
    up.units[*commune].push_back(unit);
    eras_[vintage].units.complete_parents(*commune, eras_[side].units[unit]);
  }
  for (const auto& [unit, commune] : equal.by_name) {
    findings_.push_back({FindingKind::crosswalk_by_name,
                         file,
                         {},
                         {},
                         eras_[side].units[unit].name.bare,
                         {eras_[side].units[unit].code.text(), eras_[vintage].units[commune].code.text()}});
  }
  eras_[vintage].label = eras_[side].label;
  eras_[vintage].has_no_districts = eras_[side].has_no_districts;
  ways_[side].push_back(std::move(down));
  ways_[vintage].push_back(std::move(up));
}

void Eras::find_groups() {
  groups_.assign(eras_.size(), -1);
  for (EraId start = 0; start < eras_.size(); ++start) {
    if (groups_[start] >= 0) continue;
    std::vector<EraId> open{start};
    groups_[start] = group_count_;
    while (!open.empty()) {
      const EraId era = open.back();
      open.pop_back();
      for (const Way& way : ways_[era]) {
        if (groups_[way.to] >= 0) continue;
        groups_[way.to] = group_count_;
        open.push_back(way.to);
      }
    }
    ++group_count_;
  }
}

/// Breadth first from each vintage: the way to take is one of the shortest.
void Eras::find_steps() {
  steps_.assign(eras_.size(), std::vector<std::optional<std::size_t>>(vintage_count_));
  for (std::size_t vintage = 0; vintage < vintage_count_; ++vintage) {
    std::vector<bool> is_reached(eras_.size());
    is_reached[vintage] = true;
    std::vector<EraId> front{static_cast<EraId>(vintage)};
    while (!front.empty()) {
      std::vector<EraId> next;
      for (EraId era = 0; era < eras_.size(); ++era) {
        if (is_reached[era]) continue;
        const auto leads = std::ranges::find_if(
            ways_[era], [&](const Way& way) { return std::ranges::find(front, way.to) != front.end(); });
        if (leads == ways_[era].end()) continue;
        steps_[era][vintage] = static_cast<std::size_t>(leads - ways_[era].begin());
        next.push_back(era);
      }
      for (const EraId era : next) is_reached[era] = true;
      front = std::move(next);
    }
  }
}

void Eras::find_standings() {
  for (EraId e = 0; e < eras_.size(); ++e) {
    Era& era = eras_[e];
    era.standing.assign(era.units.size(), Standing::inside);
    if (era.vintage) continue;
    for (UnitId unit = 0; unit < era.units.size(); ++unit) {
      const bool is_covered =
          std::ranges::any_of(ways_[e], [&](const Way& way) { return !way.is_crossing && !way.units[unit].empty(); });
      bool is_inside = false;
      for (std::size_t v = 0; v < vintage_count_ && !is_inside; ++v) is_inside = !land_of(e, unit, v).communes.empty();
      era.standing[unit] = is_covered ? Standing::covered : is_inside ? Standing::inside : Standing::outside;
    }
  }
}

bool Eras::knows_district(const PlaceName& name) const {
  return std::ranges::any_of(eras_, [&](const Era& era) { return era.units.knows_district(name); });
}

bool Eras::is_crossed(const std::string& label) const {
  for (EraId era = 0; era < eras_.size(); ++era) {
    if (eras_[era].label == label && std::ranges::any_of(ways_[era], &Way::is_crossing)) return true;
  }
  return false;
}

Land Eras::land_of(EraId era, UnitId unit, std::size_t vintage) const {
  Land land;
  land.communes = {unit};
  while (era != vintage) {
    const auto step = steps_[era][vintage];
    if (!step) return {};
    const Way& way = ways_[era][*step];
    std::vector<UnitId> next;
    for (const UnitId from : land.communes) {
      if (way.units[from].empty()) land.lost.push_back({era, from});
      next.insert(next.end(), way.units[from].begin(), way.units[from].end());
    }
    std::ranges::sort(next);
    next.erase(std::ranges::unique(next).begin(), next.end());
    land.communes = std::move(next);
    land.is_crossed = land.is_crossed || way.is_crossing;
    era = way.to;
  }
  return land;
}

Finding Eras::missing(UnitOfEra lost) const {
  const Unit& unit = eras_[lost.era].units[lost.unit];
  return {FindingKind::crosswalk_target_missing, files_[lost.era], {}, {}, unit.name.bare, {unit.code.text()}};
}

}  // namespace ocop
