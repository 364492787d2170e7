#pragma once

#include <optional>

#include "admin/province_places.hpp"
#include "shape/projection.hpp"

namespace ocop {

/// The VN-2000 zone that coordinates in metres are most likely in.
struct ZoneProposal {
  VietnamZone zone;
  double distance_km = 0;  ///< from where the middle of the data lands to the middle of the province
};

/// What is known about where the data should land.
struct LandingHints {
  const ProvincePlace* province = nullptr;
  std::optional<LonLat> near;  ///< middle of what is already open
};

/// Tries every VN-2000 zone on data in this box. With a province: its own zone when the data land in
/// it, else the zone that lands nearest to it. Without: nearest to what is open; else the zone that
/// lands in a province whose own zone it is. nullopt when nothing lands where it should.
std::optional<ZoneProposal> propose_zone(const Box& metres, const LandingHints& hints);

}  // namespace ocop
