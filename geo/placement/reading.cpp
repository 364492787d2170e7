#include "placement/reading.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "placement/name_match.hpp"

namespace ocop {
namespace {

bool is_of_group(const Eras& eras, EraId era, int group) { return eras.group_of(era) == group; }

/// Communes of vintages and units of a crosswalk; not those that are looked up in a vintage.
std::vector<Sighting> find_code(const Eras& eras, int group, const CommuneCode& code) {
  std::vector<Sighting> found;
  for (EraId era = 0; era < eras.all().size(); ++era) {
    if (!is_of_group(eras, era, group)) continue;
    const auto unit = eras[era].units.find(code);
    if (unit && eras[era].standing[*unit] != Standing::covered) found.push_back({era, *unit});
  }
  return found;
}

template <class Test>
std::vector<Sighting> those(const std::vector<Sighting>& sightings, Test test) {
  std::vector<Sighting> kept;
  std::ranges::copy_if(sightings, std::back_inserter(kept), test);
  return kept;
}

/// A code says which unit only together with a name or district, since nearly every code of today was
/// another unit's before; alone it counts when the row names nothing else.
std::vector<Sighting> agreeing(const Eras& eras, const std::vector<Sighting>& sightings, const SaidPlace& said) {
  if (!said.commune.empty()) {
    auto named = those(sightings, [&](Sighting s) { return has_name(eras[s.era].units[s.unit], said); });
    auto fitting = best_parents(eras, named, said);
    if (!fitting.empty()) return fitting;
    if (!named.empty()) return named;
  }
  if (said.district) {
    return those(sightings,
                 [&](Sighting s) { return district_fit(eras[s.era], eras[s.era].units[s.unit], said) == Fit::same; });
  }
  return said.commune.empty() ? sightings : std::vector<Sighting>();
}

/// Adds what is inside as a reading; all outside is remembered.
void add(const Eras& eras, Readings& readings, Evidence evidence, std::vector<Sighting> sightings, bool is_sure) {
  if (sightings.empty()) return;
  std::erase_if(sightings, [&](Sighting s) { return eras[s.era].standing[s.unit] == Standing::outside; });
  if (sightings.empty()) {
    readings.is_elsewhere = true;
  } else {
    readings.all.push_back({evidence, std::move(sightings), is_sure});
  }
}

/// Ids were given before districts ended; a unit whose parents are known must have those of the id.
std::vector<Sighting> find_product_id(const Eras& eras, int group, const CodedPlace& place) {
  return those(find_code(eras, group, place.commune), [&](Sighting s) {
    const Unit& unit = eras[s.era].units[s.unit];
    if (eras[s.era].has_no_districts) return false;
    if (!unit.district_code.empty() && unit.district_code != place.district_code) return false;
    return unit.province_code.empty() || unit.province_code == place.province_code;
  });
}

std::set<std::string> labels_of(const Eras& eras, const Reading& reading) {
  std::set<std::string> labels;
  for (const Sighting& sighting : reading.sightings) labels.insert(eras[sighting.era].label);
  return labels;
}

}  // namespace

Readings read_evidence(const Eras& eras, int group, const SaidPlace& said) {
  Readings readings;
  if (said.code) {
    add(eras, readings, Evidence::code, agreeing(eras, find_code(eras, group, *said.code), said), true);
  }
  if (said.product_id) {
    add(eras, readings, Evidence::product_id, find_product_id(eras, group, *said.product_id), true);
  }
  if (!said.commune.empty()) {
    NameMatch match = match_name(eras, group, said);
    readings.is_elsewhere = readings.is_elsewhere || match.is_elsewhere;
    const Evidence evidence = match.is_exact ? Evidence::name : Evidence::name_folded;
    add(eras, readings, evidence, std::move(match.sightings), match.is_sure);
  }
  add(eras, readings, Evidence::name, find_special_zone(eras, group, said), true);
  return readings;
}

void vote(const Eras& eras, const Readings& readings, int rows, EraVotes& votes) {
  for (const Reading& reading : readings.all) {
    const auto labels = labels_of(eras, reading);
    if (reading.is_sure && labels.size() == 1) votes[*labels.begin()] += rows;
  }
}

void follow(const Eras& eras, const EraVotes& votes, Readings& readings) {
  for (Reading& reading : readings.all) {
    std::set<std::string> labels = labels_of(eras, reading);
    if (labels.size() < 2) continue;
    std::erase_if(labels, [&](const std::string& label) { return !votes.contains(label); });
    if (labels.size() != 1) continue;
    std::erase_if(reading.sightings, [&](Sighting s) { return eras[s.era].label != *labels.begin(); });
  }
}

}  // namespace ocop
