#pragma once

#include <string>

#include "look/widgets.hpp"
#include "panels/actions.hpp"
#include "panels/arrangement.hpp"
#include "panels/requests.hpp"
#include "picture/picture.hpp"
#include "placement/scope_choices.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

struct TopBarContent {
  std::string title;
  bool has_unsaved_changes = false;
  bool has_file = false;
  const Picture* picture = nullptr;                  ///< null: nothing to show yet
  const std::vector<ScopeChoice>* scopes = nullptr;  ///< parts of what is open; never null with a picture
  ActionState allowed;
  bool shows_scenes = false;
  std::string kept_at;  ///< "14:32": unsaved changes were kept beside the file; empty: they are not
};

/// Name of the workspace with its menu, scope, boundaries, undo and redo, export.
void draw_top_bar(Ui& ui, const Rect& rect, Room room, const TopBarContent& content, Workspace& draft,
                  Requests& requests);

}  // namespace ocop
