#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "admin/boundaries.hpp"

namespace ocop {

/// Finds the commune of a point on the map plane: a grid of boxes, then the outline.
class PointLocator {
 public:
  explicit PointLocator(const MapBorders& borders);

  /// nullopt outside all communes.
  std::optional<CommuneId> commune_at(Point point) const;
  /// Metres; 0 inside.
  double distance_m(CommuneId commune, Point point) const;

 private:
  std::size_t column_of(double x) const;
  std::size_t row_of(double y) const;

  const MapBorders& borders_;
  std::size_t side_ = 1;  ///< columns and rows
  std::vector<std::vector<CommuneId>> cells_;
};

}  // namespace ocop
