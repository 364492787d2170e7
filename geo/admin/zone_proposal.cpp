#include "admin/zone_proposal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <vector>

namespace ocop {
namespace {

/// Data may lie this far beyond the middle of what is already open.
constexpr double kNear_km = 200;
/// A zone that lands this far outside the province is no answer.
constexpr double kMargin_km = 30;
/// Two zones that agree within this distance are told apart by their use: the province's own first,
/// then UTM, which national data come in, then the others.
constexpr double kUtmHandicap_km = 2;
constexpr double kOtherHandicap_km = 5;

struct Landing {
  VietnamZone zone;
  LonLat at;
};

bool is_utm(const VietnamZone& zone) { return zone.epsg == 3405 || zone.epsg == 3406; }

bool is_in_vietnam(LonLat p) { return p.lon > 102 && p.lon < 110 && p.lat > 8 && p.lat < 23.6; }

/// The zones of vietnam_zones and the two on whole meridians that several provinces use (105°, 108°).
std::vector<VietnamZone> zones_to_try() {
  std::vector<VietnamZone> zones(vietnam_zones().begin(), vietnam_zones().end());
  const std::array<VietnamZone, 2> whole = {
      {{5897, "VN-2000 / TM-3 zone 482", 105}, {5898, "VN-2000 / TM-3 zone 491", 108}}};
  for (const VietnamZone& zone : whole) {
    if (std::ranges::find(zones, zone.epsg, &VietnamZone::epsg) == zones.end()) zones.push_back(zone);
  }
  return zones;
}

std::vector<Landing> landings_of(Point middle) {
  std::vector<Landing> landings;
  for (const VietnamZone& zone : zones_to_try()) {
    const auto system = CoordinateSystem::from_epsg(zone.epsg);
    std::array<Point, 1> place = {middle};
    if (!system || !to_degrees(*system, place)) continue;
    const LonLat at{place[0].x, place[0].y};
    if (is_in_vietnam(at)) landings.push_back({zone, at});
  }
  return landings;
}

bool is_own_zone(const VietnamZone& zone, const ProvincePlace& province) {
  return !is_utm(zone) && zone.central_meridian == province.central_meridian;
}

double km_between(LonLat a, LonLat b) { return distance_m(a, b) / 1000; }

using Rank = std::function<double(const Landing&)>;

const Landing* best_of(const std::vector<Landing>& landings, const Rank& rank) {
  const auto best = std::ranges::min_element(landings, {}, rank);
  return best == landings.end() ? nullptr : &*best;
}

std::optional<ZoneProposal> in_province(const std::vector<Landing>& landings, const ProvincePlace& province,
                                        double data_radius_km) {
  const auto km = [&](const Landing& landing) { return km_between(landing.at, province.middle); };
  // Data that fill the province have its middle; a part of it can lie anywhere inside.
  const bool fills_province = data_radius_km > 0.6 * province.radius_km;
  for (const Landing& landing : landings) {
    if (!fills_province && is_own_zone(landing.zone, province) && km(landing) <= province.radius_km) {
      return ZoneProposal{landing.zone, km(landing)};
    }
  }
  const Landing* const best = best_of(landings, [&](const Landing& landing) {
    if (is_own_zone(landing.zone, province)) return km(landing);
    return km(landing) + (is_utm(landing.zone) ? kUtmHandicap_km : kOtherHandicap_km);
  });
  if (best == nullptr || km(*best) > province.radius_km + kMargin_km) return std::nullopt;
  return ZoneProposal{best->zone, km(*best)};
}

std::optional<ZoneProposal> near_place(const std::vector<Landing>& landings, LonLat place) {
  const auto km = [&](const Landing& landing) { return km_between(landing.at, place); };
  const Landing* const best = best_of(landings, km);
  if (best == nullptr || km(*best) > kNear_km) return std::nullopt;
  return ZoneProposal{best->zone, km(*best)};
}

std::optional<ZoneProposal> in_any_province(const std::vector<Landing>& landings) {
  std::optional<ZoneProposal> best;
  double best_share = 1;  // of the province's radius
  for (const Landing& landing : landings) {
    for (const ProvincePlace& province : province_places()) {
      if (!is_own_zone(landing.zone, province)) continue;
      const double km = km_between(landing.at, province.middle);
      if (km / province.radius_km > best_share) continue;
      best_share = km / province.radius_km;
      best = ZoneProposal{landing.zone, km};
    }
  }
  return best;
}

}  // namespace

std::optional<ZoneProposal> propose_zone(const Box& metres, const LandingHints& hints) {
  const std::vector<Landing> landings = landings_of(metres.center());
  const double data_radius_km = std::hypot(metres.width(), metres.height()) / 2000;
  if (hints.province != nullptr) return in_province(landings, *hints.province, data_radius_km);
  if (hints.near) return near_place(landings, *hints.near);
  return in_any_province(landings);
}

}  // namespace ocop
