#include "plate/marks.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace ocop {
namespace {

/// Land that a mark needs, in squares of its pitch, before marks hide the map.
constexpr double kLandOfAMark = 2.5;
constexpr int kMostRounds = 40;

Stars best_stars(const Picture& picture, const Producer& producer) {
  std::optional<int> best;
  for (const ProductId id : producer.products) {
    if (!picture.passing->products[id]) continue;
    const std::optional<int> stars = picture.states->products[id].stars;
    if (stars && (!best || *stars > *best)) best = stars;
  }
  return stars_of(best);
}

/// Producers that pass and lie in a commune near the view.
std::vector<ProducerId> producers_in_view(const LayoutView& view) {
  const Placement& placement = *view.picture.placement;
  const auto& communes = placement.vintages.at(view.picture.vintage).producers;
  const double margin_m = 4 * view.mark_size() * view.frame.camera.metres_per_pixel;
  Box near = view.box;
  near.min = {near.min.x - margin_m, near.min.y - margin_m};
  near.max = {near.max.x + margin_m, near.max.y + margin_m};
  std::vector<ProducerId> producers;
  for (ProducerId id = 0; id < placement.producers.size(); ++id) {
    if (!view.picture.passing->producers[id] || !communes[id]) continue;
    if (view.vintage.borders.boxes[*communes[id]].overlaps(near)) producers.push_back(id);
  }
  return producers;
}

bool would_hide_map(const LayoutView& view, std::size_t mark_count) {
  double land = 0;
  for (const CommuneId id : view.visible) land += view.size_px[id] * view.size_px[id];
  const double pitch = kMarkPitch * view.mark_size();
  return static_cast<double>(mark_count) * kLandOfAMark * pitch * pitch > land;
}

/// Place k of n in rings around a point: one alone in the middle, two to six on one ring, more on
/// further ones.
Point ring_place(std::size_t k, std::size_t n, double pitch) {
  if (n == 1) return {0, 0};
  std::size_t ring = 0;
  std::size_t first = 0;
  std::size_t room = n <= 6 ? n : 6;
  double radius = n == 2 ? pitch / 2 : pitch / (2 * std::sin(std::numbers::pi / static_cast<double>(room)));
  while (k >= first + room) {
    first += room;
    ++ring;
    radius += pitch;
    room = std::min(n - first, std::size_t{6} * (ring + 1));
  }
  const double angle = 2 * std::numbers::pi * static_cast<double>(k - first) / static_cast<double>(room);
  // Two stand side by side, three and more begin at the top.
  const double start = n == 2 ? std::numbers::pi : -std::numbers::pi / 2;
  return {radius * std::cos(start + angle), radius * std::sin(start + angle)};
}

/// Moves two marks that stand too close; of two in one spot the first goes where its number says.
bool part(Mark& a, Mark& b, double pitch) {
  double dx = b.at.x - a.at.x;
  double dy = b.at.y - a.at.y;
  double distance = std::hypot(dx, dy);
  if (distance >= pitch - 1e-6) return false;
  if (distance < 1e-9) {
    const double angle = 2.399963 * a.producer;  // the golden angle
    dx = std::cos(angle);
    dy = std::sin(angle);
    distance = 0;
  } else {
    dx /= distance;
    dy /= distance;
  }
  const double step = (pitch - distance) / 2 + 1e-3;
  a.at = {a.at.x - dx * step, a.at.y - dy * step};
  b.at = {b.at.x + dx * step, b.at.y + dy * step};
  return true;
}

/// Rounds over all pairs of neighbours, always in the order of the producers.
void push_apart(std::vector<Mark>& marks, double pitch) {
  for (int round = 0; round < kMostRounds; ++round) {
    std::map<std::pair<int, int>, std::vector<std::size_t>> squares;
    const auto square = [&](const Mark& mark) {
      return std::pair{static_cast<int>(std::floor(mark.at.x / pitch)),
                       static_cast<int>(std::floor(mark.at.y / pitch))};
    };
    for (std::size_t i = 0; i < marks.size(); ++i) squares[square(marks[i])].push_back(i);
    bool has_moved = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const auto [column, row] = square(marks[i]);
      std::vector<std::size_t> near;
      for (int u = column - 1; u <= column + 1; ++u) {
        for (int v = row - 1; v <= row + 1; ++v) {
          const auto found = squares.find({u, v});
          if (found == squares.end()) continue;
          for (const std::size_t j : found->second) {
            if (j > i) near.push_back(j);
          }
        }
      }
      std::sort(near.begin(), near.end());
      for (const std::size_t j : near) has_moved |= part(marks[i], marks[j], pitch);
    }
    if (!has_moved) return;
  }
}

}  // namespace

MarkLayout place_marks(const LayoutView& view) {
  if (!view.picture.placement || !view.picture.passing) return {};
  const Placement& placement = *view.picture.placement;
  const std::vector<ProducerId> producers = producers_in_view(view);
  if (would_hide_map(view, producers.size())) return {{}, static_cast<int>(producers.size())};
  const auto& communes = placement.vintages.at(view.picture.vintage).producers;
  std::map<CommuneId, std::size_t> without_point;
  for (const ProducerId id : producers) {
    if (!placement.producers[id].point) ++without_point[*communes[id]];
  }
  const double pitch = kMarkPitch * view.mark_size();
  std::map<CommuneId, std::size_t> placed;
  MarkLayout layout;
  for (const ProducerId id : producers) {
    const Producer& producer = placement.producers[id];
    const CommuneId commune = *communes[id];
    Mark mark{{}, producer.type, best_stars(view.picture, producer), producer.point.has_value(), id, commune};
    if (producer.point) {
      mark.at = view.screen(view.picture.atlas->projection->to_map(*producer.point));
    } else {
      const Point offset = ring_place(placed[commune]++, without_point[commune], pitch);
      const Point inner = view.inner(commune);
      mark.at = {inner.x + offset.x, inner.y + offset.y};
    }
    layout.marks.push_back(mark);
  }
  push_apart(layout.marks, pitch);
  return layout;
}

std::vector<Dot> place_dots(const LayoutView& view, const std::vector<Fill>& fills) {
  const double diameter = 8 * view.frame.scale;
  const bool is_map_of_small_ones = view.middle_size_px < 12 * view.frame.scale;
  const double too_small = (is_map_of_small_ones ? 1.5 : 6) * view.frame.scale;
  std::vector<CommuneId> small;
  for (const CommuneId id : view.visible) {
    const bool is_shown = view.box.contains(view.vintage.borders.inner[id]);
    if (is_shown && view.class_of(id) >= 0 && view.size_px[id] < too_small) small.push_back(id);
  }
  std::stable_sort(small.begin(), small.end(),
                   [&](CommuneId a, CommuneId b) { return view.class_of(a) > view.class_of(b); });
  std::vector<Dot> dots;
  for (const CommuneId id : small) {
    const Point at = view.inner(id);
    const bool is_covered = std::any_of(dots.begin(), dots.end(), [&](const Dot& dot) {
      return std::hypot(dot.at.x - at.x, dot.at.y - at.y) < diameter;
    });
    if (!is_covered) dots.push_back({at, fills[id].colour, id});
  }
  return dots;
}

}  // namespace ocop
