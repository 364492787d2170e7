#include "layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace demo {
namespace {

constexpr double kPi = 3.14159265358979;
constexpr double kWallsWithin_m = 16e3;  // farther communes cannot touch the province
constexpr double kNeck_m = 350;          // sites of a piece hang together over a border of this length

constexpr std::array<Point, 8> kDirections = {
    {{1, 0}, {0.7, 0.7}, {0, 1}, {-0.7, 0.7}, {-1, 0}, {-0.7, -0.7}, {0, -1}, {0.7, -0.7}}};

double area_in_plane_m2(double area_km2, double lat) { return 1e6 * area_km2 * plane_area_per_true_area(lat); }

}  // namespace

Layout::Layout(const Facts& facts, const Warp& warp)
    : piece_count_(facts.pieces.size()),
      commune_count_(facts.communes.size()),
      pieces_of_commune_(facts.communes.size()),
      pieces_of_unit_(facts.units.size()),
      anchors_(3) {
  for (std::size_t p = 0; p < piece_count_; ++p) {
    commune_of_.push_back(facts.pieces[p].commune);
    unit_of_.push_back(facts.pieces[p].unit);
    pieces_of_commune_[facts.pieces[p].commune].push_back(p);
    pieces_of_unit_[facts.pieces[p].unit].push_back(p);
  }
  commune_of_.push_back(commune_count_);
  unit_of_.push_back(facts.units.size());
  const std::size_t n = commune_count_ + 1;
  is_neighbour_.assign(n * n, 0);
  wanted_border_m_.assign(n * n, 0);
  for (std::size_t a = 0; a < commune_count_; ++a) {
    for (std::size_t b = 0; b < commune_count_; ++b) {
      const double smaller_km2 = std::min(facts.communes[a].area_km2, facts.communes[b].area_km2);
      wanted_border_m_[a * n + b] = std::min(600.0, 200 * std::sqrt(smaller_km2));
    }
  }
  for (const auto& [a, b] : facts.neighbours) {
    is_neighbour_[a * n + b] = is_neighbour_[b * n + a] = 1;
  }
  place_sites(facts, warp);
  add_anchors(facts, warp);
  rebuild();
}

void Layout::add_site(Point at, double weight_m2, std::size_t group) {
  if (sites_of_.size() <= group) {
    sites_of_.resize(group + 1);
  }
  sites_of_[group].push_back(sites_.size());
  sites_.push_back({at, weight_m2, group});
}

