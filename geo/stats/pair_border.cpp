#include "stats/pair_border.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "shape/edge.hpp"

namespace ocop {
namespace {

constexpr double kStep_m = 1;

Point between(Point a, Point b, double t) { return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; }
double squared_distance(Point a, Point b) { return (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y); }
double distance(Point a, Point b) { return std::sqrt(squared_distance(a, b)); }

Point nearest_on(const Edge& edge, Point p) {
  const Point d{edge.b.x - edge.a.x, edge.b.y - edge.a.y};
  const double length2 = d.x * d.x + d.y * d.y;
  const double t = length2 > 0 ? ((p.x - edge.a.x) * d.x + (p.y - edge.a.y) * d.y) / length2 : 0;
  return between(edge.a, edge.b, std::clamp(t, 0.0, 1.0));
}

Box box_of(const Edge& edge) {
  Box box;
  box.add(edge.a);
  box.add(edge.b);
  return box;
}

Box grown(const Box& box, double by_m) {
  return {{box.min.x - by_m, box.min.y - by_m}, {box.max.x + by_m, box.max.y + by_m}};
}

std::vector<Edge> edges_in(const Arcs& arcs, std::size_t unit, const Box& box) {
  std::vector<Edge> edges;
  for (std::uint32_t i = arcs.unit_arcs[unit]; i < arcs.unit_arcs[unit + 1]; ++i) {
    const std::uint32_t arc = arcs.unit_arc_ids[i];
    if (!arcs.boxes[arc].overlaps(box)) continue;
    const auto points = arcs.points_of(arcs.arcs[arc]);
    for (std::size_t p = 1; p < points.size(); ++p) {
      const Edge edge{points[p - 1], points[p]};
      if (box_of(edge).overlaps(box)) edges.push_back(edge);
    }
  }
  return edges;
}

/// Edges by the cells of a grid over a box that they may touch. The edges must outlive it.
class EdgeGrid {
 public:
  EdgeGrid(const std::vector<Edge>& edges, const Box& box, double snap_m) : box_(box), cell_m_(snap_m) {
    const double cells_a_side = std::clamp(std::sqrt(static_cast<double>(edges.size())), 1.0, kMostCells);
    cell_m_ = std::max(snap_m, std::max(box.width(), box.height()) / cells_a_side);
    columns_ = static_cast<std::size_t>(box.width() / cell_m_) + 1;
    rows_ = static_cast<std::size_t>(box.height() / cell_m_) + 1;
    begin_.resize(columns_ * rows_ + 1);
    for (const Edge& edge : edges) {
      visit_cells(box_of(edge), [&](std::size_t cell) { return ++begin_[cell + 1], false; });
    }
    for (std::size_t cell = 1; cell < begin_.size(); ++cell) begin_[cell] += begin_[cell - 1];
    of_cell_.resize(begin_.back());
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (const Edge& edge : edges) {
      visit_cells(box_of(edge), [&](std::size_t cell) { return of_cell_[next[cell]++] = &edge, false; });
    }
  }

  bool has_edge_within(Point p, double radius_m) const {
    bool has = false;
    visit_edges(p, radius_m, [&](const Edge& edge) {
      return has = squared_distance(nearest_on(edge, p), p) <= radius_m * radius_m;
    });
    return has;
  }

  std::optional<Point> nearest(Point p, double radius_m) const {
    std::optional<Point> nearest;
    double least = radius_m * radius_m;
    visit_edges(p, radius_m, [&](const Edge& edge) {
      const Point q = nearest_on(edge, p);
      const double squared = squared_distance(q, p);
      if (squared < least || (squared == least && !nearest)) {
        least = squared;
        nearest = q;
      }
      return false;
    });
    return nearest;
  }

 private:
  static constexpr double kMostCells = 64;  // a side

  /// Until `visit` answers true.
  template <class Visit>
  void visit_cells(const Box& box, Visit visit) const {
    const auto clamped = [&](double m, std::size_t count) {
      return static_cast<std::size_t>(std::clamp(m / cell_m_, 0.0, static_cast<double>(count - 1)));
    };
    const std::size_t last_row = clamped(box.max.y - box_.min.y, rows_);
    const std::size_t last_column = clamped(box.max.x - box_.min.x, columns_);
    for (std::size_t row = clamped(box.min.y - box_.min.y, rows_); row <= last_row; ++row) {
      for (std::size_t column = clamped(box.min.x - box_.min.x, columns_); column <= last_column; ++column) {
        if (visit(row * columns_ + column)) return;
      }
    }
  }

  template <class Visit>
  void visit_edges(Point p, double radius_m, Visit visit) const {
    visit_cells(grown({p, p}, radius_m), [&](std::size_t cell) {
      for (std::size_t i = begin_[cell]; i < begin_[cell + 1]; ++i) {
        if (visit(*of_cell_[i])) return true;
      }
      return false;
    });
  }

  Box box_;
  double cell_m_;
  std::size_t columns_ = 1;
  std::size_t rows_ = 1;
  std::vector<std::size_t> begin_;
  std::vector<const Edge*> of_cell_;
};

/// Walks one outline and adds up what is reached of the other.
class Walk {
 public:
  Walk(const EdgeGrid& other, double snap_m, double enough_m) : other_(other), snap_m_(snap_m), enough_m_(enough_m) {}

  double along(const std::vector<Edge>& edges) {
    for (const Edge& edge : edges) along(edge.a, edge.b);
    return reached_m_;
  }

 private:
  void along(Point a, Point b) {
    if (reached_m_ >= enough_m_) return;
    const double length_m = distance(a, b);
    if (length_m > kStep_m) {
      const Point middle = between(a, b, 0.5);
      if (!other_.has_edge_within(middle, snap_m_ + length_m / 2)) return;
      along(a, middle);
      along(middle, b);
      return;
    }
    const auto to_a = other_.nearest(a, snap_m_);
    const auto to_b = to_a ? other_.nearest(b, snap_m_) : std::nullopt;
    // Where the nearest place jumps, no more is reached than was walked.
    if (to_b) reached_m_ += std::min(length_m, distance(*to_a, *to_b));
  }

  const EdgeGrid& other_;
  double snap_m_;
  double enough_m_;
  double reached_m_ = 0;
};

}  // namespace

double common_border_m(const Arcs& arcs, std::size_t unit_a, std::size_t unit_b, double snap_m, double enough_m) {
  const Box near_a = grown(arcs.unit_boxes[unit_a], snap_m);
  const Box near_b = grown(arcs.unit_boxes[unit_b], snap_m);
  if (!near_a.overlaps(near_b)) return 0;
  const Box box{{std::max(near_a.min.x, near_b.min.x), std::max(near_a.min.y, near_b.min.y)},
                {std::min(near_a.max.x, near_b.max.x), std::min(near_a.max.y, near_b.max.y)}};
  const std::vector<Edge> edges_a = edges_in(arcs, unit_a, box);
  const std::vector<Edge> edges_b = edges_in(arcs, unit_b, box);
  if (edges_a.empty() || edges_b.empty()) return 0;
  const double from_a_m = Walk(EdgeGrid(edges_b, box, snap_m), snap_m, enough_m).along(edges_a);
  if (from_a_m == 0) return 0;
  return std::min(from_a_m, Walk(EdgeGrid(edges_a, box, snap_m), snap_m, enough_m).along(edges_b));
}

}  // namespace ocop
