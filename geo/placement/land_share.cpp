#include "placement/land_share.hpp"

#include "shape/arcs.hpp"

namespace ocop {

std::optional<double> land_share(const Atlas& atlas, std::size_t of_vintage, CommuneId of, std::size_t in_vintage,
                                 CommuneId in) {
  const Vintage& whole = atlas.vintages[of_vintage];
  const Vintage& part = atlas.vintages[in_vintage];
  if (whole.set.is_schematic || part.set.is_schematic) return std::nullopt;
  constexpr int kSteps = 96;
  const Box& box = whole.borders.boxes[of];
  if (box.is_empty()) return std::nullopt;
  int all = 0;
  int shared = 0;
  for (int i = 0; i < kSteps; ++i) {
    for (int j = 0; j < kSteps; ++j) {
      const Point at{box.min.x + (i + 0.5) / kSteps * box.width(), box.min.y + (j + 0.5) / kSteps * box.height()};
      if (!contains(whole.borders.finest(), of, at)) continue;
      ++all;
      if (part.borders.boxes[in].contains(at) && contains(part.borders.finest(), in, at)) ++shared;
    }
  }
  if (all == 0) return std::nullopt;
  return static_cast<double>(shared) / all;
}

}  // namespace ocop
