#include <algorithm>
#include <cmath>
#include <cstddef>

#include "base/worker_pool.hpp"
#include "shape/arcs.hpp"

namespace ocop {
namespace {

struct Farthest {
  std::size_t at = 0;
  double squared_m2 = -1;
};

/// Of the points strictly between `first` and `last` the one farthest from the line between these
/// two (from the point, where they are the same).
Farthest farthest_between(std::span<const Point> points, std::size_t first, std::size_t last) {
  const Point a = points[first];
  const Point d{points[last].x - a.x, points[last].y - a.y};
  const double length2 = d.x * d.x + d.y * d.y;
  const double per_length2 = length2 > 0 ? 1 / length2 : 0;
  Farthest farthest;
  for (std::size_t i = first + 1; i < last; ++i) {
    const Point v{points[i].x - a.x, points[i].y - a.y};
    const double t = std::clamp((v.x * d.x + v.y * d.y) * per_length2, 0.0, 1.0);
    const Point off{v.x - t * d.x, v.y - t * d.y};
    const double squared = off.x * off.x + off.y * off.y;
    if (squared > farthest.squared_m2) farthest = {i, squared};
  }
  return farthest;
}

/// Marks the points that stay (Douglas and Peucker 1973), with a stack instead of recursion.
class Marker {
 public:
  Marker(std::span<const Point> points, std::span<std::uint8_t> stays, double tolerance_m)
      : points_(points), stays_(stays), tolerance2_(tolerance_m * tolerance_m) {}

  void mark(bool keeps_a_corner) {
    const std::size_t last = points_.size() - 1;
    stays_[0] = stays_[last] = 1;
    if (last < 2) return;
    if (points_[0] == points_[last]) {
      mark_closed(last);
      return;
    }
    if (keeps_a_corner) {
      mark_split(0, last);
    } else {
      mark_between(0, last);
    }
  }

 private:
  /// Three corners at least: the start, the point farthest from it, and one off the line between.
  void mark_closed(std::size_t last) {
    const std::size_t far = farthest_between(points_, 0, last).at;
    stays_[far] = 1;
    const Farthest before = farthest_between(points_, 0, far);
    const Farthest after = farthest_between(points_, far, last);
    const bool third_is_before = before.squared_m2 >= after.squared_m2;
    if (third_is_before) {
      mark_split(0, far);
      mark_between(far, last);
    } else {
      mark_between(0, far);
      mark_split(far, last);
    }
  }

  /// Keeps the farthest point even where it is within the tolerance.
  void mark_split(std::size_t first, std::size_t last) {
    const Farthest farthest = farthest_between(points_, first, last);
    if (farthest.squared_m2 < 0) return;
    stays_[farthest.at] = 1;
    mark_between(first, farthest.at);
    mark_between(farthest.at, last);
  }

  void mark_between(std::size_t first, std::size_t last) {
    stack_.push_back({first, last});
    while (!stack_.empty()) {
      const auto [begin, end] = stack_.back();
      stack_.pop_back();
      const Farthest farthest = farthest_between(points_, begin, end);
      if (!(farthest.squared_m2 > tolerance2_)) continue;
      stays_[farthest.at] = 1;
      stack_.push_back({begin, farthest.at});
      stack_.push_back({farthest.at, end});
    }
  }

