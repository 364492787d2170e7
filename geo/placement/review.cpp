#include "placement/review.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "atlas/point_locator.hpp"

namespace ocop {
namespace {

/// The first that a row has tells its fate.
constexpr std::array kDeciding = {Problem::point_elsewhere,    Problem::split_commune, Problem::ambiguous_name,
                                  Problem::outside_boundaries, Problem::unknown_name,  Problem::no_place};

/// The order of the list, of one fate.
constexpr std::array kListed = {Problem::split_commune, Problem::ambiguous_name,     Problem::point_elsewhere,
                                Problem::unknown_name,  Problem::outside_boundaries, Problem::no_place,
                                Problem::no_product,    Problem::set_aside};

bool has(const EntryPlace& place, Problem problem) {
  return std::ranges::find(place.problems, problem) != place.problems.end();
}

std::optional<Problem> reason_of(const EntryPlace& place) {
  if (place.fate == Fate::invalid) return has(place, Problem::set_aside) ? Problem::set_aside : Problem::no_product;
  const auto* const decided = std::ranges::find_if(kDeciding, [&](Problem problem) { return has(place, problem); });
  if (place.fate == Fate::placed) {
    if (has(place, Problem::point_elsewhere)) return Problem::point_elsewhere;
    return std::nullopt;
  }
  return decided == kDeciding.end() ? Problem::ambiguous_name : *decided;
}

/// Kilometres from a point to the nearest commune that the address may mean.
class Distances {
 public:
  Distances(const Atlas& atlas, std::size_t vintage) : atlas_(atlas), vintage_(vintage) {}

  std::optional<double> away_km(const Entry& entry, const EntryPlace& place) {
    if (!entry.point || !atlas_.projection) return std::nullopt;
    if (!locator_) locator_ = std::make_unique<PointLocator>(atlas_.vintages[vintage_].borders);
    const Point point = atlas_.projection->to_map(*entry.point);
    std::vector<CommuneId> stated = place.candidates;
    if (place.commune) stated.push_back(*place.commune);
    if (const auto here = locator_->commune_at(point)) std::erase(stated, *here);
    std::optional<double> least;
    for (const CommuneId commune : stated) {
      const double km = locator_->distance_m(commune, point) / 1000;
      if (!least || km < *least) least = km;
    }
    return least;
  }

 private:
  const Atlas& atlas_;
  std::size_t vintage_;
  std::unique_ptr<PointLocator> locator_;
};

std::tuple<Fate, std::ptrdiff_t, double> rank_of(const ReviewRow& row) {
  return {row.fate, std::ranges::find(kListed, row.why) - kListed.begin(), -row.away_km.value_or(0)};
}

/// Placed rows are the last to be looked at.
bool comes_before(const ReviewRow& a, const ReviewRow& b) {
  const bool is_placed_a = a.fate == Fate::placed;
  const bool is_placed_b = b.fate == Fate::placed;
  if (is_placed_a != is_placed_b) return is_placed_b;
  return rank_of(a) < rank_of(b);
}

}  // namespace

Review make_review(const Atlas& atlas, const Placement& placement, std::size_t vintage) {
  Review review;
  Distances distances(atlas, vintage);
  const std::vector<EntryPlace>& places = placement.vintages.at(vintage).entries;
  EntryId id = 0;
  for (const Register& sheet : atlas.registers) {
    for (const Entry& entry : sheet.entries) {
      const EntryPlace& place = places.at(id);
      ++review.counts.at(static_cast<std::size_t>(place.fate));
      if (const auto why = reason_of(place)) {
        ReviewRow row{id, place.fate, *why, std::nullopt};
        if (*why == Problem::point_elsewhere) row.away_km = distances.away_km(entry, place);
        review.rows.push_back(row);
      }
      ++id;
    }
  }
  std::ranges::stable_sort(review.rows, comes_before);
  for (std::size_t i = 0; i < review.rows.size(); ++i) {
    const ReviewRow& row = review.rows[i];
    const bool is_new =
        review.groups.empty() || review.groups.back().fate != row.fate || review.groups.back().why != row.why;
    if (is_new) review.groups.push_back({row.fate, row.why, i, 0});
    ++review.groups.back().count;
  }
  return review;
}

ListedEntry entry_of(const Atlas& atlas, EntryId id) {
  std::size_t index = id;
  for (std::size_t sheet = 0; sheet < atlas.registers.size(); ++sheet) {
    const std::vector<Entry>& entries = atlas.registers[sheet].entries;
    if (index < entries.size()) return {&atlas.registers[sheet], &entries[index], sheet};
    index -= entries.size();
  }
  return {};
}

}  // namespace ocop
