#pragma once

#include <optional>
#include <vector>

#include "picture/picture.hpp"

namespace ocop {

/// A producer outside of a commune, by the distance from its inner point.
struct NearProducer {
  ProducerId producer = 0;
  CommuneId commune = 0;  ///< that it lies in
  double distance_km = 0;
};

/// Where the producers that pass stand, asked for one commune after the other.
class ProducerPlaces {
 public:
  explicit ProducerPlaces(const Picture& picture);

  /// The nearest ones that do not lie in the commune, nearest first.
  std::vector<NearProducer> nearest(CommuneId commune, std::size_t most) const;

 private:
  struct Place {
    ProducerId producer = 0;
    CommuneId commune = 0;
    LonLat degrees;
    Point map;
  };
  const Picture& picture_;
  std::vector<Place> places_;
};

/// Neighbours in scope, those with most products first.
std::vector<CommuneId> ranked_neighbours(const Picture& picture, CommuneId commune);

/// A product group that neighbours in scope have and the commune has not, and how many of them.
struct LackedGroup {
  Group group = Group::unknown;
  int neighbours = 0;
  friend bool operator==(const LackedGroup&, const LackedGroup&) = default;
};
/// Of products that pass; most neighbours first, then in the order of the groups. Unknown groups say nothing.
std::vector<LackedGroup> lacked_groups(const Picture& picture, CommuneId commune);

/// What a map of a commune among its neighbours shows.
Box surroundings(const Picture& picture, CommuneId commune);

}  // namespace ocop
