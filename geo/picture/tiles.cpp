#include "picture/tiles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "stats/assignment.hpp"

namespace ocop {
namespace {

struct Cell {
  int column = 0;
  int row = 0;
  friend auto operator<=>(const Cell&, const Cell&) = default;
};

bool touch(const Cell& a, const Cell& b) { return std::abs(a.column - b.column) <= 1 && std::abs(a.row - b.row) <= 1; }

double squared(const Point& a, const Point& b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

/// Pairs of neighbours in scope, by their places in the list of those in scope.
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Lays the communes in scope out on a grid whose cells have the side 1.
class TileMaker {
 public:
  TileMaker(std::vector<Point> places, Pairs pairs) : true_(std::move(places)), pairs_(std::move(pairs)) {
    beside_.resize(true_.size());
    for (const auto& [a, b] : pairs_) {
      beside_[a].push_back(b);
      beside_[b].push_back(a);
    }
  }

  std::vector<Cell> make() {
    spread_ = true_;
    const int rounds = true_.size() <= kExactTiles ? kRounds : kRoundsOfMany;
    for (int round = 0; round < rounds; ++round) push_apart();
    std::vector<Cell> land = choose_land();
    take(land);
    exchange();
    return cells_;
  }

 private:
  static constexpr int kRounds = 120;
  static constexpr int kRoundsOfMany = 30;
  static constexpr double kPull = 0.08;

  using Grid = std::map<Cell, std::vector<std::size_t>>;
  static Cell cell_at(const Point& p) { return {static_cast<int>(std::floor(p.x)), static_cast<int>(std::floor(p.y))}; }
  Grid grid_of(const std::vector<Point>& points) const {
    Grid grid;
    for (std::size_t i = 0; i < points.size(); ++i) grid[cell_at(points[i])].push_back(i);
    return grid;
  }

  template <class Do>
  static void for_near(const Grid& grid, const Cell& middle, const Do& each) {
    for (int row = middle.row - 1; row <= middle.row + 1; ++row) {
      for (int column = middle.column - 1; column <= middle.column + 1; ++column) {
        const auto found = grid.find({column, row});
        if (found == grid.end()) continue;
        for (const std::size_t i : found->second) each(i);
      }
    }
  }

  /// Places nearer than 1 part, neighbours farther than 1 draw near.
  void push_apart() {
    const Grid grid = grid_of(spread_);
    std::vector<Point> moved = spread_;
    for (std::size_t i = 0; i < spread_.size(); ++i) {
      const auto move = [&](const Point& from, double by) {
        const double apart = std::sqrt(squared(spread_[i], from));
        if (apart < 1e-9) return;
        moved[i].x += by * (spread_[i].x - from.x) / apart;
        moved[i].y += by * (spread_[i].y - from.y) / apart;
      };
      for_near(grid, cell_at(spread_[i]), [&](std::size_t other) {
        const double apart = std::sqrt(squared(spread_[i], spread_[other]));
        if (other != i && apart < 1) move(spread_[other], (1 - apart) / 2);
      });
      for (const std::size_t other : beside_[i]) {
        const double apart = std::sqrt(squared(spread_[i], spread_[other]));
        if (apart > 1) move(spread_[other], -kPull * std::min(1.0, apart - 1));
      }
    }
    spread_ = std::move(moved);
  }

  /// As many cells as communes: those that lie deepest among the places.
  std::vector<Cell> choose_land() const {
    const Grid grid = grid_of(spread_);
    std::map<Cell, double> depth;
    for (const auto& [cell, inside] : grid) {
      for (int row = cell.row - 1; row <= cell.row + 1; ++row) {
        for (int column = cell.column - 1; column <= cell.column + 1; ++column) depth.try_emplace({column, row}, 0);
      }
    }
    std::vector<std::pair<double, Cell>> ranked;
    for (auto& [cell, sum] : depth) {
      const Point middle{cell.column + 0.5, cell.row + 0.5};
      for_near(grid, cell, [&](std::size_t i) { sum += std::exp(-squared(middle, spread_[i]) / 0.5); });
      ranked.emplace_back(-sum, cell);
    }
    std::ranges::sort(ranked);
    std::vector<Cell> land;
    for (std::size_t i = 0; i < true_.size() && i < ranked.size(); ++i) land.push_back(ranked[i].second);
    // Of places in a heap there may be more than cells round them.
    for (int column = 0; land.size() < true_.size(); ++column) {
      const Cell more{ranked.front().second.column + column, ranked.front().second.row + 1'000};
      land.push_back(more);
    }
    return land;
  }

  void take(const std::vector<Cell>& land) {
    const auto cost = [&](std::size_t i, const Cell& cell) {
      return squared(spread_[i], {cell.column + 0.5, cell.row + 0.5});
    };
    cells_.resize(true_.size());
    if (true_.size() <= kExactTiles) {
      std::vector<std::vector<double>> costs(true_.size());
      for (std::size_t i = 0; i < true_.size(); ++i) {
        for (const Cell& cell : land) costs[i].push_back(cost(i, cell));
      }
      const std::vector<std::size_t> taken = assign(costs);
      for (std::size_t i = 0; i < true_.size(); ++i) cells_[i] = land[taken[i]];
      return;
    }
    take_in_strips(land);
  }

  /// Columns of cells from west to east, each filled by the places that are next, from south to north.
  void take_in_strips(std::vector<Cell> land) {
    std::ranges::sort(land);
    std::vector<std::size_t> order(true_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return spread_[i].x; });
    for (std::size_t begin = 0; begin < land.size();) {
      std::size_t end = begin;
      while (end < land.size() && land[end].column == land[begin].column) ++end;
      const auto strip = std::span(order).subspan(begin, end - begin);
      std::ranges::stable_sort(strip, {}, [&](std::size_t i) { return spread_[i].y; });
      for (std::size_t k = 0; k < strip.size(); ++k) cells_[strip[k]] = land[begin + k];
      begin = end;
    }
  }

  /// How badly a commune stands in a cell: neighbours that do not touch it, and a little its way.
  double strain(std::size_t i, const Cell& cell) const {
    constexpr double kWay = 0.05;
    double sum = kWay * squared(spread_[i], {cell.column + 0.5, cell.row + 0.5});
    for (const std::size_t other : beside_[i]) {
      if (!touch(cell, cells_[other])) sum += 1;
    }
    return sum;
  }

  void exchange() {
    constexpr int kMostRounds = 12;
    std::map<Cell, std::size_t> at;
    for (std::size_t i = 0; i < cells_.size(); ++i) at[cells_[i]] = i;
    bool is_better = true;
    for (int round = 0; round < kMostRounds && is_better; ++round) {
      is_better = false;
      for (std::size_t i = 0; i < cells_.size(); ++i) is_better = exchange(i, at) || is_better;
    }
  }

  bool exchange(std::size_t i, std::map<Cell, std::size_t>& at) {
    constexpr int kReach = 2;
    bool is_better = false;
    for (int down = -kReach; down <= kReach; ++down) {
      for (int right = -kReach; right <= kReach; ++right) {
        const Cell own = cells_[i];
        const auto found = at.find({own.column + right, own.row + down});
        if (found == at.end() || found->second == i) continue;
        const std::size_t other = found->second;
        const Cell others = found->first;
        const double before = strain(i, own) + strain(other, others);
        std::swap(cells_[i], cells_[other]);
        if (strain(i, others) + strain(other, own) < before - 1e-9) {
          at[own] = other;
          at[others] = i;
          is_better = true;
        } else {
          std::swap(cells_[i], cells_[other]);
        }
      }
    }
    return is_better;
  }

  std::vector<Point> true_;
  Pairs pairs_;
  std::vector<std::vector<std::size_t>> beside_;
  std::vector<Point> spread_;
  std::vector<Cell> cells_;
};

Pairs pairs_of(const std::vector<CommuneId>& communes, const Neighbours* neighbours) {
  Pairs pairs;
  if (neighbours == nullptr) return pairs;
  std::map<CommuneId, std::size_t> place;
  for (std::size_t i = 0; i < communes.size(); ++i) place[communes[i]] = i;
  for (const CommuneId id : communes) {
    for (const CommuneId other : (*neighbours)[id]) {
      if (other > id && place.contains(other)) pairs.emplace_back(place[id], place[other]);
    }
  }
  return pairs;
}

/// Where the tiles lie on the map plane.
struct TileGrid {
  Point origin;
  double width_m = 0;
  double height_m = 0;

  Point on_map(double column, double row) const { return {origin.x + column * width_m, origin.y + row * height_m}; }
  Point middle(const Cell& cell) const { return on_map(cell.column + 0.5, cell.row + 0.5); }
  /// In cells.
  Point in_cells(const Point& p) const { return {(p.x - origin.x) / width_m, (p.y - origin.y) / height_m}; }
  Box box(const Cell& cell) const {
    Box box;
    box.add(on_map(cell.column, cell.row));
    box.add(on_map(cell.column + 1, cell.row + 1));
    return box;
  }
};

/// The corners are the same numbers for all tiles round them, so that borders are shared.
void add_tile(Outlines& outlines, const Cell& cell, const TileGrid& grid) {
  for (const auto& [right, up] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
    outlines.points.push_back(grid.on_map(cell.column + right, cell.row + up));
  }
  outlines.end_ring();
}

/// How well the tiles keep what was.
void measure(TileMap& tiles, const std::vector<Point>& places, const std::vector<Cell>& cells, const Pairs& pairs) {
  double moved = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    moved += std::sqrt(squared(places[i], {cells[i].column + 0.5, cells[i].row + 0.5}));
  }
  tiles.moved_tiles = moved / static_cast<double>(cells.size());
  if (pairs.empty()) return;
  const auto kept =
      std::ranges::count_if(pairs, [&](const auto& pair) { return touch(cells[pair.first], cells[pair.second]); });
  tiles.kept_neighbours = static_cast<double>(kept) / static_cast<double>(pairs.size());
}

}  // namespace

TileMap make_tiles(const MapBorders& borders, const std::vector<double>& area_km2, const ScopeMask& scope,
                   const Neighbours* neighbours) {
  constexpr double kWide = 1.25;  ///< width to height
  std::vector<CommuneId> communes;
  double area_m2 = 0;
  for (CommuneId id = 0; id < borders.boxes.size(); ++id) {
    if (!scope.is_inside[id] || borders.boxes[id].is_empty()) continue;
    communes.push_back(id);
    area_m2 += area_km2[id] * 1e6;
  }
  TileMap tiles;
  std::vector<Cell> cells;
  TileGrid grid{borders.extent.min, 0, 0};
  if (!communes.empty()) {
    grid.height_m = std::max(1.0, std::sqrt(area_m2 / static_cast<double>(communes.size()) / kWide));
    grid.width_m = kWide * grid.height_m;
    std::vector<Point> places;
    places.reserve(communes.size());
    for (const CommuneId id : communes) places.push_back(grid.in_cells(borders.inner[id]));
    const Pairs pairs = pairs_of(communes, neighbours);
    cells = TileMaker(places, pairs).make();
    measure(tiles, places, cells, pairs);
  }
  tiles.width_m = grid.width_m;
  tiles.height_m = grid.height_m;
  Outlines outlines;
  std::vector<Point> inner = borders.inner;
  std::vector<LandPiece> lands;
  std::size_t next = 0;
  for (CommuneId id = 0; id < borders.boxes.size(); ++id) {
    if (next < communes.size() && communes[next] == id) {
      add_tile(outlines, cells[next], grid);
      inner[id] = grid.middle(cells[next]);
      lands.push_back({id, grid.box(cells[next])});
      ++next;
    }
    outlines.end_unit();
  }
  tiles.borders = finish_borders(cut_arcs(outlines), std::move(inner), std::move(lands), 0);
  return tiles;
}

}  // namespace ocop
