#include "shape/point_index.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ocop {

/// Numbers below a limit, given back in order without sorting.
class PointIndex::NumberSet {
 public:
  explicit NumberSet(std::size_t limit) : words_((limit + 63) / 64) {}
  void add(std::uint32_t number) {
    words_[number / 64] |= std::uint64_t{1} << (number % 64);
    ++count_;
  }
  std::vector<std::uint32_t> ascending() const {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(count_);
    for (std::size_t w = 0; w < words_.size(); ++w) {
      for (std::uint64_t word = words_[w]; word != 0; word &= word - 1) {
        numbers.push_back(static_cast<std::uint32_t>(w * 64) + static_cast<std::uint32_t>(std::countr_zero(word)));
      }
    }
    return numbers;
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t count_ = 0;
};

struct PointIndex::Edge {
  Point a, b;
  double slope = 0;  ///< across for up; not for a level edge

  Edge() = default;
  Edge(Point from, Point to) : a(from), b(to), slope(from.y == to.y ? 0 : (to.x - from.x) / (to.y - from.y)) {}

  bool spans(double y) const { return (a.y > y) != (b.y > y); }
  /// Where it crosses a height that it spans.
  double crossing(double y) const { return a.x + (y - a.y) * slope; }
};

namespace {

constexpr double kMostSquares = 4'000'000;
/// Of a square: what rounding may do to where an edge touches a row.
constexpr double kSlack = 1e-6;

bool is_place(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

}  // namespace

bool PointIndex::is_inside(std::span<const Edge> edges, Point p) {
  bool inside = false;
  for (const Edge& edge : edges) inside ^= edge.spans(p.y) && p.x < edge.crossing(p.y);
  return inside;
}

PointIndex::PointIndex(std::span<const Point> points) {
  std::vector<std::uint32_t> places;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!is_place(points[i])) continue;
    places.push_back(static_cast<std::uint32_t>(i));
    box_.add(points[i]);
  }
  if (places.empty()) return;
  limit_ = places.back() + std::size_t{1};
  const double longer = std::max(box_.width(), box_.height());
  const double area = std::max(box_.width(), longer / 1000) * std::max(box_.height(), longer / 1000);
  const double squares = std::min(static_cast<double>(places.size()), kMostSquares);
  side_ = longer > 0 ? std::sqrt(area / squares) : 1;
  per_side_ = 1 / side_;
  columns_ = static_cast<int>(box_.width() * per_side_) + 1;
  rows_ = static_cast<int>(box_.height() * per_side_) + 1;

  const auto at = [&](std::uint32_t place) {
    const Square square = square_of(points[place]);
    return index(square.column, square.row);
  };
  starts_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
  for (const std::uint32_t place : places) ++starts_[at(place) + 1];
  for (std::size_t s = 1; s < starts_.size(); ++s) starts_[s] += starts_[s - 1];
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  ids_.resize(places.size());
  points_.resize(places.size());
  for (const std::uint32_t place : places) {
    const std::uint32_t to = next[at(place)]++;
    ids_[to] = place;
    points_[to] = points[place];
  }
}

int PointIndex::column_of(double x) const {
  return static_cast<int>(std::clamp((x - box_.min.x) * per_side_, 0.0, columns_ - 1.0));
}

int PointIndex::row_of(double y) const {
  return static_cast<int>(std::clamp((y - box_.min.y) * per_side_, 0.0, rows_ - 1.0));
}

std::vector<std::uint32_t> PointIndex::in_box(const Box& box) const {
  if (points_.empty() || box.is_empty() || !box.overlaps(box_)) return {};
  const Square low = square_of(box.min);
  const Square high = square_of(box.max);
  NumberSet found(limit_);
  for (int row = low.row; row <= high.row; ++row) {
    for (std::uint32_t s = starts_[index(low.column, row)]; s < starts_[index(high.column, row) + 1]; ++s) {
      if (box.contains(points_[s])) found.add(ids_[s]);
    }
  }
  return found.ascending();
}

