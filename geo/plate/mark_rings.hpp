#pragma once

#include <cstddef>
#include <vector>

#include "plate/plate.hpp"

namespace ocop {

/// Place k of n in rings around a point, neighbours `pitch` apart: one alone in the middle, two side by side, three to
/// six on one ring, more on further ones. The offset from the point, y down.
Point ring_place(std::size_t k, std::size_t n, double pitch);

/// Moves marks that stand nearer than `pitch` apart, step by step, always in the same way. Crowds may keep a rest.
void push_apart(std::vector<Mark>& marks, double pitch);

}  // namespace ocop
