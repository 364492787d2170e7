#pragma once

#include <memory>
#include <vector>

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/table_order.hpp"

namespace ocop {

/// The communes of the selection panel in their order; made once for a picture, an order and a selection.
struct SelectionList {
  RowOrder order{Listing::communes, ListColumn::value, true};
  std::vector<std::uint32_t> rows;  ///< the selected ones in front

  std::shared_ptr<const Values> of;  ///< what `rows` were made from
  std::shared_ptr<const ScopeMask> mask;
  RowOrder made_in;
  std::vector<CommuneId> selected;
};

/// Several communes: what they hold of all, a sentence to copy, and every commune with the selected ones in front.
void draw_selection_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, SelectionList& list,
                          Requests& requests);

}  // namespace ocop
