#pragma once

#include <optional>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// How evenly something that adds up is spread over units: C. Gini (1912), G = Σ (2i - n - 1) x_i / (n Σ x) over
/// ascending x, as `ineq::Gini`; 0 when all have as much, near 1 when one has all.
struct Concentration {
  double gini = 0;
  std::vector<Point> lorenz;  ///< shares of units and of what they hold, ascending, from (0, 0) to (1, 1)
  int units = 0;
  int half_in = 0;  ///< the fewest units that together hold at least half
  friend bool operator==(const Concentration&, const Concentration&) = default;
};

/// nullopt without units, when one is negative, or when there is nothing to share out.
std::optional<Concentration> concentration_of(std::vector<double> amounts);

}  // namespace ocop
