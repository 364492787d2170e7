#pragma once

#include <memory>

#include "picture/picture.hpp"
#include "window/job.hpp"
#include "workspace/workspace.hpp"

namespace ocop {

/// Rows to be placed again because the planner ruled about some.
struct Placing {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Placement> previous;
  std::shared_ptr<const Picture> picture;
  Workspace workspace;
};

struct Placed {
  std::shared_ptr<const Placement> placement;
  std::shared_ptr<const Picture> picture;  ///< none without boundaries
};

/// The work itself, on the calling thread. Without a placement when it was cancelled.
Placed place_again(const Placing& placing, Progress& progress);

}  // namespace ocop
