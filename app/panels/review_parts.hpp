#pragma once

#include "panels/review_panel.hpp"

namespace ocop {

/// Parts of the review room, each in a file of its name.
void draw_review_list(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk);
void draw_review_row(Ui& ui, const Rect& rect, const ReviewContent& content, ReviewDesk& desk, Decisions& decisions);
/// Moves the column below the candidates.
void draw_candidates(Ui& ui, Column& column, const ReviewContent& content, ReviewDesk& desk);
/// The rows that are confirmed together, before they are.
void draw_pairs(Ui& ui, const ReviewContent& content, ReviewDesk& desk, Decisions& decisions);

inline constexpr double kReviewHead = 56;

const BoundarySet& set_of(const ReviewContent& content);

}  // namespace ocop
