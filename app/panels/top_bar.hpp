#pragma once

#include <string>

#include "look/widgets.hpp"
#include "panels/actions.hpp"
#include "panels/arrangement.hpp"
#include "panels/requests.hpp"
#include "picture/picture.hpp"

namespace ocop {

struct TopBarContent {
  std::string title;
  bool has_unsaved_changes = false;
  bool has_file = false;
  const Picture* picture = nullptr;  ///< null: nothing to show yet
  ActionState allowed;
};

/// Name of the workspace with its menu, boundaries, undo and redo, export.
void draw_top_bar(Ui& ui, const Rect& rect, Room room, const TopBarContent& content, Choices& draft,
                  Requests& requests);

}  // namespace ocop
