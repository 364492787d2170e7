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

/// Nothing is open yet: what to do first, what was open before, the demo province.
void draw_start_page(Ui& ui, const Rect& rect, const std::vector<RecentRow>& recent, const std::string& demo_path,
                     bool can_drop_here, Requests& requests, bool& forget_recent);

}  // namespace ocop
