#pragma once

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// One selected commune: products with stars and validity, producers with the spellings that were put together (the
/// planner's rulings take them apart), neighbours. Several: their totals and names. Nothing selected must not come
/// here.
void draw_commune_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus,
                        std::vector<Ruling>& rulings, Requests& requests);

}  // namespace ocop
