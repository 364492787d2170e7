#pragma once

#include <optional>
#include <vector>

#include "admin/boundaries.hpp"

namespace ocop {

/// What the hand points at; one shared value, neither saved nor undone.
struct Focus {
  std::optional<CommuneId> hovered;
  std::vector<CommuneId> selected;  ///< sorted
  friend bool operator==(const Focus&, const Focus&) = default;
};

}  // namespace ocop