void Layout::place_sites(const Facts& facts, const Warp& warp) {
  std::vector<Point> commune_at;
  for (const Unit& commune : facts.communes) {
    commune_at.push_back(warp.inverse(to_plane(commune.lon, commune.lat)));
  }
  for (std::size_t p = 0; p < piece_count_; ++p) {
    const Piece& piece = facts.pieces[p];
    const Unit& commune = facts.communes[piece.commune];
    const bool is_split = pieces_of_commune_[piece.commune].size() > 1;
    const double radius = std::sqrt(1e6 * commune.area_km2 / kPi);
    Point middle = commune_at[piece.commune];
    if (is_split) {  // lean towards the new unit
      const Unit& unit = facts.units[piece.unit];
      const Point way = warp.inverse(to_plane(unit.lon, unit.lat)) - middle;
      middle = middle + (0.5 * radius / (std::sqrt(dot(way, way)) + 0.2 * radius)) * way;
    }
    const std::size_t count = is_split ? 2 : commune.area_km2 > 15 ? 4 : 3;
    const double area = area_in_plane_m2(piece.area_km2, commune.lat);
    for (std::size_t k = 0; k < count; ++k) {
      const Point direction = kDirections[(8 * k / count + p) % 8];
      add_site(middle + (is_split ? 0.25 : 0.5) * radius * direction, area / (kPi * static_cast<double>(count)), p);
    }
    aim_m2_.push_back(area);
  }
  Point low{1e9, 1e9};
  Point high{-1e9, -1e9};
  std::size_t group = piece_count_;
  for (const Wall& wall : facts.walls) {
    const Point at = warp.inverse(to_plane(wall.lon, wall.lat));
    const bool is_near =
        std::ranges::any_of(commune_at, [&](Point c) { return dot(c - at, c - at) < kWallsWithin_m * kWallsWithin_m; });
    if (is_near) {
      const double area = area_in_plane_m2(wall.area_km2, wall.lat);
      add_site(at, area / kPi, group++);
      aim_m2_.push_back(area);
      wall_home_.push_back(at);
      low = {std::min(low.x, at.x), std::min(low.y, at.y)};
      high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
  }
  box_ = {low, high};
}

void Layout::add_anchors(const Facts& facts, const Warp& warp) {
  const auto anchor = [&](Owner kind, Point at, std::size_t owner, double area_km2, double importance) {
    const double margin = std::min(350.0, 120 * std::sqrt(area_km2));
    anchors_[static_cast<std::size_t>(kind)].push_back({at, owner, margin, importance, 0, {}, {}});
  };
  for (std::size_t c = 0; c < facts.communes.size(); ++c) {
    const Unit& unit = facts.communes[c];
    anchor(Owner::commune, warp.inverse(to_plane(unit.lon, unit.lat)), c, unit.area_km2, 1.0);
  }
  for (std::size_t u = 0; u < facts.units.size(); ++u) {
    const Unit& unit = facts.units[u];
    anchor(Owner::unit, warp.inverse(to_plane(unit.lon, unit.lat)), u, unit.area_km2, 0.7);
  }
  for (std::size_t w = 0; w < wall_home_.size(); ++w) {
    anchor(Owner::wall, wall_home_[w], piece_count_ + w, aim_m2_[piece_count_ + w] * 1e-6, 0.4);
  }
}

void Layout::aim_at(const std::vector<double>& piece_area_m2) { std::ranges::copy(piece_area_m2, aim_m2_.begin()); }

void Layout::account(std::size_t site, double sign) {
  const std::size_t group = sites_[site].group;
  const Cell& cell = cells_[site];
  area_m2_[group] += sign * area_of(cell);
  if (group >= piece_count_) {
    return;
  }
  for (std::size_t k = 0; k < cell.size(); ++k) {
    if (cell[k].across == kBeyond) {
      continue;
    }
    const std::size_t other = std::min(sites_[cell[k].across].group, piece_count_);
    if (other == group) {
      continue;
    }
    const Point side = cell[(k + 1) % cell.size()].at - cell[k].at;
    const double length = sign * std::sqrt(dot(side, side));
    border_m_[group * (piece_count_ + 1) + other] += length;
    if (commune_of_[other] != commune_of_[group]) {
      commune_border_m_[commune_of_[group] * (commune_count_ + 1) + commune_of_[other]] += length;
    }
  }
}

std::vector<std::vector<std::size_t>> Layout::parts_of(std::size_t piece) const {
  std::vector<std::vector<std::size_t>> parts;
  std::vector<std::size_t> rest;
  std::ranges::copy_if(sites_of_[piece], std::back_inserter(rest), [&](std::size_t s) { return !cells_[s].empty(); });
  while (!rest.empty()) {
    auto& part = parts.emplace_back(1, rest.back());
    rest.pop_back();
    for (std::size_t done = 0; done < part.size(); ++done) {
      const Cell& cell = cells_[part[done]];
      for (std::size_t k = 0; k < cell.size(); ++k) {
        const auto found = std::ranges::find(rest, cell[k].across);
        const Point side = cell[(k + 1) % cell.size()].at - cell[k].at;
        if (found != rest.end() && dot(side, side) > kNeck_m * kNeck_m) {
          part.push_back(*found);
          rest.erase(found);
        }
      }
    }
  }
  return parts;
}

void Layout::gather() {
  rebuild();
  const auto ground_m2 = [&](const std::vector<std::size_t>& part) {
    double sum = 0;
    for (const std::size_t s : part) {
      sum += area_of(cells_[s]);
    }
    return sum;
  };
  for (std::size_t piece = 0; piece < piece_count_; ++piece) {
    const auto parts = parts_of(piece);
    const auto& main = *std::ranges::max_element(parts, {}, ground_m2);
    for (const std::size_t s : sites_of_[piece]) {
      if (std::ranges::find(main, s) == main.end()) {
        const Point aside = 0.08 * std::sqrt(aim_m2_[piece]) * kDirections[s % 8];
        sites_[s].at = sites_[main.front()].at + aside;
      }
    }
  }
}

void Layout::rebuild() {
  cells_.resize(sites_.size());
  for (std::size_t s = 0; s < sites_.size(); ++s) {
    cells_[s] = cell_of(s, sites_, box_, cells_[s]);
  }
  area_m2_.assign(sites_of_.size(), 0);
  border_m_.assign((piece_count_ + 1) * (piece_count_ + 1), 0);
  commune_border_m_.assign((commune_count_ + 1) * (commune_count_ + 1), 0);
  parts_.assign(piece_count_, 0);
  for (std::size_t s = 0; s < sites_.size(); ++s) {
    account(s, 1);
  }
  for (std::size_t p = 0; p < piece_count_; ++p) {
    parts_[p] = parts_of(p).size();
  }
  for (const Owner kind : {Owner::commune, Owner::unit, Owner::wall}) {
    for (Anchor& anchor : anchors_[static_cast<std::size_t>(kind)]) {
      weigh(anchor, kind);
    }
  }
}

void Layout::fit_weights(int rounds, double relative) {
  for (int round = 0; round < rounds; ++round) {
    rebuild();
    double worst = 0;
    std::vector<double> change(sites_of_.size(), 0);
    for (std::size_t g = 0; g < piece_count_; ++g) {
      double gain_per_weight = 0;  // how fast the area grows with the weight
      for (const std::size_t s : sites_of_[g]) {
        const Cell& cell = cells_[s];
        for (std::size_t k = 0; k < cell.size(); ++k) {
          if (cell[k].across != kBeyond && sites_[cell[k].across].group != g) {
            const Site& other = sites_[cell[k].across];
            const Point side = cell[(k + 1) % cell.size()].at - cell[k].at;
            const Point way = other.at - sites_[s].at;
            gain_per_weight += 0.5 * std::sqrt(dot(side, side) / dot(way, way));
          }
        }
      }
      const double lack = aim_m2_[g] - area_m2_[g];
      worst = std::max(worst, std::abs(lack) / aim_m2_[g]);
      change[g] = 0.7 * lack / std::max(gain_per_weight, 1.0);
    }
    if (worst < relative) {
      return;
    }
    for (Site& site : sites_) {
      site.weight_m2 += change[site.group];
    }
  }
  rebuild();
}

}  // namespace demo
