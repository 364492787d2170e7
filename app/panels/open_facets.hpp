#pragma once

#include <set>
#include <string>

#include "look/widgets.hpp"
#include "picture/picture.hpp"

namespace ocop {

/// What stays between frames of the facets that are one line each until they are opened or used.
struct OpenFacetsState {
  std::set<std::string> unfolded;  ///< ids
  bool was_unfolded = false;       ///< in the frame before: what opened comes into view
};

/// Year of recognition, districts, classes of communes and a text: lists that depend on what was read. Clicked with
/// Ctrl a value is chosen alone.
void draw_open_facets(Ui& ui, Column& column, const Picture& picture, Filter& draft, OpenFacetsState& state,
                      bool is_narrow);

}  // namespace ocop
