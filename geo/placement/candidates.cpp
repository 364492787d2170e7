#include "placement/candidates.hpp"

#include <algorithm>

#include "placement/land_share.hpp"
#include "placement/likeness.hpp"
#include "placement/name_match.hpp"
#include "placement/review.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// What one reason weighs beside others; those of one kind count once.
constexpr int kStrong = 4;
constexpr int kAlike = 3;
constexpr int kDistrict = 1;
constexpr std::size_t kMost = 9;  ///< one for each key

bool has_reason(const Candidate& candidate, ReasonKind kind) {
  return std::ranges::any_of(candidate.reasons, [&](const Reason& reason) { return reason.kind == kind; });
}

}  // namespace

bool speaks(ReasonKind kind) { return kind < ReasonKind::holds_land; }

bool is_doubtful(const std::vector<Candidate>& candidates) {
  if (candidates.empty() || candidates.front().evidence == 0) return true;
  return candidates.size() > 1 && candidates[0].evidence == candidates[1].evidence;
}

CandidateFinder::CandidateFinder(std::shared_ptr<const Atlas> atlas, std::shared_ptr<const Placement> placement,
                                 std::size_t vintage)
    : atlas_(std::move(atlas)),
      placement_(std::move(placement)),
      vintage_(vintage),
      eras_(*atlas_, take_apart_),
      reader_(eras_, take_apart_),
      locator_(atlas_->vintages[vintage].borders) {
  const std::vector<EntryPlace>& places = placement_->vintages[vintage].entries;
  EntryId id = 0;
  for (const Register& sheet : atlas_->registers) {
    for (const Entry& entry : sheet.entries) {
      const auto commune = places[id].commune;
      if (commune && !entry.producer.empty()) by_producer_[exact_key(entry.producer)].emplace_back(id, *commune);
      ++id;
    }
  }
}

const std::vector<Candidate>& CandidateFinder::find(EntryId entry) {
  const auto known = known_.find(entry);
  if (known != known_.end()) return known->second;
  return known_.emplace(entry, look_for(entry)).first->second;
}

Readings CandidateFinder::readings_of(EntryId id) {
  return read_evidence(eras_, eras_.group_of(static_cast<EraId>(vintage_)), reader_.read(*entry_of(*atlas_, id).entry));
}

std::vector<Candidate> CandidateFinder::look_for(EntryId id) {
  const Entry& entry = *entry_of(*atlas_, id).entry;
  const EntryPlace& place = placement_->vintages[vintage_].entries[id];
  const SaidPlace said = reader_.read(entry);
  ByCommune found;
  add_candidates(place, readings_of(id), found);
  if (entry.point) add_point(entry, found);
  const bool is_open = place.fate == Fate::unplaced || place.fate == Fate::invalid;
  if (is_open) add_alike(said, found);
  add_producer(id, is_open, found);
  if (is_open) add_district(said, found);
  add_land(id, found);
  std::vector<Candidate> candidates;
  for (auto& [commune, candidate] : found) {
    std::ranges::stable_partition(candidate.reasons, [](const Reason& reason) { return speaks(reason.kind); });
    candidates.push_back(std::move(candidate));
  }
  // Communes stand in the order of their codes.
  std::ranges::stable_sort(candidates, std::greater<>(), &Candidate::evidence);
  if (candidates.size() > kMost && is_open) candidates.resize(kMost);
  return candidates;
}

void CandidateFinder::add_candidates(const EntryPlace& place, const Readings& readings, ByCommune& found) const {
  std::vector<CommuneId> communes = place.candidates;
  if (place.commune) communes.push_back(*place.commune);
  for (const CommuneId commune : communes) found[commune].commune = commune;
  // What the address names speaks against nothing but coordinates elsewhere.
  const bool contradicts = std::ranges::find(place.problems, Problem::point_elsewhere) != place.problems.end();
  if (!contradicts) return;
  for (const Reading& reading : readings.all) {
    for (const Sighting& sighting : reading.sightings) {
      for (const CommuneId commune : eras_.land_of(sighting.era, sighting.unit, vintage_).communes) {
        const auto candidate = found.find(commune);
        if (candidate == found.end() || has_reason(candidate->second, ReasonKind::stated)) continue;
        candidate->second.reasons.push_back({ReasonKind::stated, 0, {}, {}});
        candidate->second.evidence += kStrong;
      }
    }
  }
}

void CandidateFinder::add_point(const Entry& entry, ByCommune& found) const {
  const Point point = atlas_->projection->to_map(*entry.point);
  for (auto& [commune, candidate] : found) {
    const double km = locator_.distance_m(commune, point) / 1000;
    if (km > 0) {
      candidate.reasons.push_back({ReasonKind::point_away, 0, {}, km});
    } else {
      candidate.reasons.push_back({ReasonKind::point_inside, 0, {}, {}});
      candidate.evidence += kStrong;
    }
  }
}

