#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "atlas/point_locator.hpp"
#include "placement/aliases.hpp"
#include "placement/homes.hpp"
#include "placement/placement.hpp"
#include "placement/producers.hpp"
#include "placement/proposed_scope.hpp"
#include "placement/resolve.hpp"
#include "placement/rows.hpp"
#include "placement/rulings.hpp"
#include "placement/vintage_placer.hpp"

namespace ocop {

/// What a placement was made with, for the next one of the same atlas.
struct PlacingState {
  const Atlas* atlas = nullptr;
  NameMemo take_apart;
  std::shared_ptr<const Eras> eras;
  std::vector<Ruling> rulings;
  std::shared_ptr<const StatedRows> rows;
};

namespace {

/// Rulings that change what rows say, not where single ones lie.
bool has_same_aliases(const std::vector<Ruling>& a, const std::vector<Ruling>& b) {
  const auto aliases_of = [](const std::vector<Ruling>& rulings) {
    std::vector<Ruling> aliases;
    std::ranges::copy_if(rulings, std::back_inserter(aliases),
                         [](const Ruling& ruling) { return ruling.kind == RulingKind::alias; });
    return aliases;
  };
  return aliases_of(a) == aliases_of(b);
}

class Placer {
 public:
  Placer(const Atlas& atlas, const std::vector<Ruling>& rulings, Progress* progress, const Placement* previous)
      : atlas_(atlas), progress_(progress), previous_(previous), state_(std::make_shared<PlacingState>()) {
    state_->atlas = &atlas;
    state_->rulings = rulings;
    const PlacingState* const before = previous == nullptr ? nullptr : previous->state.get();
    can_reuse_ = before != nullptr && before->atlas == &atlas && has_same_aliases(before->rulings, rulings);
  }

  std::shared_ptr<const Placement> place() {
    if (progress_ != nullptr) progress_->begin(Stage::placing, static_cast<std::int64_t>(atlas_.entry_count()) * 2);
    if (!read_rows()) return nullptr;
    const RowRulings rulings(atlas_, state_->rulings);
    placement_.findings = state_->eras->findings();
    std::ranges::copy(state_->rows->findings, std::back_inserter(placement_.findings));
    if (!place_rows(rulings)) return nullptr;
    gather(rulings);
    placement_.proposed_scope = propose_scope(atlas_, placement_);
    placement_.state = std::move(state_);
    if (is_cancelled()) return nullptr;
    return std::make_shared<const Placement>(std::move(placement_));
  }

 private:
  bool is_cancelled() const { return progress_ != nullptr && progress_->is_cancelled(); }

  bool read_rows() {
    if (can_reuse_) {
      state_->eras = previous_->state->eras;
      state_->rows = previous_->state->rows;
      return true;
    }
    state_->eras = std::make_shared<const Eras>(atlas_, state_->take_apart);
    const Aliases aliases(*state_->eras, atlas_, state_->rulings);
    auto rows = read_stated_rows(atlas_, *state_->eras, aliases, state_->take_apart, progress_);
    if (!rows) return false;
    state_->rows = std::make_shared<const StatedRows>(*std::move(rows));
    return true;
  }

  bool place_rows(const RowRulings& rulings) {
    if (can_reuse_) {
      place_again(rulings);
      return true;
    }
    for (std::size_t vintage = 0; vintage < atlas_.vintages.size(); ++vintage) {
      const VintagePlacer placer(atlas_, *state_->eras, *state_->rows, rulings, vintage);
      auto entries = placer.place_all(progress_);
      if (!entries) return false;
      placement_.vintages.emplace_back().entries = *std::move(entries);
      report_missing(vintage);
    }
    return true;
  }

  /// Only rows about which another thing is ruled now than before.
  void place_again(const RowRulings& rulings) {
    const RowRulings before(atlas_, previous_->state->rulings);
    for (std::size_t vintage = 0; vintage < atlas_.vintages.size(); ++vintage) {
      VintagePlacement& placed = placement_.vintages.emplace_back();
      placed.entries = previous_->vintages[vintage].entries;
      // That a row repeats another is found anew.
      for (EntryPlace& place : placed.entries) std::erase(place.problems, Problem::duplicate_row);
      const VintagePlacer placer(atlas_, *state_->eras, *state_->rows, rulings, vintage);
      for (const EntryId id : differing(before, rulings)) placed.entries[id] = placer.place(id);
      report_missing(vintage);
    }
  }

  static std::vector<EntryId> differing(const RowRulings& before, const RowRulings& now) {
    std::set<EntryId> touched;
    for (const RowRulings* rulings : {&before, &now}) {
      for (const EntryId id : rulings->entries()) touched.insert(id);
    }
    std::vector<EntryId> ids;
    for (const EntryId id : touched) {
      const auto is_same = [](const Ruling* a, const Ruling* b) { return *a == *b; };
      if (!std::ranges::equal(before.of(id), now.of(id), is_same)) ids.push_back(id);
    }
    return ids;
  }

  /// Units of the crosswalk that the boundaries lack, though they hold other land of a row's unit.
  void report_missing(std::size_t vintage) {
    const Eras& eras = *state_->eras;
    std::vector<bool> is_asked(state_->rows->places.size());
    std::set<std::string> is_reported;
    const auto group = static_cast<std::size_t>(eras.group_of(static_cast<EraId>(vintage)));
    const std::vector<EntryPlace>& entries = placement_.vintages[vintage].entries;
    for (EntryId id = 0; id < entries.size(); ++id) {
      const std::uint32_t place = state_->rows->rows[id].place;
      if (entries[id].fate != Fate::ambiguous || is_asked[place]) continue;
      is_asked[place] = true;
      for (const Reading& reading : state_->rows->places[place].readings[group].all) {
        for (const Sighting& sighting : reading.sightings) report_missing(sighting, vintage, is_reported);
      }
    }
  }

  void report_missing(Sighting sighting, std::size_t vintage, std::set<std::string>& is_reported) {
    const Land land = state_->eras->land_of(sighting.era, sighting.unit, vintage);
    if (land.communes.empty()) return;
    for (const UnitOfEra lost : land.lost) {
      Finding finding = state_->eras->missing(lost);
      if (is_reported.insert(finding.args.front()).second) placement_.findings.push_back(std::move(finding));
    }
  }

  void gather(const RowRulings& rulings) {
    Homes homes(atlas_, *state_->eras, *state_->rows, rulings, placement_.vintages);
    const std::vector<StatedRow>& rows = state_->rows->rows;
    std::vector<Listed> listed(rows.size());
    for (EntryId id = 0; id < rows.size(); ++id) {
      const Entry& entry = *rows[id].entry;
      const bool is_of_use = makes_product(entry, false) || (entry.is_withdrawn && !entry.product.empty());
      if (is_of_use && !is_set_aside(rulings.of(id))) listed[id] = {rows[id].sheet, &entry, homes.of(id)};
    }
    gather_products(listed, state_->rulings, placement_);
  }

  const Atlas& atlas_;
  Progress* progress_;
  const Placement* previous_;
  std::shared_ptr<PlacingState> state_;
  bool can_reuse_ = false;
  Placement placement_;
};

}  // namespace

std::shared_ptr<const Placement> place(const Atlas& atlas, const std::vector<Ruling>& rulings, Progress* progress,
                                       const Placement* previous) {
  return Placer(atlas, rulings, progress, previous).place();
}

}  // namespace ocop
