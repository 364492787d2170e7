#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// A map on which every commune in scope is a tile of one size near its true place. Tiles are a little wider than high:
/// names are.
struct TileMap {
  MapBorders borders;  ///< on the map plane; communes outside the scope have no land
  double width_m = 0;
  double height_m = 0;
  double moved_tiles = 0;                 ///< from the true to the shown place on the average, in tiles
  std::optional<double> kept_neighbours;  ///< of pairs of neighbours, how many still touch; none without pairs
};

/// Deterministic. The tiles have the area of the land. Places are first pushed apart until each has room for its
/// tile, neighbours drawn together; the cells of the grid with most places round them become the land, and each
/// commune takes the one that makes the sum of squared distances least (shortest augmenting paths), or in large sets a
/// near one; then tiles are exchanged as long as more neighbours touch. O(n^3) up to `kExact` communes, about n^1.5
/// above.
inline constexpr std::size_t kExactTiles = 400;
/// More are too small to be read, and take longer than a frame.
inline constexpr std::size_t kMostTiles = 1000;
TileMap make_tiles(const MapBorders& borders, const std::vector<double>& area_km2, const ScopeMask& scope,
                   const Neighbours* neighbours);

}  // namespace ocop
