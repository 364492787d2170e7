#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "plate/area_cells.hpp"
#include "plate/id_image.hpp"
#include "plate/view_arcs.hpp"

namespace ocop {

/// Walks a row from left to right and writes whose pixels they are.
class RowSweep {
 public:
  RowSweep(const Arcs& arcs, const ViewArcs& view, IdImage& image) : arcs_(arcs), end_x_(view.end_x), image_(image) {}

  /// `cells` of row y, sorted by x. Appends the pixels where land meets the outside to `coast`.
  void sweep(int y, std::span<const Cell> cells, std::vector<std::int32_t>& coast);

 private:
  /// A unit that is open at the present place.
  struct Open {
    std::uint32_t unit;
    std::int32_t winding;  ///< of 256
    std::int32_t area;     ///< within the present pixel
  };
  struct Blend {
    std::uint32_t first = kOutside;
    std::uint32_t second = kOutside;
    std::uint8_t share = 255;
  };

  void add(std::uint32_t unit, std::int32_t cover, std::int32_t area);
  Blend blend() const;
  /// Fills from x to `to`. A unit that is still open behind its box has a border that does not close
  /// (units that lie over each other in the source): it ends there.
  void fill_span(std::size_t row, int x, int to);
  void fill(std::size_t row, int from, int to, const Blend& blend);

  const Arcs& arcs_;
  const std::vector<std::int32_t>& end_x_;
  IdImage& image_;
  std::vector<Open> open_;
};

}  // namespace ocop
