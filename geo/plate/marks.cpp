#include "plate/marks.hpp"

#include <algorithm>
#include <cmath>
#include <compare>

#include "plate/mark_rings.hpp"

namespace ocop {
namespace {

/// Land that a mark needs, in squares of its pitch, before marks hide the map.
constexpr double kLandOfAMark = 2.5;
/// Producers nearer to each other than this stand in one place: one address, or the middle of one village.
constexpr double kOnePlace_m = 25;

Stars best_stars(const Picture& picture, const Producer& producer) {
  std::optional<int> best;
  for (const ProductId id : producer.products) {
    if (!picture.passing->products[id]) continue;
    const std::optional<int> stars = picture.states->products[id].stars;
    if (stars && (!best || *stars > *best)) best = stars;
  }
  return stars_of(best);
}

/// What the view shows and a little more: marks beyond its edges push those within.
Box near_view(const LayoutView& view) {
  const double margin_m = 8 * view.mark_size() * view.frame.camera.metres_per_pixel;
  Box near = view.box;
  near.min = {near.min.x - margin_m, near.min.y - margin_m};
  near.max = {near.max.x + margin_m, near.max.y + margin_m};
  return near;
}

/// Producers that pass and lie in a commune near the view.
std::vector<ProducerId> producers_in_view(const LayoutView& view) {
  const Placement& placement = *view.picture.placement;
  const auto& communes = placement.vintages.at(view.picture.vintage).producers;
  const Box near = near_view(view);
  std::vector<ProducerId> producers;
  for (ProducerId id = 0; id < placement.producers.size(); ++id) {
    if (!view.picture.passing->producers[id] || !communes[id]) continue;
    if (view.borders.boxes[*communes[id]].overlaps(near)) producers.push_back(id);
  }
  return producers;
}

bool would_hide_map(const LayoutView& view, std::size_t mark_count) {
  double land = 0;
  for (const CommuneId id : view.visible) land += view.size_px[id] * view.size_px[id];
  const double pitch = kMarkPitch * view.mark_size();
  return static_cast<double>(mark_count) * kLandOfAMark * pitch * pitch > land;
}

/// Where a mark stands, in squares of one place, and its number.
struct Spot {
  std::int64_t column, row;
  std::size_t mark;
  friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// Marks of one place stand around it, in the order of the producers.
void stand_in_rings(std::vector<Spot>& spots, double pitch, std::vector<Mark>& marks) {
  std::sort(spots.begin(), spots.end());
  for (std::size_t first = 0; first < spots.size();) {
    std::size_t end = first;
    while (end < spots.size() && spots[end].column == spots[first].column && spots[end].row == spots[first].row) ++end;
    const Point middle = marks[spots[first].mark].at;
    for (std::size_t k = first; k < end; ++k) {
      const Point offset = ring_place(k - first, end - first, pitch);
      marks[spots[k].mark].at = {middle.x + offset.x, middle.y + offset.y};
    }
    first = end;
  }
}

}  // namespace

MarkLayout place_marks(const LayoutView& view) {
  if (!view.picture.placement || !view.picture.passing) return {};
  const Placement& placement = *view.picture.placement;
  const std::vector<ProducerId> producers = producers_in_view(view);
  if (would_hide_map(view, producers.size())) return {{}, static_cast<int>(producers.size())};
  const auto& communes = placement.vintages.at(view.picture.vintage).producers;
  MarkLayout layout;
  std::vector<Spot> spots;
  const Box near = near_view(view);
  for (const ProducerId id : producers) {
    const Producer& producer = placement.producers[id];
    const CommuneId commune = *communes[id];
    const Point map =
        producer.point ? view.picture.atlas->projection->to_map(*producer.point) : view.borders.inner[commune];
    if (!near.contains(map) || is_in_one(view.frame.elsewhere, view.screen(map))) continue;
    spots.push_back({static_cast<std::int64_t>(std::floor(map.x / kOnePlace_m)),
                     static_cast<std::int64_t>(std::floor(map.y / kOnePlace_m)), spots.size()});
    layout.marks.push_back(
        {view.screen(map), producer.type, best_stars(view.picture, producer), producer.point.has_value(), id, commune});
  }
  const double pitch = kMarkPitch * view.mark_size();
  stand_in_rings(spots, pitch, layout.marks);
  push_apart(layout.marks, pitch);
  return layout;
}

}  // namespace ocop
