#pragma once

#include <cstdint>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// Units of exact area: a pixel is 256 units high, and twice its area is the full value.
inline constexpr std::int32_t kPixelHeight = 256;
inline constexpr std::int32_t kFullArea = 2 * 256 * 256;

/// What one arc does in one pixel: how far it descends there (`cover`, signed), and twice the area
/// to its left within the pixel, signed the same way. As in FreeType's smooth rasteriser.
struct Cell {
  std::int32_t x = 0;  ///< -1: left of the view
  std::uint32_t arc = 0;
  std::int32_t cover = 0;
  std::int32_t area = 0;
};

/// The cells of some rows of a view. An arc is converted once for the units on both its sides, so
/// what one gains the other loses, to the last unit.
class CellRows {
 public:
  CellRows(int first_row, int row_count, int width);

  /// One edge of an arc, in pixels. What lies above, below or right of the rows is dropped.
  void add_edge(std::uint32_t arc, Point from, Point to);
  /// The cells of a row, sorted by x, then arc.
  std::vector<Cell>& sorted_row(int row);

 private:
  void add_piece(std::vector<Cell>& row, std::uint32_t arc, double from_x, double to_x, std::int32_t height,
                 std::int32_t sign) const;

  int first_row_;
  int width_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace ocop
