#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "plate/plate.hpp"

namespace ocop {
namespace {

/// Water wider than this parts what lies far offshore from the main body: Phú Quốc and Cồn Cỏ belong
/// to the map of the country, Côn Đảo, Hoàng Sa and Trường Sa do not.
constexpr double kFarOffshore_m = 40'000;
/// A small body is parted by less: this share of what hangs together without a gap wider than a river.
constexpr double kFarOffshoreShare = 0.35;
constexpr double kRiver_m = 1'000;

/// One ring: the smallest piece of land that can lie apart.
struct Land {
  Box box;
  bool is_in_scope;
};

std::vector<Land> lands_of(const Outlines& outlines, const ScopeMask& mask) {
  std::vector<Land> lands;
  for (std::size_t unit = 0; unit < outlines.unit_count(); ++unit) {
    const bool is_in_scope = unit >= mask.is_inside.size() || mask.is_inside[unit];
    for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
      Box box;
      for (const Point p : outlines.ring(r)) box.add(p);
      if (!box.is_empty()) lands.push_back({box, is_in_scope});
    }
  }
  std::sort(lands.begin(), lands.end(), [](const Land& a, const Land& b) { return a.box.min.x < b.box.min.x; });
  return lands;
}

double gap_m(const Box& a, const Box& b) {
  const double across = std::max({0.0, a.min.x - b.max.x, b.min.x - a.max.x});
  const double down = std::max({0.0, a.min.y - b.max.y, b.min.y - a.max.y});
  return std::hypot(across, down);
}

/// Groups of pieces joined by gaps of at most `reach_m`.
class Groups {
 public:
  Groups(const std::vector<Land>& lands, double reach_m) : parent_(lands.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    // Pieces from the left; one is open while a later one can still be within its reach.
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < lands.size(); ++i) {
      std::erase_if(open, [&](std::size_t o) { return lands[o].box.max.x + reach_m < lands[i].box.min.x; });
      for (const std::size_t o : open) {
        if (root(o) != root(i) && gap_m(lands[o].box, lands[i].box) <= reach_m) parent_[root(o)] = root(i);
      }
      open.push_back(i);
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

 private:
  std::vector<std::size_t> parent_;
};

/// The land in scope of the group that holds most of it.
Box largest_group(const std::vector<Land>& lands, double reach_m) {
  Groups groups(lands, reach_m);
  std::vector<double> area(lands.size(), 0);
  for (std::size_t i = 0; i < lands.size(); ++i) {
    if (lands[i].is_in_scope) area[groups.root(i)] += lands[i].box.width() * lands[i].box.height();
  }
  const auto largest = static_cast<std::size_t>(std::max_element(area.begin(), area.end()) - area.begin());
  Box box;
  for (std::size_t i = 0; i < lands.size(); ++i) {
    if (lands[i].is_in_scope && groups.root(i) == largest) box.add(lands[i].box);
  }
  return box;
}

}  // namespace

Box main_body(const Picture& picture) {
  const std::vector<Land> lands = lands_of(picture.atlas->vintages.at(picture.vintage).borders.outlines, *picture.mask);
  const Box core = largest_group(lands, kRiver_m);
  if (core.is_empty()) return whole_extent(picture);
  return largest_group(lands, std::min(kFarOffshore_m, kFarOffshoreShare * std::max(core.width(), core.height())));
}

Box whole_extent(const Picture& picture) { return picture.atlas->vintages.at(picture.vintage).borders.extent; }

}  // namespace ocop
