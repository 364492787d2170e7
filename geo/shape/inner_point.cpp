#include "shape/inner_point.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>
#include <optional>
#include <queue>
#include <utility>

#include "shape/edge.hpp"
#include "shape/ring_sides.hpp"

namespace ocop {
namespace {

template <class Visit>
void for_each_edge(const Outlines& outlines, std::size_t unit, Visit visit) {
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    const auto ring = outlines.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) visit(Edge{ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]});
  }
}

std::vector<Edge> edges_of(const Outlines& outlines, std::size_t unit) {
  std::vector<Edge> edges;
  for_each_edge(outlines, unit, [&](const Edge& edge) { edges.push_back(edge); });
  return edges;
}

/// The edges of a unit by bands of y, so that a ray meets few of them.
class Bands {
 public:
  Bands(const std::vector<Edge>& edges, const Box& box)
      : edges_(edges), bottom_(box.min.y), count_(std::max<std::size_t>(1, edges.size() / 4)) {
    per_metre_ = box.height() > 0 ? static_cast<double>(count_) / box.height() : 0;
    begin_.resize(count_ + 1);
    for (const Edge& edge : edges) ++begin_[band_of(std::min(edge.a.y, edge.b.y))];
    std::size_t begin = 0;
    for (std::size_t& entry : begin_) begin += std::exchange(entry, begin);
    by_foot_.resize(edges.size());
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (std::size_t e = 0; e < edges.size(); ++e) {
      const Edge& edge = edges[e];
      by_foot_[next[band_of(std::min(edge.a.y, edge.b.y))]++] = static_cast<std::uint32_t>(e);
      tallest_m_ = std::max(tallest_m_, std::abs(edge.a.y - edge.b.y));
    }
  }

  bool contains(Point p) const {
    bool is_inside = false;
    const std::size_t last = band_of(p.y);
    for (std::size_t i = begin_[band_of(p.y - tallest_m_)]; i < begin_[last + 1]; ++i) {
      if (crosses_ray(edges_[by_foot_[i]], p)) is_inside = !is_inside;
    }
    return is_inside;
  }

 private:
  std::size_t band_of(double y) const {
    const double band = std::clamp((y - bottom_) * per_metre_, 0.0, static_cast<double>(count_ - 1));
    return static_cast<std::size_t>(band);
  }

  const std::vector<Edge>& edges_;
  double bottom_;
  std::size_t count_;
  double per_metre_ = 0;
  double tallest_m_ = 0;
  std::vector<std::size_t> begin_;
  std::vector<std::uint32_t> by_foot_;  ///< edges by the band of their lower end
};

/// Some edges in a row and the box round them, to pass over them all at once.
struct Stretch {
  Box box;
  std::size_t first = 0;
  std::size_t end = 0;
};

using StretchList = std::shared_ptr<const std::vector<std::uint32_t>>;

struct Cell {
  Point center;
  double half_m = 0;
  double nearest_m = 0;   ///< from the centre to the outline
  double distance_m = 0;  ///< the same, negative outside
  double best_m = 0;      ///< what no point of the cell can exceed
  StretchList near;       ///< what can be nearest to a point of the cell
  friend bool operator<(const Cell& a, const Cell& b) { return a.best_m < b.best_m; }
};

class Search {
 public:
  Search(const Outlines& outlines, std::size_t unit, const Box& box)
      : box_(box), edges_(edges_of(outlines, unit)), bands_(edges_, box) {
    for (std::size_t first = 0; first < edges_.size(); first += kEdgesInStretch) {
      Stretch stretch{{}, first, std::min(first + kEdgesInStretch, edges_.size())};
      for (std::size_t e = stretch.first; e < stretch.end; ++e) {
        stretch.box.add(edges_[e].a);
        stretch.box.add(edges_[e].b);
      }
      stretches_.push_back(stretch);
    }
  }

  InnerPoint run(std::optional<Point> first_guess, double precision_m) {
    std::vector<std::uint32_t> all(stretches_.size());
    std::iota(all.begin(), all.end(), 0U);
    constexpr double kAny = std::numeric_limits<double>::infinity();
    if (first_guess) take_if_better(make_cell(*first_guess, 0, all, kAny));
    std::priority_queue<Cell> queue;
    queue.push(make_cell(box_.center(), std::max(box_.width(), box_.height()) / 2, all, kAny));
    take_if_better(queue.top());
    while (!queue.empty()) {
      const Cell cell = queue.top();
      queue.pop();
      if (cell.best_m - best_.distance_m <= precision_m) break;
      const double half = cell.half_m / 2;
      for (const Point step : {Point{-half, -half}, Point{half, -half}, Point{-half, half}, Point{half, half}}) {
        const Point center{cell.center.x + step.x, cell.center.y + step.y};
        Cell child = make_cell(center, half, *cell.near, cell.nearest_m + half * std::numbers::sqrt2);
        take_if_better(child);
        if (child.best_m - best_.distance_m > precision_m) queue.push(std::move(child));
      }
    }
    return best_;
  }

