#pragma once

#include "look/widgets.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// How the map makes classes and colours: method, how many, whether the breaks hold when the filter changes, ramp,
/// smoothing, and the histogram with its breaks. `height` is that of the histogram.
void draw_class_panel(Ui& ui, Column& column, const Picture& picture, Choices& draft, double height);

/// Holds the breaks that stand on the map, or lets them follow what is shown again.
void lock_breaks(const Picture& picture, Classing& draft, bool is_locked);

}  // namespace ocop
