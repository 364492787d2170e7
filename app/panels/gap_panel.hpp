#pragma once

#include <optional>

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// What stays between frames and is nobody's business but the gap panels'.
struct GapPanelState {
  std::optional<GapWeights> weights_before;  ///< a drag of a slider began with
  bool is_trying = false;                    ///< a click on a commune adds a product there
  std::optional<CommuneId> revealed;         ///< the selected commune that the list was scrolled to
};

/// The left part of the gap view, above the facets: what is missing, with counts, and how gaps are ranked.
void draw_gap_choices(Ui& ui, Column& column, const Picture& picture, Choices& draft, GapPanelState& state);

/// Whether the list of gaps has the right panel: on a map of gaps, unless the one selected commune is none and has a
/// card.
bool shows_gap_list(const Picture& picture, const Focus& focus);

/// The right panel of the gap view: how many, the ranked list with its terms, the selected one in words, export.
void draw_gap_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, GapPanelState& state,
                    Requests& requests);

}  // namespace ocop
