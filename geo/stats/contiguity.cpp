#include "stats/contiguity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/worker_pool.hpp"
#include "stats/pair_border.hpp"

namespace ocop {
namespace {

/// Two units, the lower number first.
struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

/// Pairs whose exactly shared arcs are long enough, ascending.
std::vector<Pair> pairs_sharing_arcs(const Arcs& arcs) {
  struct Shared {
    Pair pair;
    double length_m;
    auto operator<=>(const Shared&) const = default;
  };
  std::vector<Shared> shared;
  for (const Arc& arc : arcs.arcs) {
    if (arc.left == kOutside || arc.right == kOutside) continue;
    const auto points = arcs.points_of(arc);
    double length_m = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
      length_m += std::hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    }
    shared.push_back({{std::min(arc.left, arc.right), std::max(arc.left, arc.right)}, length_m});
  }
  std::sort(shared.begin(), shared.end());
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < shared.size();) {
    double length_m = 0;
    const Pair pair = shared[i].pair;
    for (; i < shared.size() && shared[i].pair == pair; ++i) length_m += shared[i].length_m;
    if (length_m >= kSharedBorder_m) pairs.push_back(pair);
  }
  return pairs;
}

/// Pairs whose boxes come within the snapping distance, less those that are known.
std::vector<Pair> pairs_of_near_boxes(const std::vector<Box>& boxes, const std::vector<Pair>& known) {
  std::vector<std::uint32_t> by_west;
  for (std::uint32_t unit = 0; unit < boxes.size(); ++unit) {
    if (!boxes[unit].is_empty()) by_west.push_back(unit);
  }
  std::sort(by_west.begin(), by_west.end(), [&](std::uint32_t a, std::uint32_t b) {
    return boxes[a].min.x < boxes[b].min.x || (boxes[a].min.x == boxes[b].min.x && a < b);
  });
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < by_west.size(); ++i) {
    const Box& box = boxes[by_west[i]];
    for (std::size_t j = i + 1; j < by_west.size(); ++j) {
      const Box& other = boxes[by_west[j]];
      if (other.min.x > box.max.x + kSnap_m) break;
      if (other.min.y > box.max.y + kSnap_m || other.max.y < box.min.y - kSnap_m) continue;
      const Pair pair{std::min(by_west[i], by_west[j]), std::max(by_west[i], by_west[j])};
      if (!std::binary_search(known.begin(), known.end(), pair)) pairs.push_back(pair);
    }
  }
  return pairs;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> find_neighbours(const Arcs& arcs) {
  std::vector<Pair> pairs = pairs_sharing_arcs(arcs);
  const std::vector<Box>& boxes = arcs.unit_boxes;
  const std::vector<Pair> near = pairs_of_near_boxes(boxes, pairs);
  std::vector<std::uint8_t> is_shared(near.size());
  WorkerPool::shared().for_each(near.size(), 8, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto [a, b] = near[i];
      is_shared[i] = common_border_m(arcs, a, b, kSnap_m, kSharedBorder_m) >= kSharedBorder_m ? 1 : 0;
    }
  });
  for (std::size_t i = 0; i < near.size(); ++i) {
    if (is_shared[i] != 0) pairs.push_back(near[i]);
  }

  std::vector<std::vector<std::uint32_t>> neighbours(boxes.size());
  for (const auto& [a, b] : pairs) {
    neighbours[a].push_back(b);
    neighbours[b].push_back(a);
  }
  for (auto& of_unit : neighbours) std::sort(of_unit.begin(), of_unit.end());
  return neighbours;
}

}  // namespace ocop
