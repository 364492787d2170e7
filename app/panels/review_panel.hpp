#pragma once

#include <string>

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "panels/review_desk.hpp"

namespace ocop {

/// Where the parts of the review room stand; logical pixels. Nothing overlaps.
struct ReviewPlaces {
  Rect top_bar;
  Rect summary;
  Rect list;
  Rect row;
  Rect map;
  Rect action_bar;
  bool is_tight = false;  ///< words give way to icons, hints to nothing
};
ReviewPlaces arrange_review(const Rect& window);

/// What is known beside the rows.
struct ReviewAround {
  std::string title;  ///< of the registers
  bool is_placing = false;
  bool has_rulings = false;
  bool can_undo = false;
  bool can_redo = false;
};

/// Everything but the map: what became of the rows, the list of those that wait, the current one as it came with the
/// communes that it may mean. Rulings go into `decisions`.
void draw_review(Ui& ui, const ReviewPlaces& places, const ReviewContent& content, const ReviewAround& around,
                 ReviewDesk& desk, Decisions& decisions, Requests& requests);

/// The head over the map, and what its lines mean.
void draw_review_map_cards(Ui& ui, const ReviewPlaces& places, const ReviewContent& content, const ReviewDesk& desk);

/// The colour of the n-th candidate, on the map and beside its name.
Colour candidate_colour(const Theme& theme, std::size_t index);

}  // namespace ocop
