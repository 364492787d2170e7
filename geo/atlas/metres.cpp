#include "atlas/metres.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>

#include "admin/province_places.hpp"
#include "atlas/point_locator.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// Rows with metres and where they land in each zone.
struct Landing {
  std::vector<Entry*> entries;
  std::vector<std::vector<Point>> points;  ///< by zone, then row; degrees
};

Landing land(Register& table) {
  Landing landing;
  std::vector<Point> metres;
  for (Entry& entry : table.entries) {
    if (!entry.metres) continue;
    landing.entries.push_back(&entry);
    metres.push_back(*entry.metres);
  }
  for (const VietnamZone& zone : vietnam_zones()) {
    std::vector<Point> points = metres;
    const auto system = CoordinateSystem::from_epsg(zone.epsg);
    if (!system || !to_degrees(*system, points)) points.clear();
    landing.points.push_back(std::move(points));
  }
  return landing;
}

bool names(const Entry& entry, const Commune& commune) {
  const std::string text = search_key(entry.address + " " + entry.commune);
  if (text.empty()) return false;
  const std::string name = search_key(commune.name);
  // Without its type: "Xã An Tây".
  const std::size_t type = name.find(' ');
  return text.find(name) != std::string::npos ||
         (type != std::string::npos && text.find(name.substr(type + 1)) != std::string::npos);
}

/// The communes of all vintages, found by point.
class Ground {
 public:
  explicit Ground(const Atlas& atlas) : atlas_(atlas) {
    for (const Vintage& vintage : atlas.vintages) locators_.push_back(std::make_unique<PointLocator>(vintage.borders));
  }

  enum class Place : std::uint8_t { outside, inside, named };
  /// Whether the point lies in a commune, and in one that the row names.
  Place look(const Entry& entry, Point degrees) const {
    if (!std::isfinite(degrees.x) || !std::isfinite(degrees.y)) return Place::outside;
    const Point point = atlas_.projection->to_map({degrees.x, degrees.y});
    Place place = Place::outside;
    for (std::size_t v = 0; v < locators_.size(); ++v) {
      const auto commune = locators_[v]->commune_at(point);
      if (!commune) continue;
      if (names(entry, atlas_.vintages[v].set.communes[*commune])) return Place::named;
      place = Place::inside;
    }
    return place;
  }

 private:
  const Atlas& atlas_;
  std::vector<std::unique_ptr<PointLocator>> locators_;
};

double from_own_meridian(const VietnamZone& zone, Point middle) {
  const auto places = province_places();
  const auto nearest = std::ranges::min_element(places, {}, [&](const ProvincePlace& place) {
    return std::hypot(place.middle.lon - middle.x, place.middle.lat - middle.y);
  });
  return nearest == places.end() ? 0 : std::abs(nearest->central_meridian - zone.central_meridian);
}

/// How well a zone fits: points in the commune that the row names, points in any, degrees to the meridian of the
/// province that the points lie in.
using Fit = std::tuple<int, int, double>;

Fit fit_of(const Ground& ground, const Landing& landing, std::size_t zone) {
  constexpr std::size_t kSample = 400;
  int named = 0;
  int inside = 0;
  Point sum{0, 0};
  const std::vector<Point>& points = landing.points[zone];
  for (std::size_t i = 0; i < std::min(points.size(), kSample); ++i) {
    const Ground::Place place = ground.look(*landing.entries[i], points[i]);
    if (place == Ground::Place::outside) continue;
    ++inside;
    if (place == Ground::Place::named) ++named;
    sum = {sum.x + points[i].x, sum.y + points[i].y};
  }
  if (inside == 0) return {0, 0, 0};
  return {named, inside, -from_own_meridian(vietnam_zones()[zone], {sum.x / inside, sum.y / inside})};
}

std::optional<std::size_t> best_zone(const Ground& ground, const Landing& landing) {
  std::optional<std::size_t> best;
  Fit best_fit;
  for (std::size_t zone = 0; zone < landing.points.size(); ++zone) {
    const Fit fit = fit_of(ground, landing, zone);
    if (std::get<1>(fit) == 0 || (best && fit <= best_fit)) continue;
    best = zone;
    best_fit = fit;
  }
  return best;
}

/// The zone that brings a row into the commune that it names, where the file's own does not.
std::optional<std::size_t> zone_of_row(const Ground& ground, const Landing& landing, std::size_t row,
                                       std::size_t zone) {
  const Entry& entry = *landing.entries[row];
  const bool names_place = !entry.address.empty() || !entry.commune.empty();
  if (!names_place || ground.look(entry, landing.points[zone][row]) == Ground::Place::named) return std::nullopt;
  for (std::size_t other = 0; other < landing.points.size(); ++other) {
    if (landing.points[other].empty()) continue;
    if (ground.look(entry, landing.points[other][row]) == Ground::Place::named) return other;
  }
  return std::nullopt;
}

void give_points(const Ground& ground, const Landing& landing, std::size_t zone) {
  for (std::size_t row = 0; row < landing.entries.size(); ++row) {
    Entry& entry = *landing.entries[row];
    const auto other = zone_of_row(ground, landing, row, zone);
    const Point degrees = landing.points[other.value_or(zone)][row];
    if (!std::isfinite(degrees.x) || !std::isfinite(degrees.y)) continue;
    entry.point = LonLat{degrees.x, degrees.y};
    if (other) entry.problems.push_back(Problem::other_zone);
  }
}

}  // namespace

std::vector<Finding> settle_metres(Atlas& atlas) {
  std::vector<Finding> findings;
  if (atlas.vintages.empty() || !atlas.projection) return findings;
  const auto has_metres = [](const Entry& entry) { return entry.metres.has_value(); };
  std::unique_ptr<Ground> ground;
  for (Register& table : atlas.registers) {
    if (std::ranges::none_of(table.entries, has_metres)) continue;
    if (!ground) ground = std::make_unique<Ground>(atlas);
    const Landing landing = land(table);
    const auto zone = best_zone(*ground, landing);
    if (!zone) continue;
    give_points(*ground, landing, *zone);
    findings.push_back({FindingKind::metres_as_points,
                        table.file,
                        {},
                        {},
                        {},
                        {std::to_string(landing.entries.size()), vietnam_zones()[*zone].name}});
  }
  return findings;
}

}  // namespace ocop
