#include <algorithm>
#include <set>
#include <utility>

#include "placement/placement.hpp"
#include "placement/point_locator.hpp"
#include "placement/producers.hpp"
#include "placement/proposed_scope.hpp"
#include "placement/resolve.hpp"
#include "placement/rulings.hpp"

namespace ocop {
namespace {

/// What is known of one row before it is placed in any vintage.
struct Row {
  const Register* sheet = nullptr;
  const Entry* entry = nullptr;
  SaidPlace said;
  std::vector<Readings> readings;  ///< by group of eras
  std::optional<Point> point;
};

std::vector<Row> read_rows(const Atlas& atlas, const Eras& eras, NameMemo& take_apart) {
  PlaceReader reader(eras, take_apart);
  std::vector<Row> rows;
  for (const Register& sheet : atlas.registers) {
    const std::size_t first = rows.size();
    std::vector<EraVotes> votes(static_cast<std::size_t>(eras.group_count()));
    for (const Entry& entry : sheet.entries) {
      Row row{&sheet, &entry, reader.read(entry), {}, std::nullopt};
      if (entry.point && atlas.projection) row.point = atlas.projection->to_map(*entry.point);
      for (std::size_t group = 0; group < votes.size(); ++group) {
        row.readings.push_back(read_evidence(eras, static_cast<int>(group), row.said));
        vote(eras, row.readings.back(), votes[group]);
      }
      rows.push_back(std::move(row));
    }
    for (std::size_t r = first; r < rows.size(); ++r) {
      for (std::size_t group = 0; group < votes.size(); ++group) follow(eras, votes[group], rows[r].readings[group]);
    }
  }
  return rows;
}

void add_once(std::vector<Problem>& problems, Problem problem) {
  if (std::ranges::find(problems, problem) == problems.end()) problems.push_back(problem);
}

/// Problems of the row first, then those of placing it.
void put_problems_first(const Entry& entry, EntryPlace& place) {
  std::vector<Problem> problems;
  for (const Problem problem : entry.problems) add_once(problems, problem);
  if (!entry.is_recognised) add_once(problems, Problem::not_recognised);
  for (const Problem problem : place.problems) add_once(problems, problem);
  place.problems = std::move(problems);
}

EntryPlace invalid(const Entry& entry, Problem why) {
  EntryPlace place{Fate::invalid, Evidence::none, std::nullopt, {}, {why}};
  put_problems_first(entry, place);
  return place;
}

class Placer {
 public:
  Placer(const Atlas& atlas, const std::vector<Ruling>& rulings)
      : atlas_(atlas),
        eras_(atlas, take_apart_),
        rulings_(atlas, rulings),
        rows_(read_rows(atlas, eras_, take_apart_)) {}

  std::shared_ptr<const Placement> place() {
    placement_.findings = eras_.findings();
    for (std::size_t vintage = 0; vintage < atlas_.vintages.size(); ++vintage) place_in(vintage);
    std::vector<Listed> listed;
    listed.reserve(rows_.size());
    for (EntryId id = 0; id < rows_.size(); ++id) listed.push_back(list(id));
    gather_products(listed, placement_);
    placement_.proposed_scope = propose_scope(atlas_, placement_);
    return std::make_shared<const Placement>(std::move(placement_));
  }

 private:
  const Readings& readings_of(const Row& row, std::size_t vintage) const {
    return row.readings[static_cast<std::size_t>(eras_.group_of(static_cast<EraId>(vintage)))];
  }

  void place_in(std::size_t vintage) {
    const PointLocator locator(atlas_.vintages[vintage].borders);
    VintagePlacement& placed = placement_.vintages.emplace_back();
    std::set<std::string> is_reported;
    for (EntryId id = 0; id < rows_.size(); ++id) {
      const Row& row = rows_[id];
      placed.entries.push_back(place_row(id, vintage, locator));
      if (placed.entries.back().fate == Fate::ambiguous) report_missing(row, vintage, is_reported);
    }
  }

  EntryPlace place_row(EntryId id, std::size_t vintage, const PointLocator& locator) const {
    const Row& row = rows_[id];
    const auto& rulings = rulings_.of(id);
    if (is_set_aside(rulings)) return invalid(*row.entry, Problem::set_aside);
    if (row.entry->product.empty()) return invalid(*row.entry, Problem::no_product);
    const Readings& readings = readings_of(row, vintage);
    EntryPlace place;
    if (const auto ruled = ruled_reading(eras_, atlas_, rulings, vintage)) {
      place = resolve_ruled(eras_, *ruled, readings, row.said, vintage);
    } else {
      place = resolve(eras_, readings, row.said, vintage);
      if (row.point) apply_point(locator, *row.point, readings, place);
    }
    put_problems_first(*row.entry, place);
    return place;
  }

  /// A unit of the crosswalk that the boundaries lack, though they hold other land of the row's unit.
  void report_missing(const Row& row, std::size_t vintage, std::set<std::string>& is_reported) {
    for (const Reading& reading : readings_of(row, vintage).all) {
      for (const Sighting& sighting : reading.sightings) {
        const Land land = eras_.land_of(sighting.era, sighting.unit, vintage);
        if (land.communes.empty()) continue;
        for (const UnitOfEra lost : land.lost) {
          Finding finding = eras_.missing(lost);
          if (is_reported.insert(finding.args.front()).second) placement_.findings.push_back(std::move(finding));
        }
      }
    }
  }

  Listed list(EntryId id) const {
    const Row& row = rows_[id];
    if (!makes_product(*row.entry, is_set_aside(rulings_.of(id)))) return {};
    return {row.sheet, row.entry, home(id)};
  }

  /// Told by the planner, else by the row's own words, else by its coordinates.
  std::optional<std::string> home(EntryId id) const {
    const Row& row = rows_[id];
    const auto& rulings = rulings_.of(id);
    bool is_placed = false;
    for (const VintagePlacement& vintage : placement_.vintages) {
      is_placed = is_placed || vintage.entries[id].fate == Fate::placed;
    }
    for (std::size_t vintage = 0; vintage < placement_.vintages.size(); ++vintage) {
      const auto ruled = ruled_reading(eras_, atlas_, rulings, vintage);
      if (ruled) return home_of(eras_, {{*ruled}, false}, true);
    }
    for (const Readings& readings : row.readings) {
      if (auto found = home_of(eras_, readings, is_placed)) return found;
    }
    for (std::size_t vintage = 0; vintage < placement_.vintages.size(); ++vintage) {
      const auto commune = placement_.vintages[vintage].entries[id].commune;
      if (commune) return eras_[static_cast<EraId>(vintage)].label + ":" + code_of(vintage, *commune);
    }
    return std::nullopt;
  }

  const std::string& code_of(std::size_t vintage, CommuneId commune) const {
    return atlas_.vintages[vintage].set.communes[commune].code.text();
  }

  const Atlas& atlas_;
  NameMemo take_apart_;
  Eras eras_;
  RowRulings rulings_;
  std::vector<Row> rows_;
  Placement placement_;
};

}  // namespace

std::shared_ptr<const Placement> place(const Atlas& atlas, const std::vector<Ruling>& rulings, Progress* progress,
                                       const Placement* /*previous*/) {
  auto placement = Placer(atlas, rulings).place();
  if (progress != nullptr && progress->is_cancelled()) return nullptr;
  return placement;
}

}  // namespace ocop
