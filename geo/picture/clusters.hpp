#pragma once

#include <array>

#include "picture/picture.hpp"
#include "stats/concentration.hpp"
#include "stats/local_moran.hpp"

namespace ocop {

/// Classes of a map of clusters.
inline constexpr int kClassLowLow = 0;
inline constexpr int kClassLowHigh = 1;
inline constexpr int kClassHighLow = 2;
inline constexpr int kClassHighHigh = 3;

/// Where like lies beside like, of the values of the indicator in scope, and how evenly products are spread.
struct Clusters {
  LocalMoran moran;                            ///< by CommuneId
  std::optional<Concentration> concentration;  ///< of products over the communes of the scope
  friend bool operator==(const Clusters&, const Clusters&) = default;
};

Clusters find_clusters(const Values& values, const ScopeMask& mask, const Neighbours& neighbours);
/// Communes where chance explains what is seen are kClassCovered, those without a value kClassNoData.
Classes classify_clusters(const Clusters& clusters, const ScopeMask& mask);

}  // namespace ocop
