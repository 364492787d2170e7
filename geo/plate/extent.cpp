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

struct LandInScope {
  Box box;
  bool is_in_scope;
};

std::vector<LandInScope> lands_of(const MapBorders& borders, const ScopeMask& mask) {
  std::vector<LandInScope> lands;
  for (const LandPiece& land : borders.lands) {
    lands.push_back({land.box, land.commune >= mask.is_inside.size() || mask.is_inside[land.commune]});
  }
  std::sort(lands.begin(), lands.end(),
            [](const LandInScope& a, const LandInScope& b) { return a.box.min.x < b.box.min.x; });
  return lands;
}

double gap_m(const Box& a, const Box& b) {
  const double across = std::max({0.0, a.min.x - b.max.x, b.min.x - a.max.x});
  const double down = std::max({0.0, a.min.y - b.max.y, b.min.y - a.max.y});
  return std::hypot(across, down);
}

/// Pieces joined by gaps of at most `reach_m`; `lands` come from west to east.
Groups group(const std::vector<LandInScope>& lands, double reach_m) {
  Groups groups(lands.size());
  // One is open while a later one can still be within its reach.
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < lands.size(); ++i) {
    std::erase_if(open, [&](std::size_t o) { return lands[o].box.max.x + reach_m < lands[i].box.min.x; });
    for (const std::size_t o : open) {
      if (groups.of(o) != groups.of(i) && gap_m(lands[o].box, lands[i].box) <= reach_m) groups.join(o, i);
    }
    open.push_back(i);
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
  const std::vector<LandInScope> lands = lands_of(picture.atlas->vintages.at(picture.vintage).borders, *picture.mask);
  const Box core = largest_group(lands, kRiver_m);
  if (core.is_empty()) return whole_extent(picture);
  return largest_group(lands, std::min(kFarOffshore_m, kFarOffshoreShare * std::max(core.width(), core.height())));
}

Box whole_extent(const Picture& picture) { return picture.atlas->vintages.at(picture.vintage).borders.extent; }

}  // namespace ocop
