#include "placement/vintage_placer.hpp"

#include <algorithm>

#include "base/worker_pool.hpp"
#include "placement/resolve.hpp"

namespace ocop {
namespace {

constexpr std::size_t kRowsAtOnce = 16384;

void add_once(std::vector<Problem>& problems, Problem problem) {
  if (std::ranges::find(problems, problem) == problems.end()) problems.push_back(problem);
}

/// Problems of the row first, then those of placing it.
void put_problems_first(const Entry& entry, EntryPlace& place) {
  if (entry.problems.empty() && entry.is_recognised) return;
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

}  // namespace

VintagePlacer::VintagePlacer(const Atlas& atlas, const Eras& eras, const StatedRows& rows, const RowRulings& rulings,
                             std::size_t vintage)
    : atlas_(atlas),
      eras_(eras),
      rows_(rows),
      rulings_(rulings),
      vintage_(vintage),
      group_(static_cast<std::size_t>(eras.group_of(static_cast<EraId>(vintage)))),
      locator_(atlas.vintages[vintage].borders) {
  by_place_.reserve(rows.places.size());
  for (std::uint32_t place = 0; place < rows.places.size(); ++place) {
    by_place_.push_back(resolve(eras, readings_of(place), rows.places[place].said, vintage));
  }
}

const Readings& VintagePlacer::readings_of(std::uint32_t place) const { return rows_.places[place].readings[group_]; }

EntryPlace VintagePlacer::place_stated(const StatedRow& row) const {
  EntryPlace place = by_place_[row.place];
  if (!row.point) return place;
  apply_point(locator_, *row.point, readings_of(row.place), place);
  return place;
}

EntryPlace VintagePlacer::place(EntryId id) const {
  const StatedRow& row = rows_.rows[id];
  const auto& rulings = rulings_.of(id);
  if (is_set_aside(rulings)) return invalid(*row.entry, Problem::set_aside);
  if (row.entry->product.empty()) return invalid(*row.entry, Problem::no_product);
  EntryPlace place;
  const auto ruled = rulings.empty() ? std::nullopt : ruled_reading(eras_, atlas_, rulings, vintage_);
  if (ruled) {
    place = resolve_ruled(eras_, *ruled, readings_of(row.place), rows_.places[row.place].said, vintage_);
  } else {
    place = place_stated(row);
  }
  put_problems_first(*row.entry, place);
  return place;
}

std::optional<std::vector<EntryPlace>> VintagePlacer::place_all(Progress* progress) const {
  std::vector<EntryPlace> entries(rows_.rows.size());
  WorkerPool::shared().for_each(entries.size(), kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
    if (progress != nullptr && progress->is_cancelled()) return;
    for (std::size_t id = begin; id < end; ++id) entries[id] = place(static_cast<EntryId>(id));
    if (progress != nullptr) {
      progress->advance(static_cast<std::int64_t>((end - begin) / std::max<std::size_t>(atlas_.vintages.size(), 1)));
    }
  });
  if (progress != nullptr && progress->is_cancelled()) return std::nullopt;
  return entries;
}

}  // namespace ocop
