#pragma once

#include <array>
#include <limits>
#include <optional>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// Finds the nearest of many places: a k-d tree over points of the ellipsoid, whose chords order
/// distances as geodesics do, to a tenth of a millionth within 200 km.
class NearestPlace {
 public:
  explicit NearestPlace(const std::vector<LonLat>& places);

  struct Nearest {
    double distance_m = 0;  ///< geodesic to a millimetre
    std::size_t place = 0;  ///< in the order given
  };
  /// nullopt when there are no places.
  std::optional<Nearest> find(LonLat from) const;
  std::optional<double> distance_m(LonLat from) const;

 private:
  using Vector = std::array<double, 3>;  ///< metres from the middle of the earth
  struct Node {
    Vector at;
    LonLat place;
    std::size_t index;
  };
  static Vector on_ellipsoid(LonLat place);
  void build(std::size_t begin, std::size_t end, std::size_t axis);
  struct Found {
    const Node* node = nullptr;
    double chord2 = std::numeric_limits<double>::infinity();
  };
  void search(const Vector& from, std::size_t begin, std::size_t end, std::size_t axis, Found& found) const;

  std::vector<Node> nodes_;  ///< the middle of a range divides it; below on the left
};

}  // namespace ocop
