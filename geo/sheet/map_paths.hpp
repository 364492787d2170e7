#pragma once

#include <array>
#include <span>
#include <vector>

#include "plate/id_image.hpp"
#include "plate/plate.hpp"
#include "sheet/canvas.hpp"

namespace ocop {

/// The outlines of a unit as closed rings in pixels of a view. Arcs are strung together wherever their ends meet.
Polylines unit_rings(const Arcs& arcs, std::size_t unit, const Camera& camera, ViewSize size);

/// Border lines of a view by what they are drawn as, each once.
struct BorderLines {
  Polylines communes;
  Polylines zeros;  ///< between two communes of the class zero
  Polylines districts;
  Polylines outer;
};

/// Where a source does not share borders, `image` (of the same view) says which coasts are none.
BorderLines border_lines(const Arcs& arcs, const LineStyle& style, const std::vector<Fill>& fills,
                         const IdImage& image);

}  // namespace ocop
