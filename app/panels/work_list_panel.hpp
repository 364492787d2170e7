#pragma once

#include <memory>
#include <vector>

#include "look/widgets.hpp"
#include "panels/requests.hpp"
#include "picture/focus.hpp"
#include "picture/picture.hpp"
#include "picture/work_lists.hpp"

namespace ocop {

/// Which list stands under the headline numbers, and the two work lists with what they were made from.
struct WorkListState {
  std::size_t tab = 0;  ///< gaps, lapsing, upgrades

  std::shared_ptr<const Passing> passing;
  std::shared_ptr<const States> states;
  std::vector<LapsingMonth> lapsing;
  std::vector<UpgradeCandidate> upgrades;
  std::size_t lapsing_count = 0;
};

/// The switch between the three lists, with their counts.
void draw_list_tabs(Ui& ui, const Rect& rect, const Picture& picture, WorkListState& state);

/// The list of the chosen tab but for the gaps, with its export at the foot.
void draw_work_list(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, const WorkListState& state,
                    Requests& requests);

}  // namespace ocop
