#include "sheet/far_land.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "shape/edge.hpp"

namespace ocop {
namespace {

/// Islands nearer to each other than this share a frame.
constexpr double kTogether_m = 40'000;
/// Detail enough for a distance in whole kilometres.
constexpr double kDetail_m = 500;

double gap_m(const Box& a, const Box& b) {
  const double across = std::max({0.0, a.min.x - b.max.x, b.min.x - a.max.x});
  const double down = std::max({0.0, a.min.y - b.max.y, b.min.y - a.max.y});
  return std::hypot(across, down);
}

double squared_m2(Point a, Point b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

/// Points of the outline, at least `kDetail_m` apart along an arc.
std::vector<Point> outline_points(const Arcs& arcs, CommuneId id) {
  std::vector<Point> points;
  for (std::uint32_t i = arcs.unit_arcs[id]; i < arcs.unit_arcs[id + 1]; ++i) {
    const auto of_arc = arcs.points_of(arcs.arcs[arcs.unit_arc_ids[i]]);
    points.push_back(of_arc.front());
    for (const Point& p : of_arc) {
      if (squared_m2(p, points.back()) >= kDetail_m * kDetail_m) points.push_back(p);
    }
  }
  return points;
}

/// Metres between a group and the nearest commune that is not in it and lies in the main body.
double distance_m(const Picture& picture, const FarLand& land, const Box& body) {
  const MapBorders& borders = picture.borders();
  const Arcs& arcs = borders.arcs.for_scale(2 * kDetail_m);
  std::vector<Point> own;
  for (const CommuneId id : land.communes) {
    const std::vector<Point> points = outline_points(arcs, id);
    own.insert(own.end(), points.begin(), points.end());
  }
  std::vector<CommuneId> others;
  for (CommuneId id = 0; id < borders.boxes.size(); ++id) {
    if (body.contains(borders.inner[id])) others.push_back(id);
  }
  const auto apart_m = [&](CommuneId id) { return gap_m(borders.boxes[id], land.box); };
  std::sort(others.begin(), others.end(), [&](CommuneId a, CommuneId b) { return apart_m(a) < apart_m(b); });
  std::vector<Point> near;
  double nearest2 = std::numeric_limits<double>::infinity();
  for (const CommuneId id : others) {
    if (apart_m(id) * apart_m(id) >= nearest2) break;
    near.clear();
    std::copy_if(own.begin(), own.end(), std::back_inserter(near),
                 [&](const Point& here) { return squared_distance_m2(borders.boxes[id], here) < nearest2; });
    if (near.empty()) continue;
    for (const Point& there : outline_points(arcs, id)) {
      for (const Point& here : near) nearest2 = std::min(nearest2, squared_m2(there, here));
    }
  }
  return std::sqrt(nearest2);
}

}  // namespace

std::vector<FarLand> find_far_land(const Picture& picture, const Box& body, const Box& shown) {
  const MapBorders& borders = picture.borders();
  std::vector<FarLand> lands;
  for (CommuneId id = 0; id < borders.boxes.size(); ++id) {
    if (!picture.mask->is_inside[id] || borders.boxes[id].is_empty() || body.contains(borders.inner[id])) continue;
    const auto near = std::find_if(lands.begin(), lands.end(), [&](const FarLand& land) {
      return gap_m(land.box, borders.boxes[id]) <= kTogether_m;
    });
    FarLand& land = near == lands.end() ? lands.emplace_back() : *near;
    land.communes.push_back(id);
    land.box.add(borders.boxes[id]);
  }
  std::erase_if(lands,
                [&](const FarLand& land) { return shown.contains(land.box.min) && shown.contains(land.box.max); });
  for (FarLand& land : lands) land.distance_km = distance_m(picture, land, body) / 1000;
  std::stable_sort(lands.begin(), lands.end(),
                   [](const FarLand& a, const FarLand& b) { return a.distance_km < b.distance_km; });
  return lands;
}

std::vector<CommuneId> cropped_communes(const Picture& picture, const Box& shown) {
  const MapBorders& borders = picture.borders();
  std::vector<CommuneId> cropped;
  for (CommuneId id = 0; id < borders.boxes.size(); ++id) {
    const Box& box = borders.boxes[id];
    if (!picture.mask->is_inside[id] || box.is_empty()) continue;
    if (!shown.contains(box.min) || !shown.contains(box.max)) cropped.push_back(id);
  }
  return cropped;
}

}  // namespace ocop
