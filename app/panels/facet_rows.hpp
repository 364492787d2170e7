#pragma once

#include "look/widgets.hpp"
#include "words/numbers.hpp"

namespace ocop {

/// A row of a facet with its live count and its bar beside the largest of the facet. True when clicked.
inline bool counted_facet_row(Ui& ui, const std::string& id, const Rect& place, FacetRow row, int count, int largest,
                              bool is_on) {
  row.share = static_cast<double>(count) / largest;
  row.count = whole(ui.language(), count);
  row.is_zero = count == 0;
  row.check = is_on ? Check::on : Check::off;
  return facet_row(ui, id, place, row);
}

}  // namespace ocop
