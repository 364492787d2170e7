#include "plate/obstacles.hpp"

#include <algorithm>
#include <cmath>

#include "plate/layout_view.hpp"

namespace ocop {
namespace {

constexpr double kCell_px = 64;

}  // namespace

Obstacles::Obstacles(ViewSize size)
    : size_(size),
      columns_(static_cast<int>(size.width / kCell_px) + 1),
      rows_(static_cast<int>(size.height / kCell_px) + 1),
      cells_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

Obstacles::Cells Obstacles::cells_of(const Rect& rect) const {
  const auto cell = [](double at, int count) {
    return static_cast<int>(std::clamp(std::floor(at / kCell_px), 0.0, count - 1.0));
  };
  return {cell(rect.x, columns_), cell(rect.y, rows_), cell(rect.x + rect.width, columns_),
          cell(rect.y + rect.height, rows_)};
}

void Obstacles::add(const Rect& rect) {
  const Cells cells = cells_of(rect);
  for (int row = cells.top; row <= cells.bottom; ++row) {
    for (int column = cells.left; column <= cells.right; ++column) {
      cells_[index(row, column)].push_back(static_cast<std::uint32_t>(rects_.size()));
    }
  }
  rects_.push_back(rect);
}

bool Obstacles::is_free(const Rect& rect) const {
  const Cells cells = cells_of(rect);
  for (int row = cells.top; row <= cells.bottom; ++row) {
    for (int column = cells.left; column <= cells.right; ++column) {
      for (const std::uint32_t r : cells_[index(row, column)]) {
        if (overlap(rects_[r], rect)) return false;
      }
    }
  }
  return true;
}

bool Obstacles::is_inside_view(const Rect& rect, double margin) const {
  return rect.x >= margin && rect.y >= margin && rect.x + rect.width <= size_.width - margin &&
         rect.y + rect.height <= size_.height - margin;
}

}  // namespace ocop
