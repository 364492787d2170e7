#pragma once

#include <optional>

#include "look/widgets.hpp"
#include "panels/arrangement.hpp"
#include "panels/filter_panel.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "plate/plate.hpp"

namespace ocop {

/// The active filter as a sentence whose parts can be removed. Returns its place.
Rect draw_filter_sentence(Ui& ui, const Arrangement& arrangement, const Picture& picture, Choices& draft,
                          FilterPanelState& state, Requests& requests);

/// Lower right of the map, with the notice where outlines are schematic. Returns its place.
Rect draw_scale_bar(Ui& ui, const Arrangement& arrangement, const ScaleBar& bar, bool is_schematic);

/// What lies under the pointer, beside it and inside the map.
void draw_hover_card(Ui& ui, const Arrangement& arrangement, const Picture& picture, CommuneId commune, Point pointer);

}  // namespace ocop
