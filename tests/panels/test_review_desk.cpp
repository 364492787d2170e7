#include <doctest/doctest.h>

#include "../placement/tiny_atlas.hpp"
#include "panels/review_desk.hpp"

namespace ocop {
namespace {

using namespace tiny;

/// A row placed, two of a split commune (the first with a row of its producer beside), one unknown.
struct Room {
  std::shared_ptr<const Atlas> atlas = std::make_shared<const Atlas>(
      make_atlas({boundaries_2025()},
                 {entry("Q", "HTX Một", "Xã An Bình", "Phú Giáo"), entry("P", "HTX Một", "Phường Tân Định", "Bến Cát"),
                  entry("R", "HTX Hai", "Phường Tân Định", "Bến Cát"), entry("S", "HTX Ba", "Xã Không Đâu", "")},
                 true));
  Decisions decisions;
  std::shared_ptr<const Placement> placement;
  Review review;
  std::unique_ptr<CandidateFinder> finder;
  ReviewDesk desk;

  Room() {
    place_again();
    settle(review, desk);
  }
  void place_again() {
    placement = place(*atlas, decisions.rulings);
    review = make_review(*atlas, *placement, 0);
    finder = std::make_unique<CandidateFinder>(atlas, placement, 0);
  }
  ReviewContent content() { return {*atlas, *placement, 0, review, *finder}; }
  const EntryPlace& place_of(EntryId entry) const { return placement->vintages[0].entries[entry]; }
};

}  // namespace

TEST_CASE("Desk: the arrows walk the rows and stop at the ends; Shift marks the way") {
  Room room;
  CHECK(room.desk.current == 1);
  step(room.review, room.desk, -1, false);
  CHECK(room.desk.current == 1);
  step(room.review, room.desk, 1, true);
  CHECK(room.desk.current == 2);
  CHECK(room.desk.marked == std::vector<EntryId>{1, 2});
  step(room.review, room.desk, 1, false);
  step(room.review, room.desk, 1, false);
  CHECK(room.desk.current == 3);
  toggle_mark(room.desk, 1);
  CHECK(room.desk.marked == std::vector<EntryId>{2});
}

TEST_CASE("Desk: a confirmed row is placed, and the next one is looked at") {
  Room room;
  CHECK(chosen_commune(room.content(), room.desk) == kPhuGiao);
  room.desk.choice = 1;
  CHECK(chosen_commune(room.content(), room.desk) == kTayNam);
  confirm(room.content(), room.desk, room.decisions);
  CHECK(room.desk.current == 2);
  CHECK(rows_shown(room.review, room.desk) == std::vector<EntryId>{2, 3});
  REQUIRE(room.decisions.rulings.size() == 1);
  CHECK(room.decisions.rulings[0].row == 3);
  CHECK(room.decisions.rulings[0].vintage == "2025");
  room.place_again();
  settle(room.review, room.desk);
  CHECK(room.place_of(1).fate == Fate::placed);
  CHECK(room.place_of(1).commune == kTayNam);
  CHECK(room.place_of(1).evidence == Evidence::correction);
  CHECK(room.desk.current == 2);
}

TEST_CASE("Desk: a row is ruled about once, the last word counts") {
  Room room;
  rule(room.content(), 1, kTayNam, room.decisions);
  rule(room.content(), 1, kPhuGiao, room.decisions);
  REQUIRE(room.decisions.rulings.size() == 1);
  rule(room.content(), 1, std::nullopt, room.decisions);
  REQUIRE(room.decisions.rulings.size() == 1);
  room.place_again();
  CHECK(room.place_of(1).fate == Fate::invalid);
  unrule(room.content(), 1, room.decisions);
  CHECK(room.decisions.rulings.empty());
}

TEST_CASE("Desk: a row without a candidate cannot be confirmed until a commune is found for it") {
  Room room;
  look_at(room.desk, 3);
  confirm(room.content(), room.desk, room.decisions);
  CHECK(room.decisions.rulings.empty());
  CHECK(room.desk.current == 3);
  room.desk.other = kAnBinhNew;
  confirm(room.content(), room.desk, room.decisions);
  REQUIRE(room.decisions.rulings.size() == 1);
  // It was the last one: the row before it is looked at.
  CHECK(room.desk.current == 2);
  CHECK_FALSE(room.desk.other);
}

TEST_CASE("Desk: of many rows, those with equal evidence are left out") {
  Room room;
  room.desk.marked = {1, 2, 3};
  propose_pairs(room.content(), room.desk);
  CHECK(room.desk.shows_pairs);
  CHECK(room.desk.pairs == std::vector<RowPair>{{1, kPhuGiao}});
  CHECK(room.desk.left_out == std::vector<EntryId>{2, 3});
  CHECK(room.decisions.rulings.empty());
  confirm_pairs(room.content(), room.desk, room.decisions);
  CHECK(room.decisions.rulings.size() == 1);
  CHECK_FALSE(room.desk.shows_pairs);
  CHECK(room.desk.marked == std::vector<EntryId>{2, 3});
  CHECK(room.desk.current == 2);
}

TEST_CASE("Desk: a tab has its own rows, and the counts are those of the review") {
  Room room;
  CHECK(count_of(room.review, ReviewTab::all) == 3);
  CHECK(count_of(room.review, ReviewTab::ambiguous) == 2);
  CHECK(count_of(room.review, ReviewTab::unplaced) == 1);
  CHECK(count_of(room.review, ReviewTab::invalid) == 0);
  room.desk.tab = ReviewTab::unplaced;
  CHECK(rows_shown(room.review, room.desk) == std::vector<EntryId>{3});
}

TEST_CASE("Desk: setting aside keeps the row in the list of invalid ones") {
  Room room;
  set_aside(room.content(), room.desk, room.decisions);
  room.place_again();
  settle(room.review, room.desk);
  CHECK(room.review.counts == std::array{1, 1, 1, 1});
  CHECK(rows_shown(room.review, room.desk) == std::vector<EntryId>{2, 3});
  room.desk.tab = ReviewTab::invalid;
  CHECK(rows_shown(room.review, room.desk) == std::vector<EntryId>{1});
}

}  // namespace ocop
