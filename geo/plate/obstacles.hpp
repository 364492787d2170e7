#pragma once

#include <vector>

#include "plate/camera.hpp"

namespace ocop {

/// Rectangles that stand on a view, found again by place.
class Obstacles {
 public:
  explicit Obstacles(ViewSize size);

  void add(const Rect& rect);
  bool is_free(const Rect& rect) const;
  /// Wholly within the view, `margin` from its edges.
  bool is_inside_view(const Rect& rect, double margin) const;

 private:
  struct Cells {
    int left, top, right, bottom;
  };
  Cells cells_of(const Rect& rect) const;
  std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }

  ViewSize size_;
  int columns_;
  int rows_;
  std::vector<Rect> rects_;
  std::vector<std::vector<std::uint32_t>> cells_;
};

}  // namespace ocop
