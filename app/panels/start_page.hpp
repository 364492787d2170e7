#pragma once

#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "panels/requests.hpp"

namespace ocop {

struct RecentRow {
  std::string path;
  std::string title;
  std::string summary;
  std::string when;  ///< in words
  bool is_missing = false;
};

/// There is no map yet: what to do first, what was open before, the demo province. `waiting` says what has
/// been read already and needs boundaries to be seen; empty: nothing.
void draw_start_page(Ui& ui, const Rect& rect, const std::vector<RecentRow>& recent, const std::string& demo_path,
                     const std::string& waiting, bool can_drop_here, Requests& requests, bool& forget_recent);

}  // namespace ocop
