#include "placement/resolve.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ocop {
namespace {

/// What one reading gives in one vintage.
struct Found {
  std::vector<CommuneId> communes;
  Evidence evidence = Evidence::none;
  bool is_sure = true;    ///< all of it lies in these communes
  bool is_split = false;  ///< one unit whose land went to several
};

std::vector<CommuneId> united(const std::vector<CommuneId>& a, const std::vector<CommuneId>& b) {
  std::vector<CommuneId> both;
  std::ranges::set_union(a, b, std::back_inserter(both));
  return both;
}

std::vector<CommuneId> shared(const std::vector<CommuneId>& a, const std::vector<CommuneId>& b) {
  std::vector<CommuneId> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}

/// A vintage that the reading names itself speaks for its time; other lists of that time need not be
/// carried over.
bool is_spoken_for(const Eras& eras, const Reading& reading, Sighting sighting, std::size_t vintage) {
  if (sighting.era == vintage) return false;
  return std::ranges::any_of(
      reading.sightings, [&](Sighting s) { return s.era == vintage && eras[s.era].label == eras[sighting.era].label; });
}

Found find(const Eras& eras, const Reading& reading, std::size_t vintage) {
  Found found{{}, reading.evidence, reading.is_sure, false};
  bool is_crossed = false;
  bool is_carried = true;
  for (const Sighting& sighting : reading.sightings) {
    if (is_spoken_for(eras, reading, sighting, vintage)) continue;
    const Land land = eras.land_of(sighting.era, sighting.unit, vintage);
    found.communes = united(found.communes, land.communes);
    found.is_sure = found.is_sure && land.lost.empty();
    is_crossed = is_crossed || land.is_crossed;
    is_carried = is_carried && sighting.era != vintage;
  }
  if (is_crossed && is_carried) found.evidence = Evidence::crosswalk;
  found.is_split = is_crossed && reading.is_sure && reading.sightings.size() == 1;
  return found;
}

std::vector<Found> find_all(const Eras& eras, const Readings& readings, std::size_t vintage) {
  std::vector<Found> all;
  for (const Reading& reading : readings.all) {
    Found found = find(eras, reading, vintage);
    if (!found.communes.empty()) all.push_back(std::move(found));
  }
  // What is only good enough to propose does not speak against what is sure.
  if (std::ranges::any_of(all, &Found::is_sure)) std::erase_if(all, [](const Found& f) { return !f.is_sure; });
  return all;
}

}  // namespace

EntryPlace resolve(const Eras& eras, const Readings& readings, const SaidPlace& said, std::size_t vintage) {
  const std::vector<Found> all = find_all(eras, readings, vintage);
  EntryPlace place;
  if (all.empty()) {
    const bool is_beyond = readings.is_elsewhere || !readings.all.empty();
    place.problems.push_back(said.is_silent() ? Problem::no_place
                             : is_beyond      ? Problem::outside_boundaries
                                              : Problem::unknown_name);
    return place;
  }
  std::vector<CommuneId> communes = all.front().communes;
  for (const Found& found : all) communes = shared(communes, found.communes);
  const bool is_contradictory = communes.empty();
  if (is_contradictory) {
    for (const Found& found : all) communes = united(communes, found.communes);
  }
  const auto decisive = std::ranges::find(all, communes, &Found::communes);
  const Found& best = decisive == all.end() ? all.front() : *decisive;
  place.evidence = best.evidence;
  if (communes.size() == 1 && best.is_sure) {
    place.fate = Fate::placed;
    place.commune = communes.front();
  } else {
    place.fate = Fate::ambiguous;
    place.candidates = std::move(communes);
    place.problems.push_back(best.is_split && !is_contradictory ? Problem::split_commune : Problem::ambiguous_name);
  }
  return place;
}

void apply_point(const PointLocator& locator, Point point, const Readings& readings, EntryPlace& place) {
  const auto here = locator.commune_at(point);
  const auto put_here = [&] {
    place.fate = Fate::placed;
    place.evidence = Evidence::point;
    place.commune = here;
    place.candidates.clear();
  };
  if (place.fate == Fate::unplaced) {
    const bool is_contradicted = readings.is_elsewhere || !readings.all.empty();
    std::erase_if(place.problems, [](Problem p) { return p == Problem::no_place; });
    if (!here) {
      if (place.problems.empty()) place.problems.push_back(Problem::outside_boundaries);
    } else if (is_contradicted) {
      place.fate = Fate::ambiguous;
      place.evidence = Evidence::point;
      place.candidates = {*here};
      place.problems.push_back(Problem::point_elsewhere);
    } else {
      put_here();
    }
    return;
  }
  std::vector<CommuneId> stated = place.candidates;
  if (place.commune) stated.push_back(*place.commune);
  if (here && std::ranges::find(stated, *here) != stated.end()) {
    if (place.fate == Fate::ambiguous) {
      std::erase_if(place.problems,
                    [](Problem p) { return p == Problem::split_commune || p == Problem::ambiguous_name; });
      put_here();
    }
    return;
  }
  place.problems.push_back(Problem::point_elsewhere);
  const bool is_near = std::ranges::any_of(
      stated, [&](CommuneId commune) { return locator.distance_m(commune, point) <= kPointTolerance_m; });
  if (is_near) return;
  if (here) stated.push_back(*here);
  std::ranges::sort(stated);
  place.fate = Fate::ambiguous;
  place.commune.reset();
  place.candidates = std::move(stated);
}

std::optional<std::string> home_of(const Eras& eras, const Readings& readings, bool is_placed) {
  for (const Reading& reading : readings.all) {
    const bool is_one = reading.sightings.size() == 1;
    if (!reading.is_sure || (!is_one && !is_placed)) continue;
    // Alternatives of the oldest time; several of one time tell nothing.
    const auto oldest = std::ranges::min_element(reading.sightings, {},
                                                 [&](Sighting s) -> const std::string& { return eras[s.era].label; });
    const std::string& label = eras[oldest->era].label;
    std::string home = label + ":" + eras[oldest->era].units[oldest->unit].code.text();
    const bool is_alone = std::ranges::all_of(reading.sightings, [&](Sighting s) {
      return eras[s.era].label != label || eras[s.era].units[s.unit].code == eras[oldest->era].units[oldest->unit].code;
    });
    if (is_alone) return home;
  }
  return std::nullopt;
}

}  // namespace ocop
