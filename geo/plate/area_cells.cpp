#include "plate/area_cells.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace ocop {
namespace {

std::int64_t fixed(double y) { return std::lrint(y * kPixelHeight); }

void emit(std::vector<Cell>& row, const Cell& cell) {
  if (cell.cover == 0) return;
  if (!row.empty() && row.back().x == cell.x && row.back().arc == cell.arc) {
    row.back().cover += cell.cover;
    row.back().area += cell.area;
  } else {
    row.push_back(cell);
  }
}

/// Twice the area left of a piece that runs from `from` to `to` (0 to 1) across a pixel.
std::int32_t area(double from, double to, std::int32_t height) {
  return static_cast<std::int32_t>(std::lrint((from + to) * kPixelHeight * height));
}

}  // namespace

CellRows::CellRows(int first_row, int row_count, int width)
    : first_row_(first_row), width_(width), rows_(static_cast<std::size_t>(row_count)) {}

std::vector<Cell>& CellRows::sorted_row(int row) {
  std::vector<Cell>& cells = rows_[static_cast<std::size_t>(row - first_row_)];
  std::sort(cells.begin(), cells.end(),
            [](const Cell& a, const Cell& b) { return a.x != b.x ? a.x < b.x : a.arc < b.arc; });
  return cells;
}

void CellRows::add_edge(std::uint32_t arc, Point from, Point to) {
  if (from.x >= width_ && to.x >= width_) return;
  std::int64_t from_y = fixed(from.y) - static_cast<std::int64_t>(first_row_) * kPixelHeight;
  std::int64_t to_y = fixed(to.y) - static_cast<std::int64_t>(first_row_) * kPixelHeight;
  if (from_y == to_y) return;
  const std::int32_t sign = from_y < to_y ? 1 : -1;
  if (sign < 0) {
    std::swap(from, to);
    std::swap(from_y, to_y);
  }
  const std::int64_t bottom = std::min<std::int64_t>(to_y, static_cast<std::int64_t>(rows_.size()) * kPixelHeight);
  std::int64_t y = std::max<std::int64_t>(from_y, 0);
  if (y >= bottom) return;
  const double slope = (to.x - from.x) / static_cast<double>(to_y - from_y);
  const auto x_at = [&](std::int64_t at) {
    return at == to_y ? to.x : from.x + static_cast<double>(at - from_y) * slope;
  };
  double x = x_at(y);
  while (y < bottom) {
    const std::int64_t row = y / kPixelHeight;
    const std::int64_t next_y = std::min(bottom, (row + 1) * kPixelHeight);
    const double next_x = x_at(next_y);
    add_piece(rows_[static_cast<std::size_t>(row)], arc, x, next_x, static_cast<std::int32_t>(next_y - y), sign);
    x = next_x;
    y = next_y;
  }
}

void CellRows::add_piece(std::vector<Cell>& row, std::uint32_t arc, double from_x, double to_x, std::int32_t height,
                         std::int32_t sign) const {
  double left = std::min(from_x, to_x);
  const double right = std::max(from_x, to_x);
  if (left >= width_) return;
  if (right < 0) {
    emit(row, {-1, arc, sign * height, 0});
    return;
  }
  const double units_per_pixel = right > left ? height / (right - left) : 0;
  const double begin = left;
  const auto height_at = [&](double x) { return static_cast<std::int32_t>(std::lrint((x - begin) * units_per_pixel)); };
  std::int32_t done = 0;
  if (left < 0) {
    done = height_at(0);
    emit(row, {-1, arc, sign * done, 0});
    left = 0;
  }
  auto x = static_cast<std::int32_t>(left);
  const auto last = static_cast<std::int32_t>(std::min(right, static_cast<double>(width_)));
  for (; x < last; ++x, left = x) {
    const std::int32_t reached = height_at(x + 1.0);
    emit(row, {x, arc, sign * (reached - done), sign * area(left - x, 1, reached - done)});
    done = reached;
  }
  if (x < width_) emit(row, {x, arc, sign * (height - done), sign * area(left - x, right - x, height - done)});
}

}  // namespace ocop
