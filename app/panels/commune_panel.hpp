#pragma once

#include "look/widgets.hpp"
#include "panels/object_card.hpp"
#include "panels/requests.hpp"
#include "panels/selection_panel.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// One selected commune: products with stars and validity, producers with the spellings that were put together (the
/// planner's rulings take them apart), neighbours, what lies near and what is lacking. Several: see
/// draw_selection_panel. Nothing selected must not come here.
void draw_commune_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, SelectionList& list,
                        ObjectCards& cards, std::vector<Ruling>& rulings, Requests& requests);

}  // namespace ocop
