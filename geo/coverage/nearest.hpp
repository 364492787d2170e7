#pragma once

#include <array>
#include <optional>
#include <vector>

#include "shape/geometry.hpp"

namespace ocop {

/// Finds the nearest of many places. Candidates come from a k-d tree over points of the unit sphere,
/// whose chords order distances to within 0.7 % of the ellipsoid's; the nearest is the one with the
/// smallest geodesic distance among those.
class NearestPlace {
 public:
  explicit NearestPlace(std::vector<LonLat> places);

  /// Metres, geodesic; nullopt when there are no places.
  std::optional<double> distance_m(LonLat from) const;

 private:
  using Vector = std::array<double, 3>;
  struct Node {
    Vector at;
    LonLat place;
  };
  static Vector on_sphere(LonLat place);
  void build(std::size_t begin, std::size_t end, std::size_t axis);
  /// Visits every node whose squared chord is at most `reach2`, which `visit` may lower.
  template <class Visit>
  void search(const Vector& from, std::size_t begin, std::size_t end, std::size_t axis, double& reach2,
              const Visit& visit) const;

  std::vector<Node> nodes_;  ///< the middle of a range divides it; below on the left
};

}  // namespace ocop
