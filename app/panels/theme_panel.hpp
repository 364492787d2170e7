#pragma once

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// What the map is of: indicator, gaps, changes, clusters; at the top of the left panel.
void draw_theme_choice(Ui& ui, Column& column, Choices& draft);

/// The day that a map of changes compares with.
void draw_since_choice(Ui& ui, Column& column, Choices& draft);

/// The right panel of a map of changes: a sentence to copy, how many of each kind, and the products, those of the
/// selected communes when some are selected.
void draw_change_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, Requests& requests);

/// The right panel of a map of clusters: what the classes mean, and how evenly products are spread.
void draw_cluster_panel(Ui& ui, const Rect& rect, const Picture& picture, Requests& requests);

}  // namespace ocop
