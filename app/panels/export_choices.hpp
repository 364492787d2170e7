#pragma once

#include "look/widgets.hpp"
#include "panels/export_order.hpp"

namespace ocop {

/// Form, paper, language and words of what is ordered, a row each.
void draw_export_choices(Ui& ui, Column& column, const Picture& picture, ExportOrder& order);

}  // namespace ocop