void CandidateFinder::add_producer(EntryId id, bool may_propose, ByCommune& found) const {
  const Entry& entry = *entry_of(*atlas_, id).entry;
  const auto rows = by_producer_.find(exact_key(entry.producer));
  if (rows == by_producer_.end()) return;
  for (const auto& [other, commune] : rows->second) {
    if (other == id || (!may_propose && !found.contains(commune))) continue;
    Candidate& candidate = found[commune];
    candidate.commune = commune;
    if (has_reason(candidate, ReasonKind::same_producer)) continue;
    candidate.reasons.push_back({ReasonKind::same_producer, entry_of(*atlas_, other).entry->row, {}, {}});
    candidate.evidence += kStrong;
  }
  for (auto& [commune, candidate] : found) {
    if (!has_reason(candidate, ReasonKind::same_producer)) {
      candidate.reasons.push_back({ReasonKind::no_row_of_producer, 0, {}, {}});
    }
  }
}

/// Units of any time, none whose parents contradict the row.
std::vector<CandidateFinder::Alike> CandidateFinder::spelled_alike(const SaidPlace& said) const {
  std::vector<Alike> alike;
  for (const PlaceName& name : said.commune) {
    const int most = most_letters_apart(name.folded);
    for (EraId era = 0; era < eras_.all().size(); ++era) {
      if (eras_.group_of(era) != eras_.group_of(static_cast<EraId>(vintage_))) continue;
      for (UnitId unit = 0; unit < eras_[era].units.size(); ++unit) {
        const Unit& own = eras_[era].units[unit];
        const auto apart = letters_apart(name.folded, own.name.folded, most);
        if (!apart) continue;
        const bool contradicts =
            district_fit(eras_[era], own, said) == Fit::contradicts || province_fit(own, said) == Fit::contradicts;
        if (!contradicts) alike.push_back({{era, unit}, *apart});
      }
    }
  }
  return alike;
}

void CandidateFinder::add_alike(const SaidPlace& said, ByCommune& found) const {
  for (const Alike& alike : spelled_alike(said)) {
    const Unit& unit = eras_[alike.unit.era].units[alike.unit.unit];
    for (const CommuneId commune : eras_.land_of(alike.unit.era, alike.unit.unit, vintage_).communes) {
      Candidate& candidate = found[commune];
      candidate.commune = commune;
      if (has_reason(candidate, ReasonKind::spelled_alike)) continue;
      candidate.reasons.push_back({ReasonKind::spelled_alike, 0, unit.name.bare, {}});
      candidate.evidence += kAlike - alike.apart;
    }
  }
}

void CandidateFinder::add_district(const SaidPlace& said, ByCommune& found) const {
  if (!said.district) return;
  const Era& era = eras_[static_cast<EraId>(vintage_)];
  for (auto& [commune, candidate] : found) {
    const Unit& unit = era.units[commune];
    const bool is_same = std::ranges::any_of(unit.old_districts, [&](const PlaceName& district) {
      return era.units.is_same_district(district, *said.district, said.is_stripped);
    });
    if (!is_same &&
        (unit.district.exact.empty() || !era.units.is_same_district(unit.district, *said.district, said.is_stripped))) {
      continue;
    }
    candidate.reasons.push_back({ReasonKind::same_district, 0, said.district->bare, {}});
    candidate.evidence += kDistrict;
  }
}

std::optional<SplitUnit> CandidateFinder::split_unit(EntryId id) {
  const Readings readings = readings_of(id);
  std::optional<SplitUnit> split;
  for (const Reading& reading : readings.all) {
    for (const Sighting& sighting : reading.sightings) {
      const Land land = eras_.land_of(sighting.era, sighting.unit, vintage_);
      if (!land.is_crossed || land.communes.size() < 2) continue;
      const Unit& unit = eras_[sighting.era].units[sighting.unit];
      if (!split) split = SplitUnit{unit.name.bare, std::nullopt, 0};
      for (std::size_t vintage = 0; vintage < atlas_->vintages.size(); ++vintage) {
        const Land own = eras_.land_of(sighting.era, sighting.unit, vintage);
        if (vintage == vintage_ || own.is_crossed || own.communes.size() != 1) continue;
        const Commune& commune = atlas_->vintages[vintage].set.communes[own.communes.front()];
        return SplitUnit{commune.name, vintage, own.communes.front()};
      }
    }
  }
  return split;
}

void CandidateFinder::add_land(EntryId id, ByCommune& found) {
  const EntryPlace& place = placement_->vintages[vintage_].entries[id];
  if (place.fate != Fate::ambiguous || found.size() < 2) return;
  const std::optional<SplitUnit> split = split_unit(id);
  if (!split) return;
  for (auto& [commune, candidate] : found) {
    if (std::ranges::find(place.candidates, commune) == place.candidates.end()) continue;
    std::optional<double> share;
    if (split->vintage) {
      const auto key = std::pair(std::pair(*split->vintage, split->commune), commune);
      const auto known = shares_.find(key);
      share = known != shares_.end()
                  ? known->second
                  : shares_[key] = land_share(*atlas_, *split->vintage, split->commune, vintage_, commune);
    }
    candidate.reasons.push_back({ReasonKind::holds_land, 0, split->name, share});
  }
}

}  // namespace ocop
