#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// Points found again by place: squares of a grid, about one point each, the points stored in the order of the
/// squares. Answers are positions in the points it was made from. Made in O(n); never changed.
class PointIndex {
 public:
  PointIndex() = default;
  /// Points that are no place (NaN, infinite) are never found.
  explicit PointIndex(std::span<const Point> points);

  std::size_t size() const { return points_.size(); }

  /// Points inside a closed box, ascending.
  std::vector<std::uint32_t> in_box(const Box& box) const;
  /// Points inside a closed line drawn by hand, even-odd, its last point joined to its first; ascending. Nothing for
  /// less than three corners.
  std::vector<std::uint32_t> in_lasso(std::span<const Point> corners) const;
  /// The nearest point that is at most `reach` away; of equally near ones the first.
  std::optional<std::uint32_t> nearest(Point to, double reach) const;

 private:
  struct Square {
    int column;
    int row;
  };
  class NumberSet;
  struct Edge;
  static bool is_inside(std::span<const Edge> edges, Point p);
  /// Of one row, with the edges that touch it.
  void take_row(int row, std::span<const Edge> edges, NumberSet& found) const;
  int column_of(double x) const;
  int row_of(double y) const;
  Square square_of(Point p) const { return {column_of(p.x), row_of(p.y)}; }
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }

  Box box_;
  double side_ = 1;  ///< of a square
  double per_side_ = 1;
  int columns_ = 0;
  int rows_ = 0;
  std::size_t limit_ = 0;              ///< beyond the last position
  std::vector<std::uint32_t> starts_;  ///< by square; one more at the end
  std::vector<std::uint32_t> ids_;     ///< in the order of the squares
  std::vector<Point> points_;          ///< of ids_
};

}  // namespace ocop