std::vector<std::uint32_t> PointIndex::in_lasso(std::span<const Point> corners) const {
  Box box;
  for (const Point p : corners) {
    if (!is_place(p)) return {};
    box.add(p);
  }
  if (corners.size() < 3 || points_.empty() || !box.overlaps(box_)) return {};
  std::vector<Edge> edges;
  edges.reserve(corners.size());
  for (std::size_t i = 0; i < corners.size(); ++i)
    edges.emplace_back(corners[i], corners[i + 1 == corners.size() ? 0 : i + 1]);

  // Edges by the rows that they touch: rows are told by the same rounding as those of the points.
  std::vector<int> corner_rows;
  corner_rows.reserve(corners.size());
  for (const Point p : corners) corner_rows.push_back(row_of(p.y));
  const auto rows_of = [&](std::size_t edge) {
    return std::minmax(corner_rows[edge], corner_rows[edge + 1 == edges.size() ? 0 : edge + 1]);
  };
  std::vector<std::uint32_t> row_starts(static_cast<std::size_t>(rows_) + 1, 0);
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    const auto [low, high] = rows_of(edge);
    for (int row = low; row <= high; ++row) ++row_starts[static_cast<std::size_t>(row) + 1];
  }
  for (std::size_t row = 1; row < row_starts.size(); ++row) row_starts[row] += row_starts[row - 1];
  std::vector<Edge> row_edges(row_starts.back());
  std::vector<std::uint32_t> next(row_starts.begin(), row_starts.end() - 1);
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    const auto [low, high] = rows_of(edge);
    for (int row = low; row <= high; ++row) row_edges[next[static_cast<std::size_t>(row)]++] = edges[edge];
  }

  NumberSet found(limit_);
  for (int row = row_of(box.min.y); row <= row_of(box.max.y); ++row) {
    const auto r = static_cast<std::size_t>(row);
    take_row(row, std::span<const Edge>(row_edges).subspan(row_starts[r], row_starts[r + 1] - row_starts[r]), found);
  }
  return found.ascending();
}

void PointIndex::take_row(int row, std::span<const Edge> edges, NumberSet& found) const {
  if (edges.empty() || starts_[index(0, row)] == starts_[index(columns_ - 1, row) + 1]) return;
  const double bottom = box_.min.y + row * side_;
  const double top = bottom + side_;
  // Squares that an edge touches: there each point is looked at. Between them all are in or all are out.
  std::vector<std::pair<int, int>> touched;
  touched.reserve(edges.size());
  for (const Edge& edge : edges) {
    double from = std::min(edge.a.x, edge.b.x);
    double to = std::max(edge.a.x, edge.b.x);
    if (edge.a.y != edge.b.y) {
      const auto [low, high] = std::minmax(edge.a.y, edge.b.y);
      const double at_bottom = edge.crossing(std::clamp(bottom, low, high));
      const double at_top = edge.crossing(std::clamp(top, low, high));
      from = std::min(at_bottom, at_top);
      to = std::max(at_bottom, at_top);
    }
    const double slack = kSlack * side_;
    touched.emplace_back(column_of(from - slack), column_of(to + slack));
  }
  std::sort(touched.begin(), touched.end());
  const double middle = bottom + side_ / 2;
  int column = 0;
  const auto take_between = [&](int end) {
    if (column >= end || !is_inside(edges, {box_.min.x + (column + 0.5) * side_, middle})) return;
    for (std::uint32_t s = starts_[index(column, row)]; s < starts_[index(end - 1, row) + 1]; ++s) found.add(ids_[s]);
  };
  for (const auto& [from, to] : touched) {
    take_between(from);
    column = std::max(column, from);
    if (column > to) continue;
    for (std::uint32_t s = starts_[index(column, row)]; s < starts_[index(to, row) + 1]; ++s) {
      if (is_inside(edges, points_[s])) found.add(ids_[s]);
    }
    column = to + 1;
  }
  take_between(columns_);
}

std::optional<std::uint32_t> PointIndex::nearest(Point to, double reach) const {
  if (points_.empty() || !is_place(to)) return std::nullopt;
  // From outside everything is at least as far as from the nearest place of the box.
  const Point from{std::clamp(to.x, box_.min.x, box_.max.x), std::clamp(to.y, box_.min.y, box_.max.y)};
  const Square middle = square_of(from);
  std::optional<std::uint32_t> best;
  double best_squared = reach * reach;
  const auto look = [&](int column, int row) {
    if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return;
    for (std::uint32_t s = starts_[index(column, row)]; s < starts_[index(column, row) + 1]; ++s) {
      const double dx = points_[s].x - to.x;
      const double dy = points_[s].y - to.y;
      const double squared = dx * dx + dy * dy;
      if (squared > best_squared || (best && squared == best_squared && ids_[s] > *best)) continue;
      best = ids_[s];
      best_squared = squared;
    }
  };
  const int rings = std::max({middle.column, columns_ - 1 - middle.column, middle.row, rows_ - 1 - middle.row});
  for (int ring = 0; ring <= rings; ++ring) {
    // What lies on this ring is at least as far as the border of the block within it.
    const double left = from.x - (box_.min.x + (middle.column - ring + 1) * side_);
    const double below = from.y - (box_.min.y + (middle.row - ring + 1) * side_);
    const double inner = (2 * ring - 1) * side_;
    const double apart = ring == 0 ? 0 : std::max(0.0, std::min({left, inner - left, below, inner - below}));
    if (apart * apart > best_squared) break;
    for (int column = middle.column - ring; column <= middle.column + ring; ++column) {
      look(column, middle.row - ring);
      if (ring > 0) look(column, middle.row + ring);
    }
    for (int row = middle.row - ring + 1; row < middle.row + ring; ++row) {
      look(middle.column - ring, row);
      look(middle.column + ring, row);
    }
  }
  return best;
}

}  // namespace ocop
