#include "placement/name_match.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "placement/provinces.hpp"

namespace ocop {
namespace {

struct Fits {
  Fit district;
  Fit province;
  bool is_inside;
  friend auto operator<=>(const Fits&, const Fits&) = default;
};

Fits fits_of(const Eras& eras, Sighting s, const SaidPlace& said) {
  const Era& era = eras[s.era];
  const Unit& unit = era.units[s.unit];
  return {district_fit(era, unit, said), province_fit(unit, said), era.standing[s.unit] != Standing::outside};
}

std::vector<Sighting> find_name(const Eras& eras, int group, const PlaceName& name, bool is_exact) {
  std::vector<Sighting> found;
  for (EraId era = 0; era < eras.all().size(); ++era) {
    if (eras.group_of(era) != group) continue;
    const Gazetteer& units = eras[era].units;
    for (const UnitId unit : is_exact ? units.named_exactly(name.exact) : units.named_folded(name.folded)) {
      if (eras[era].standing[unit] != Standing::covered) found.push_back({era, unit});
    }
  }
  return found;
}

/// Keeps, within each era, the units of the said type where there are any.
void decide_by_type(const Eras& eras, UnitKind kind, std::vector<Sighting>& sightings) {
  if (kind == UnitKind::none) return;
  const auto has_type = [&](Sighting s) { return eras[s.era].units[s.unit].name.kind == kind; };
  const std::vector<Sighting> all = sightings;
  std::erase_if(sightings, [&](Sighting s) {
    return !has_type(s) && std::ranges::any_of(all, [&](Sighting t) { return t.era == s.era && has_type(t); });
  });
}

/// Keeps the units of the said type wherever there are any: without a district only the type tells Phường An Bình (Dĩ
/// An) from Xã An Bình (Phú Giáo).
void decide_by_type_anywhere(const Eras& eras, UnitKind kind, std::vector<Sighting>& sightings) {
  if (kind == UnitKind::none) return;
  const auto has_type = [&](Sighting s) { return eras[s.era].units[s.unit].name.kind == kind; };
  if (std::ranges::any_of(sightings, has_type)) std::erase_if(sightings, [&](Sighting s) { return !has_type(s); });
}

/// Beyond one province too many units share a name for the type to tell them apart.
bool are_of_one_province(const Eras& eras, const std::vector<Sighting>& sightings) {
  return std::ranges::all_of(sightings, [&](Sighting s) {
    const std::string& province = eras[s.era].units[s.unit].province;
    const std::string& first = eras[sightings.front().era].units[sightings.front().unit].province;
    return province == first || are_related_provinces(province, first);
  });
}

/// Between a town and a rural district of one name the said type decides.
void decide_by_district_type(const Eras& eras, UnitKind kind, std::vector<Sighting>& sightings) {
  if (!is_district_kind(kind)) return;
  const auto has_type = [&](Sighting s) { return eras[s.era].units[s.unit].district.kind == kind; };
  if (std::ranges::any_of(sightings, has_type)) std::erase_if(sightings, [&](Sighting s) { return !has_type(s); });
}

std::vector<Sighting> inside_province(const Eras& eras, std::vector<Sighting> named, const SaidPlace& said) {
  std::erase_if(named, [&](Sighting s) {
    const Fits fits = fits_of(eras, s, said);
    return !fits.is_inside || fits.province == Fit::contradicts;
  });
  return named;
}

/// A district in an address is the mark of the time before July 2025. A list of today alone, without a crosswalk,
/// cannot confirm it, and its unit of that name may be quite another place.
bool is_from_before(const Eras& eras, const std::vector<Sighting>& sightings, Fit district, const SaidPlace& said) {
  constexpr std::string_view kFirstWithoutDistricts = "2025";
  return said.district && district == Fit::unknown && std::ranges::all_of(sightings, [&](Sighting s) {
           return eras[s.era].has_no_districts && eras[s.era].label >= kFirstWithoutDistricts;
         });
}

bool are_spelled(const Eras& eras, const std::vector<Sighting>& sightings, const PlaceName& name) {
  return std::ranges::all_of(sightings, [&](Sighting s) { return eras[s.era].units[s.unit].name.exact == name.exact; });
}

NameMatch match_one(const Eras& eras, int group, const PlaceName& name, bool is_doubtful, const SaidPlace& said) {
  NameMatch match;
  NameMatch in_other_districts{{}, true, false, false};
  for (const bool is_exact : {true, false}) {
    // Without diacritics a name that equals one is equal by chance: it stands for all of its spelling.
    if (is_exact && said.is_stripped) continue;
    const std::vector<Sighting> named = find_name(eras, group, name, is_exact);
    match.sightings = best_parents(eras, named, said);
    match.is_exact = is_exact;
    if (!match.sightings.empty()) break;
    const auto contradicts = [&](Sighting s) {
      return province_fit(eras[s.era].units[s.unit], said) == Fit::contradicts;
    };
    match.is_elsewhere = match.is_elsewhere || std::ranges::any_of(named, contradicts);
    if (in_other_districts.sightings.empty()) {
      in_other_districts.sightings = inside_province(eras, named, said);
      in_other_districts.is_exact = is_exact;
    }
  }
  if (said.is_stripped) match.is_exact = are_spelled(eras, match.sightings, name);
  if (match.sightings.empty()) {
    // The said district may be wrong; one that is known nowhere is another region's.
    in_other_districts.is_elsewhere = match.is_elsewhere;
    return said.district && eras.knows_district(*said.district) ? in_other_districts : match;
  }
  const Fit district = fits_of(eras, match.sightings.front(), said).district;
  if (said.district && district >= Fit::related) {
    decide_by_type(eras, name.kind, match.sightings);
    decide_by_district_type(eras, said.district->kind, match.sightings);
  } else if (!said.district && are_of_one_province(eras, match.sightings)) {
    decide_by_type_anywhere(eras, name.kind, match.sightings);
  }
  const bool is_clear = !is_doubtful || district >= Fit::related || (said.is_commune_alone && match.is_exact);
  match.is_sure = is_clear && !is_from_before(eras, match.sightings, district, said);
  return match;
}

}  // namespace

Fit district_fit(const Era& era, const Unit& unit, const SaidPlace& said) {
  if (!said.district) return Fit::unknown;
  if (!unit.district.bare.empty()) {
    return era.units.is_same_district(unit.district, *said.district, said.is_stripped) ? Fit::same : Fit::contradicts;
  }
  if (unit.old_districts.empty()) return Fit::unknown;
  const bool is_related = std::ranges::any_of(unit.old_districts, [&](const PlaceName& district) {
    return era.units.is_same_district(district, *said.district, said.is_stripped);
  });
  return is_related ? Fit::related : Fit::contradicts;
}

Fit province_fit(const Unit& unit, const SaidPlace& said) {
  if (said.province.empty() || unit.province.empty()) return Fit::unknown;
  if (unit.province == said.province) return Fit::same;
  return are_related_provinces(unit.province, said.province) ? Fit::related : Fit::contradicts;
}

bool has_name(const Unit& unit, const SaidPlace& said) {
  return std::ranges::find(said.commune, unit.name.folded, &PlaceName::folded) != said.commune.end();
}

std::vector<Sighting> best_parents(const Eras& eras, const std::vector<Sighting>& sightings, const SaidPlace& said) {
  std::vector<Sighting> best;
  Fits best_fits{Fit::contradicts, Fit::contradicts, false};
  for (const Sighting& s : sightings) {
    const Fits fits = fits_of(eras, s, said);
    if (fits.district == Fit::contradicts || fits.province == Fit::contradicts) continue;
    if (!best.empty() && fits < best_fits) continue;
    if (fits > best_fits) best.clear();
    best_fits = fits;
    best.push_back(s);
  }
  return best;
}

NameMatch match_name(const Eras& eras, int group, const SaidPlace& said) {
  NameMatch match;
  for (const PlaceName& name : said.commune) {
    const bool is_elsewhere = match.is_elsewhere;
    match = match_one(eras, group, name, said.is_commune_doubtful, said);
    match.is_elsewhere = match.is_elsewhere || is_elsewhere;
    if (!match.sightings.empty()) break;
  }
  return match;
}

std::vector<Sighting> find_special_zone(const Eras& eras, int group, const SaidPlace& said) {
  if (!said.commune.empty() || !said.district || said.district->exact.empty()) return {};
  bool is_before_known = false;
  for (EraId era = 0; era < eras.all().size(); ++era) {
    if (eras.group_of(era) != group || eras[era].has_no_districts) continue;
    is_before_known = true;
    if (eras[era].units.knows_district(*said.district)) return {};
  }
  if (!is_before_known) return {};
  std::vector<Sighting> found;
  for (const Sighting s : find_name(eras, group, *said.district, true)) {
    const Unit& unit = eras[s.era].units[s.unit];
    if (unit.name.kind == UnitKind::dac_khu && province_fit(unit, said) != Fit::contradicts) found.push_back(s);
  }
  return found;
}

}  // namespace ocop
