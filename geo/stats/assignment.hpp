#pragma once

#include <cstddef>
#include <vector>

namespace ocop {

/// For each row the column that it takes, so that the sum of the costs is least and no column is taken twice: shortest
/// augmenting paths (Jonker and Volgenant 1987, Computing 38, 325–340), O(rows² · columns). `costs` by rows, finite; at
/// least as many columns as rows.
std::vector<std::size_t> assign(const std::vector<std::vector<double>>& costs);

}  // namespace ocop