 private:
  static constexpr std::size_t kEdgesInStretch = 16;

  void take_if_better(const Cell& cell) {
    if (cell.distance_m > best_.distance_m) best_ = {cell.center, cell.distance_m};
  }

  /// The outline is known to lie within `within_m` of the centre.
  Cell make_cell(Point center, double half_m, const std::vector<std::uint32_t>& candidates, double within_m) {
    double nearest2 = within_m * within_m;
    squared_.clear();
    for (const std::uint32_t s : candidates) {
      squared_.push_back(squared_distance_m2(stretches_[s].box, center));
      if (squared_.back() >= nearest2) continue;
      for (std::size_t e = stretches_[s].first; e < stretches_[s].end; ++e) {
        nearest2 = std::min(nearest2, squared_distance_m2(edges_[e], center));
      }
    }
    const double radius = half_m * std::numbers::sqrt2;
    Cell cell{center, half_m, std::sqrt(nearest2), 0, 0, nullptr};
    cell.distance_m = bands_.contains(center) ? cell.nearest_m : -cell.nearest_m;
    cell.best_m = cell.distance_m + radius;
    // Moving by the radius brings the nearest edge at most that much away and another that much near.
    const double reach = cell.nearest_m + 2 * radius;
    std::vector<std::uint32_t> near;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (squared_[i] <= reach * reach) near.push_back(candidates[i]);
    }
    cell.near = std::make_shared<const std::vector<std::uint32_t>>(std::move(near));
    return cell;
  }

  Box box_;
  std::vector<Edge> edges_;
  Bands bands_;
  std::vector<Stretch> stretches_;
  std::vector<double> squared_;  ///< distances of the candidates at hand
  InnerPoint best_;
};

/// Centre of gravity of the largest ring: the natural place where many are equally far inside.
std::optional<Point> middle_of_largest_ring(const Outlines& outlines, std::size_t unit) {
  double largest = 0;
  std::optional<Point> middle;
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    const auto ring = outlines.ring(r);
    const double twice_area = twice_signed_area(ring);
    if (std::abs(twice_area) <= largest) continue;
    largest = std::abs(twice_area);
    const Point o = ring.front();
    Point sum;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
      const Point a{ring[i].x - o.x, ring[i].y - o.y};
      const Point b{ring[i + 1].x - o.x, ring[i + 1].y - o.y};
      const double weight = a.x * b.y - b.x * a.y;
      sum.x += (a.x + b.x) * weight;
      sum.y += (a.y + b.y) * weight;
    }
    middle = Point{o.x + sum.x / (3 * twice_area), o.y + sum.y / (3 * twice_area)};
  }
  return middle;
}

}  // namespace

InnerPoint inner_point(const Outlines& outlines, std::size_t unit, double precision_m) {
  Box box;
  for_each_edge(outlines, unit, [&](const Edge& edge) { box.add(edge.a); });
  if (box.is_empty()) return {};
  const InnerPoint nothing{box.center(), 0};
  if (!(box.width() > 0) || !(box.height() > 0)) return nothing;
  const double finest_m = std::max(box.width(), box.height()) * 1e-6;  // where doubles still tell cells apart
  const InnerPoint found =
      Search(outlines, unit, box).run(middle_of_largest_ring(outlines, unit), std::max(precision_m, finest_m));
  return found.distance_m > 0 ? found : nothing;
}

std::optional<Point> inner_center(const Outlines& outlines, std::size_t unit) {
  const std::optional<Point> center = middle_of_largest_ring(outlines, unit);
  return center && contains(outlines, unit, *center) ? center : std::nullopt;
}

bool contains(const Outlines& outlines, std::size_t unit, Point p) {
  bool is_inside = false;
  for_each_edge(outlines, unit, [&](const Edge& edge) {
    if (crosses_ray(edge, p)) is_inside = !is_inside;
  });
  return is_inside;
}

double distance_to_unit_m(const Outlines& outlines, std::size_t unit, Point p) {
  double nearest2 = std::numeric_limits<double>::infinity();
  bool is_inside = false;
  for_each_edge(outlines, unit, [&](const Edge& edge) {
    if (crosses_ray(edge, p)) is_inside = !is_inside;
    nearest2 = std::min(nearest2, squared_distance_m2(edge, p));
  });
  return is_inside ? 0 : std::sqrt(nearest2);
}

}  // namespace ocop
