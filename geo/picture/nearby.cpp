#include "picture/nearby.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "shape/projection.hpp"

namespace ocop {
namespace {

const Vintage& vintage_of(const Picture& picture) { return picture.atlas->vintages.at(picture.vintage); }

/// How many by the plane are measured on the ellipsoid: the plane's order is nearly its order.
constexpr std::size_t kLookedAt = 4;
/// The commune itself fills at least this share of its map's side.
constexpr double kLeastShare = 0.28;

}  // namespace

ProducerPlaces::ProducerPlaces(const Picture& picture) : picture_(picture) {
  const Placement& placement = *picture.placement;
  const auto& communes = placement.vintages.at(picture.vintage).producers;
  for (ProducerId id = 0; id < placement.producers.size(); ++id) {
    const auto& commune = communes.at(id);
    if (!picture.passing->producers.at(id) || !commune) continue;
    const auto& own = placement.producers[id].point;
    const LonLat degrees = own ? *own : vintage_of(picture).set.communes.at(*commune).inner;
    places_.push_back({id, *commune, degrees, picture.atlas->projection->to_map(degrees)});
  }
}

std::vector<NearProducer> ProducerPlaces::nearest(CommuneId commune, std::size_t most) const {
  const Point here = vintage_of(picture_).borders.inner.at(commune);
  const LonLat degrees = vintage_of(picture_).set.communes.at(commune).inner;
  std::vector<std::pair<double, const Place*>> near;
  near.reserve(places_.size());
  for (const Place& place : places_) {
    if (place.commune != commune) near.emplace_back(std::hypot(place.map.x - here.x, place.map.y - here.y), &place);
  }
  const auto looked_at = std::min(near.size(), kLookedAt * most);
  std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(looked_at), near.end());
  std::vector<NearProducer> found;
  found.reserve(looked_at);
  for (std::size_t i = 0; i < looked_at; ++i) {
    const Place& place = *near[i].second;
    found.push_back({place.producer, place.commune, distance_m(degrees, place.degrees) / 1000});
  }
  std::ranges::stable_sort(found, {}, &NearProducer::distance_km);
  if (found.size() > most) found.resize(most);
  return found;
}

std::vector<CommuneId> ranked_neighbours(const Picture& picture, CommuneId commune) {
  if (!picture.neighbours) return {};
  std::vector<CommuneId> ranked;
  for (const CommuneId id : picture.neighbours->at(commune)) {
    if (picture.mask->is_inside.at(id)) ranked.push_back(id);
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{},
                           [&](CommuneId id) { return picture.values->communes.at(id).products; });
  return ranked;
}

std::vector<LackedGroup> lacked_groups(const Picture& picture, CommuneId commune) {
  if (!picture.neighbours) return {};
  const auto& near = picture.neighbours->at(commune);
  std::array<std::set<CommuneId>, kGroups.size()> holders;
  const auto& places = picture.placement->vintages.at(picture.vintage).products;
  for (ProductId id = 0; id < places.size(); ++id) {
    const auto& place = places[id].commune;
    if (!picture.passing->products[id] || !place) continue;
    const bool is_near = picture.mask->is_inside[*place] && std::ranges::find(near, *place) != near.end();
    if (*place != commune && !is_near) continue;
    holders.at(static_cast<std::size_t>(picture.placement->products[id].group)).insert(*place);
  }
  std::vector<LackedGroup> lacked;
  for (const Group group : kGroups) {
    const auto& own = holders.at(static_cast<std::size_t>(group));
    if (group == Group::unknown || own.empty() || own.contains(commune)) continue;
    lacked.push_back({group, static_cast<int>(own.size())});
  }
  std::ranges::stable_sort(lacked, std::ranges::greater{}, &LackedGroup::neighbours);
  return lacked;
}

Box surroundings(const Picture& picture, CommuneId commune) {
  const MapBorders& borders = vintage_of(picture).borders;
  const Box own = borders.boxes.at(commune);
  Box wanted = own;
  if (picture.neighbours) {
    for (const CommuneId id : picture.neighbours->at(commune)) wanted.add(borders.boxes.at(id));
  }
  // The commune stands in the middle; large neighbours are cut, since it is what the map is about.
  const Point middle = own.center();
  const double most = std::max(own.width(), own.height()) / kLeastShare / 2;
  const double across = std::min(most, std::max(wanted.max.x - middle.x, middle.x - wanted.min.x));
  const double down = std::min(most, std::max(wanted.max.y - middle.y, middle.y - wanted.min.y));
  return {{middle.x - across, middle.y - down}, {middle.x + across, middle.y + down}};
}

}  // namespace ocop