  struct Stretch {
    std::size_t first;
    std::size_t last;
  };
  std::span<const Point> points_;
  std::span<std::uint8_t> stays_;
  double tolerance2_;
  std::vector<Stretch> stack_;
};

/// Open arcs that would leave a unit flat if they became straight: those of units with two arcs.
std::vector<bool> arcs_that_keep_a_corner(const Arcs& arcs) {
  std::vector<bool> keeps(arcs.arcs.size());
  for (std::size_t unit = 0; unit + 1 < arcs.unit_arcs.size(); ++unit) {
    if (arcs.unit_arcs[unit + 1] - arcs.unit_arcs[unit] > 2) continue;
    for (std::size_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) keeps[arcs.unit_arc_ids[i]] = true;
  }
  return keeps;
}

constexpr std::size_t kArcsAtOnce = 64;

/// How the simplified arcs lie in their store; `stays` belongs to the points of the arcs as they lay.
struct Marks {
  std::vector<std::uint8_t> stays;       ///< arc by arc
  std::vector<std::size_t> first_stays;  ///< of each arc
  std::vector<std::uint32_t> counts;     ///< of points that stay
};

Marks mark_points(const Arcs& arcs, double tolerance_m) {
  Marks marks;
  marks.first_stays.reserve(arcs.arcs.size());
  std::size_t total = 0;
  for (const Arc& arc : arcs.arcs) {
    marks.first_stays.push_back(total);
    total += arc.point_count;
  }
  marks.stays.resize(total);
  marks.counts.resize(arcs.arcs.size());
  const std::vector<bool> keeps_a_corner = arcs_that_keep_a_corner(arcs);
  WorkerPool::shared().for_each(arcs.arcs.size(), kArcsAtOnce, [&](std::size_t begin, std::size_t end) {
    for (std::size_t a = begin; a < end; ++a) {
      const auto points = arcs.points_of(arcs.arcs[a]);
      const auto stays = std::span(marks.stays).subspan(marks.first_stays[a], points.size());
      Marker(points, stays, tolerance_m).mark(keeps_a_corner[a]);
      marks.counts[a] = static_cast<std::uint32_t>(std::count(stays.begin(), stays.end(), 1));
    }
  });
  return marks;
}

}  // namespace

Arcs simplify(const Arcs& arcs, double tolerance_m) {
  const Marks marks = mark_points(arcs, tolerance_m);
  Arcs simple;
  simple.arcs = arcs.arcs;
  std::uint32_t first = 0;
  for (std::size_t a = 0; a < simple.arcs.size(); ++a) {
    simple.arcs[a].first_point = first;
    simple.arcs[a].point_count = marks.counts[a];
    first += marks.counts[a];
  }
  simple.points.resize(first);
  simple.boxes.resize(simple.arcs.size());
  WorkerPool::shared().for_each(arcs.arcs.size(), kArcsAtOnce, [&](std::size_t begin, std::size_t end) {
    for (std::size_t a = begin; a < end; ++a) {
      const auto points = arcs.points_of(arcs.arcs[a]);
      std::size_t into = simple.arcs[a].first_point;
      for (std::size_t i = 0; i < points.size(); ++i) {
        if (marks.stays[marks.first_stays[a] + i] == 0) continue;
        simple.points[into++] = points[i];
        simple.boxes[a].add(points[i]);
      }
    }
  });
  simple.unit_arcs = arcs.unit_arcs;
  simple.unit_arc_ids = arcs.unit_arc_ids;
  simple.unit_boxes = boxes_of_units(simple);
  return simple;
}

const Arcs& ArcLevels::for_scale(double metres_per_pixel) const {
  std::size_t level = 0;
  while (level + 1 < levels.size() && tolerances_m[level + 1] <= metres_per_pixel / 2) ++level;
  return levels[level];
}

ArcLevels make_levels(Arcs arcs, double coarsest_tolerance_m, double own_tolerance_m) {
  ArcLevels made;
  made.levels.push_back(std::move(arcs));
  made.tolerances_m.push_back(own_tolerance_m);
  const double finest_m = std::max(kFinestTolerance_m, 1.5 * own_tolerance_m);
  if (!(coarsest_tolerance_m >= finest_m)) return made;
  for (int halvings = std::ilogb(coarsest_tolerance_m / finest_m); halvings >= 0; --halvings) {
    const double tolerance_m = std::ldexp(coarsest_tolerance_m, -halvings);
    // Two levels down: three quarters of the tolerance are left, and most points are gone already.
    const std::size_t from = std::max<std::size_t>(2, made.levels.size()) - 2;
    made.levels.push_back(simplify(made.levels[from], tolerance_m - made.tolerances_m[from]));
    made.tolerances_m.push_back(tolerance_m);
  }
  return made;
}

}  // namespace ocop
