#include "plate/badges.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ocop {
namespace {

constexpr std::size_t kRanks = 12;
constexpr double kDiameter = 22;  ///< logical pixels
/// Between the middles of two badges, in diameters.
constexpr double kApart = 1.05;

}  // namespace

std::vector<Badge> place_badges(const LayoutView& view) {
  std::vector<Badge> badges;
  if (!view.picture.shows_gaps()) return badges;
  const double diameter_px = kDiameter * view.frame.scale;
  const auto add = [&](CommuneId id, std::string text) {
    const Point at = view.inner(id);
    if (!view.box.contains(view.borders.inner[id]) || is_in_one(view.frame.elsewhere, at)) return;
    const bool is_free = std::ranges::none_of(badges, [&](const Badge& other) {
      return std::hypot(other.at.x - at.x, other.at.y - at.y) < kApart * diameter_px;
    });
    if (is_free) badges.push_back({at, diameter_px, std::move(text), id});
  };
  for (const TargetFacts::Tried& tried : view.picture.target->tried) {
    add(tried.commune, "+" + std::to_string(tried.products));
  }
  const std::vector<Gap>& gaps = *view.picture.gaps;
  for (std::size_t rank = 0; rank < std::min(kRanks, gaps.size()); ++rank) {
    add(gaps[rank].commune, std::to_string(rank + 1));
  }
  return badges;
}

}  // namespace ocop
