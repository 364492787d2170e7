#pragma once

#include <optional>
#include <string>
#include <vector>

#include "placement/candidates.hpp"
#include "placement/review.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

enum class ReviewTab : std::uint8_t { all, ambiguous, unplaced, invalid, placed };

/// A row and the commune that it would go to.
struct RowPair {
  EntryId entry = 0;
  CommuneId commune = 0;
  friend bool operator==(const RowPair&, const RowPair&) = default;
};

/// What is looked at in the review room.
struct ReviewContent {
  const Atlas& atlas;
  const Placement& placement;  ///< that the review is of
  std::size_t vintage = 0;
  const Review& review;
  CandidateFinder& finder;
};

/// What the planner is about to do in the review room; no window in it.
struct ReviewDesk {
  ReviewTab tab = ReviewTab::all;
  std::optional<EntryId> current;
  std::vector<EntryId> marked;     ///< sorted
  std::size_t choice = 0;          ///< among the candidates of the current row
  std::optional<CommuneId> other;  ///< found by typing, instead of a candidate
  std::string typed;               ///< in the field that finds it
  bool remembers = false;          ///< the name is to be known next time
  std::vector<EntryId> ruled;      ///< sorted; ruled about, not placed again yet
  std::vector<RowPair> pairs;      ///< to be confirmed together; shown first
  std::vector<EntryId> left_out;   ///< marked, but the evidence does not tell
  bool shows_pairs = false;
  bool reveals = false;  ///< the current row is to be brought into view
};

/// How many rows a tab has.
std::size_t count_of(const Review& review, ReviewTab tab);
/// Rows of the tab that still wait, in the order of the list.
std::vector<EntryId> rows_shown(const Review& review, const ReviewDesk& desk);
const ReviewRow* find_row(const Review& review, EntryId entry);

/// After the rows were placed again: what is gone is forgotten, another row is looked at where the current one stood.
void settle(const Review& review, ReviewDesk& desk);
void look_at(ReviewDesk& desk, EntryId entry);
/// The next (1) or previous (-1) row; with `marks` the way is marked.
void step(const Review& review, ReviewDesk& desk, int by, bool marks);
void toggle_mark(ReviewDesk& desk, EntryId entry);

/// Where the current row would go.
std::optional<CommuneId> chosen_commune(const ReviewContent& content, const ReviewDesk& desk);

/// Rules about a row (without a commune: sets it aside) in place of what was ruled before.
void rule(const ReviewContent& content, EntryId entry, const std::optional<CommuneId>& commune, Decisions& decisions);
/// Takes back what was ruled about a row.
void unrule(const ReviewContent& content, EntryId entry, Decisions& decisions);

/// Puts the current row where it was chosen to go, and goes on to the next. Nothing without a choice.
void confirm(const ReviewContent& content, ReviewDesk& desk, Decisions& decisions);
void set_aside(const ReviewContent& content, ReviewDesk& desk, Decisions& decisions);

/// The pairs of the marked rows with their first candidates; those whose first two candidates have equal evidence are
/// left out.
void propose_pairs(const ReviewContent& content, ReviewDesk& desk);
void confirm_pairs(const ReviewContent& content, ReviewDesk& desk, Decisions& decisions);

}  // namespace ocop
