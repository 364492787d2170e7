#pragma once

#include <memory>
#include <vector>

#include "picture/picture.hpp"
#include "placement/register_change.hpp"
#include "window/job.hpp"

namespace ocop {

/// What changed in registers that were read again, found in the background and kept until the next time.
class RegisterNews {
 public:
  /// The same registers as they were shown and as they are now.
  void compare(std::shared_ptr<const Picture> before, std::shared_ptr<const Picture> now);
  /// Whether something was found that differs, once.
  bool take();
  const std::vector<RegisterChange>& changes() const { return changes_; }

  bool is_open = false;  ///< the planner looks at them

 private:
  Job<std::vector<RegisterChange>> job_;
  std::vector<RegisterChange> changes_;  ///< of sheets in which something did
};

}  // namespace ocop
