#include "atlas/point_locator.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

std::size_t step_of(double value, double from, double width, std::size_t steps) {
  if (width <= 0) return 0;
  const double step = (value - from) / width * static_cast<double>(steps);
  return static_cast<std::size_t>(std::clamp(step, 0.0, static_cast<double>(steps - 1)));
}

}  // namespace

PointLocator::PointLocator(const MapBorders& borders) : borders_(borders) {
  side_ = static_cast<std::size_t>(std::sqrt(static_cast<double>(borders.boxes.size()))) + 1;
  cells_.resize(side_ * side_);
  for (CommuneId commune = 0; commune < borders.boxes.size(); ++commune) {
    const Box& box = borders.boxes[commune];
    if (box.is_empty()) continue;
    for (std::size_t row = row_of(box.min.y); row <= row_of(box.max.y); ++row) {
      for (std::size_t column = column_of(box.min.x); column <= column_of(box.max.x); ++column) {
        cells_[row * side_ + column].push_back(commune);
      }
    }
  }
}

std::optional<CommuneId> PointLocator::commune_at(Point point) const {
  if (!borders_.extent.contains(point)) return std::nullopt;
  for (const CommuneId commune : cells_[row_of(point.y) * side_ + column_of(point.x)]) {
    if (contains(borders_.finest(), commune, point)) return commune;
  }
  return std::nullopt;
}

double PointLocator::distance_m(CommuneId commune, Point point) const {
  return distance_to_unit_m(borders_.finest(), commune, point);
}

std::size_t PointLocator::column_of(double x) const {
  return step_of(x, borders_.extent.min.x, borders_.extent.width(), side_);
}
std::size_t PointLocator::row_of(double y) const {
  return step_of(y, borders_.extent.min.y, borders_.extent.height(), side_);
}

}  // namespace ocop
