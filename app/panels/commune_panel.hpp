#pragma once

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// One selected commune: products with stars and validity, producers, neighbours. Several: their
/// totals and names. Nothing selected must not come here.
void draw_commune_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, Requests& requests);

}  // namespace ocop
