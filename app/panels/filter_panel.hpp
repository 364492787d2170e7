#pragma once

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/gap_panel.hpp"
#include "panels/open_facets.hpp"
#include "panels/requests.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// What stays between frames and is nobody's business but the panel's.
struct FilterPanelState {
  std::string as_of_text;  ///< being typed
  bool as_of_is_wrong = false;
  bool is_groups_open = false;  ///< in narrow rooms two facets are open at a time
  bool is_statuses_open = false;
  GapPanelState gaps;
  OpenFacetsState open;
};

/// Indicator, classes with their histogram, and the facets with what choosing each would give.
void draw_filter_panel(Ui& ui, const Rect& rect, Room room, const Picture& picture, Choices& draft,
                       FilterPanelState& state, Requests& requests);

/// The field for the day of the picture, beside the button or chip that opened it; each has an id of its own.
void draw_as_of_popup(Ui& ui, std::string_view id, const Rect& anchor, Choices& draft, FilterPanelState& state);
void open_as_of_popup(Ui& ui, std::string_view id, const Choices& draft, FilterPanelState& state);

/// Whether anything but the default is filtered.
bool has_filter(const Filter& filter);

}  // namespace ocop
