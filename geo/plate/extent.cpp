#include <algorithm>
#include <cmath>
#include <vector>

#include "plate/plate.hpp"
#include "shape/groups.hpp"

namespace ocop {
namespace {

/// Water wider than this parts what lies far offshore from the main body: Phú Quốc and Cồn Cỏ belong
/// to the map of the country, Côn Đảo, Hoàng Sa and Trường Sa do not.
constexpr double kFarOffshore_m = 40'000;
/// A small body is parted by less: this share of what hangs together without a gap wider than a river.
constexpr double kFarOffshoreShare = 0.35;
constexpr double kRiver_m = 1'000;
constexpr double kMostBands = 200;

struct LandInScope {
  Box box;
  bool is_in_scope;
};

std::vector<LandInScope> lands_of(const MapBorders& borders, const ScopeMask& mask) {
  std::vector<LandInScope> lands;
  lands.reserve(borders.lands.size());
  for (const LandPiece& land : borders.lands) {
    lands.push_back({land.box, land.commune >= mask.is_inside.size() || mask.is_inside[land.commune]});
  }
  std::sort(lands.begin(), lands.end(),
            [](const LandInScope& a, const LandInScope& b) { return a.box.min.x < b.box.min.x; });
  return lands;
}

double squared_gap_m2(const Box& a, const Box& b) {
  const double across = std::max({0.0, a.min.x - b.max.x, b.min.x - a.max.x});
  const double down = std::max({0.0, a.min.y - b.max.y, b.min.y - a.max.y});
  return across * across + down * down;
}

/// Pieces joined by gaps of at most `reach_m`; `lands` come from west to east.
Groups group(const std::vector<LandInScope>& lands, double reach_m) {
  Groups groups(lands.size());
  Box all;
  for (const LandInScope& land : lands) all.add(land.box);
  // By bands of y, those that a later one may still reach: open while within reach to the east.
  const double band_m = std::max(reach_m, all.height() / kMostBands) + 1;
  const auto band_of = [&](double y) {
    return static_cast<std::size_t>(std::clamp((y - all.min.y) / band_m, 0.0, kMostBands));
  };
  std::vector<std::vector<std::size_t>> open(static_cast<std::size_t>(kMostBands) + 1);
  for (std::size_t i = 0; i < lands.size(); ++i) {
    const Box& box = lands[i].box;
    for (std::size_t band = band_of(box.min.y - reach_m); band <= band_of(box.max.y + reach_m); ++band) {
      std::vector<std::size_t>& others = open[band];
      std::size_t kept = 0;
      for (const std::size_t o : others) {
        if (lands[o].box.max.x + reach_m < box.min.x) continue;
        if (squared_gap_m2(lands[o].box, box) <= reach_m * reach_m && groups.of(o) != groups.of(i)) groups.join(o, i);
        others[kept++] = o;
      }
      others.resize(kept);
      others.push_back(i);
    }
  }
  return groups;
}

/// The land in scope of the group that holds most of it.
Box largest_group(const std::vector<LandInScope>& lands, double reach_m) {
  Groups groups = group(lands, reach_m);
  std::vector<double> area(lands.size(), 0);
  for (std::size_t i = 0; i < lands.size(); ++i) {
    if (lands[i].is_in_scope) area[groups.of(i)] += lands[i].box.width() * lands[i].box.height();
  }
  const auto largest = static_cast<std::size_t>(std::max_element(area.begin(), area.end()) - area.begin());
  Box box;
  for (std::size_t i = 0; i < lands.size(); ++i) {
    if (lands[i].is_in_scope && groups.of(i) == largest) box.add(lands[i].box);
  }
  return box;
}

}  // namespace

Box main_body(const Picture& picture) {
  const std::vector<LandInScope> lands = lands_of(picture.borders(), *picture.mask);
  const Box core = largest_group(lands, kRiver_m);
  if (core.is_empty()) return whole_extent(picture);
  return largest_group(lands, std::min(kFarOffshore_m, kFarOffshoreShare * std::max(core.width(), core.height())));
}

Box whole_extent(const Picture& picture) { return picture.borders().extent; }

}  // namespace ocop
