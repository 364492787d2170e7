#include <doctest/doctest.h>

#include <numeric>

#include "placement/candidates.hpp"
#include "placement/land_share.hpp"
#include "placement/review.hpp"
#include "tiny_atlas.hpp"

namespace ocop {
namespace {

using namespace tiny;

/// The rows on both sets of boundaries, gone through in the later one (or in the only one).
struct Room {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Placement> placement;
  std::size_t vintage;
  Review review;
  CandidateFinder finder;

  explicit Room(const std::vector<Entry>& entries,
                std::vector<BoundarySet> sets = {boundaries_2024(), boundaries_2025()})
      : atlas(std::make_shared<const Atlas>(make_atlas(std::move(sets), entries, true))),
        placement(place(*atlas, {})),
        vintage(atlas->vintages.size() - 1),
        review(make_review(*atlas, *placement, vintage)),
        finder(atlas, placement, vintage) {}
};

Entry at(LonLat point, const std::string& commune, const std::string& district) {
  Entry made = entry("P", "A", commune, district);
  made.point = point;
  return made;
}

bool has(const Candidate& candidate, ReasonKind kind) {
  return std::ranges::any_of(candidate.reasons, [&](const Reason& reason) { return reason.kind == kind; });
}

}  // namespace

TEST_CASE("Review: the four fates add up to the entries; rows stand by problem, conflicts worst first") {
  const Room room({
      entry("1", "A", "Phường An Tây", "Bến Cát"),       // placed
      entry("2", "A", "Phường Tân Định", "Bến Cát"),     // split
      entry("3", "A", "Xã Không Đâu", "Phú Giáo"),       // unknown
      entry("", "A", "Phường An Tây", "Bến Cát"),        // no product
      at({106.70, 11.05}, "Phường An Tây", "Bến Cát"),   // Tây Nam ends at 106.65: 5.5 km away
      at({106.75, 11.05}, "Phường An Tây", "Bến Cát"),   // 10.9 km away
      at({106.655, 11.05}, "Phường An Tây", "Bến Cát"),  // 0.5 km: placed, to be looked at
      entry("8", "A", "Phường Tân Định", "Bến Cát"),     // split
  });
  CHECK(room.review.counts == std::array{2, 4, 1, 1});
  CHECK(std::accumulate(room.review.counts.begin(), room.review.counts.end(), 0) == 8);
  std::vector<EntryId> order;
  order.reserve(room.review.rows.size());
  for (const ReviewRow& row : room.review.rows) order.push_back(row.entry);
  CHECK(order == std::vector<EntryId>{1, 7, 5, 4, 2, 3, 6});
  std::vector<Problem> groups;
  groups.reserve(room.review.groups.size());
  for (const ReviewGroup& group : room.review.groups) groups.push_back(group.why);
  CHECK(groups == std::vector{Problem::split_commune, Problem::point_elsewhere, Problem::unknown_name,
                              Problem::no_product, Problem::point_elsewhere});
  CHECK(room.review.groups[0].count == 2);
  // 0.1 degrees of longitude at 11.05 N are 10.93 km.
  REQUIRE(room.review.rows[2].away_km);
  CHECK(*room.review.rows[2].away_km == doctest::Approx(10.93).epsilon(0.01));
  CHECK(entry_of(*room.atlas, 4).entry->row == 6);
}

TEST_CASE("Review: a split commune has its true candidates, none before the other") {
  Room room({entry("P", "A", "Phường Tân Định", "Bến Cát")});
  const auto& candidates = room.finder.find(0);
  REQUIRE(candidates.size() == 2);
  CHECK(candidates[0].commune == kTayNam);
  CHECK(candidates[1].commune == kPhuGiao);
  CHECK(is_doubtful(candidates));
  const auto split = room.finder.split_unit(0);
  REQUIRE(split);
  CHECK(split->name == "Phường Tân Định");
  CHECK(split->vintage == 0);
  CHECK(split->commune == kTanDinh);
  // Tân Định reaches from 106.6 to 106.7, Tây Nam to 106.65: one half, told but no evidence.
  const auto land = std::ranges::find(candidates[0].reasons, ReasonKind::holds_land, &Reason::kind);
  REQUIRE(land != candidates[0].reasons.end());
  REQUIRE(land->value);
  CHECK(*land->value == doctest::Approx(0.5).epsilon(0.02));
  CHECK(candidates[0].evidence == 0);
}

TEST_CASE("Review: no share of area where outlines are schematic, or the old ones are not open") {
  BoundarySet schematic = boundaries_2024();
  schematic.is_schematic = true;
  Room room({entry("P", "A", "Phường Tân Định", "Bến Cát")}, {schematic, boundaries_2025()});
  CHECK_FALSE(land_share(*room.atlas, 0, kTanDinh, 1, kTayNam));
  for (const Candidate& candidate : room.finder.find(0)) {
    for (const Reason& reason : candidate.reasons) CHECK_FALSE(reason.value);
  }
  Room alone({entry("P", "A", "Phường Tân Định", "Bến Cát")}, {boundaries_2025()});
  CHECK(alone.finder.find(0).size() == 2);
  const auto split = alone.finder.split_unit(0);
  REQUIRE(split);
  CHECK_FALSE(split->vintage);
}

TEST_CASE("Review: another row of the producer is evidence") {
  Room room({entry("P", "HTX Một", "Phường Tân Định", "Bến Cát"), entry("Q", "HTX Một", "Xã An Bình", "Phú Giáo"),
             entry("R", "HTX Hai", "Phường An Tây", "Bến Cát")});
  const auto& candidates = room.finder.find(0);
  REQUIRE(candidates.size() == 2);
  CHECK(candidates[0].commune == kPhuGiao);
  REQUIRE(has(candidates[0], ReasonKind::same_producer));
  CHECK(candidates[0].reasons.front().row == 3);
  CHECK(has(candidates[1], ReasonKind::no_row_of_producer));
  CHECK_FALSE(is_doubtful(candidates));
}

TEST_CASE("Review: what is spelled alike is proposed, in the said district only") {
  Room room({entry("P", "A", "Xã Vĩnh Hào", "Phú Giáo"), entry("P", "B", "Xã Vĩnh Hào", "Bến Cát"),
             entry("P", "C", "Chợ Lớn", "")});
  const auto& candidates = room.finder.find(0);
  REQUIRE(candidates.size() == 1);
  CHECK(candidates[0].commune == kVinhHoaNew);
  CHECK(has(candidates[0], ReasonKind::spelled_alike));
  CHECK(has(candidates[0], ReasonKind::same_district));
  CHECK(room.finder.find(2).empty());
  CHECK(is_doubtful(room.finder.find(2)));
}

TEST_CASE("Review: address against coordinates is undecided") {
  Room room({at({106.75, 11.05}, "Phường An Tây", "Bến Cát")});
  const auto& candidates = room.finder.find(0);
  REQUIRE(candidates.size() == 2);
  CHECK(candidates[0].commune == kTayNam);
  CHECK(has(candidates[0], ReasonKind::stated));
  CHECK(has(candidates[0], ReasonKind::point_away));
  CHECK(has(candidates[1], ReasonKind::point_inside));
  CHECK(is_doubtful(candidates));
}

}  // namespace ocop
