#include "outlines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

namespace demo {
namespace {

constexpr double kStep_m = 25;      // between points before bending
constexpr double kTolerance_m = 6;  // of thinning
constexpr int kRoundings = 2;

double distance(Point a, Point b) { return std::sqrt(dot(b - a, b - a)); }

// Cuts the corners between straight sides; the ends stay.
std::vector<Point> rounded(std::vector<Point> line) {
  for (int round = 0; round < kRoundings; ++round) {
    std::vector<Point> next{line.front()};
    for (std::size_t k = 1; k + 1 < line.size(); ++k) {
      next.push_back(0.3 * line[k - 1] + 0.7 * line[k]);
      next.push_back(0.7 * line[k] + 0.3 * line[k + 1]);
    }
    next.push_back(line.back());
    line = std::move(next);
  }
  return line;
}

std::vector<Point> bent(const std::vector<Point>& line, const Warp& warp) {
  std::vector<Point> out{warp(line.front())};
  for (std::size_t k = 0; k + 1 < line.size(); ++k) {
    const double length = distance(line[k], line[k + 1]);
    const auto steps = static_cast<std::size_t>(std::ceil(length / kStep_m));
    for (std::size_t s = 1; s <= steps; ++s) {
      const double t = static_cast<double>(s) / static_cast<double>(steps);
      out.push_back(warp((1 - t) * line[k] + t * line[k + 1]));
    }
  }
  return out;
}

double off_line(Point p, Point a, Point b) {
  const double length = distance(a, b);
  return length == 0 ? distance(p, a) : std::abs(cross(b - a, p - a)) / length;
}

// Douglas and Peucker.
void thin(const std::vector<Point>& line, std::size_t first, std::size_t last, std::vector<Point>& out) {
  double farthest = 0;
  std::size_t at = first;
  for (std::size_t k = first + 1; k < last; ++k) {
    const double off = off_line(line[k], line[first], line[last]);
    if (off > farthest) {
      farthest = off;
      at = k;
    }
  }
  if (farthest > kTolerance_m) {
    thin(line, first, at, out);
    thin(line, at, last, out);
  } else {
    out.push_back(line[last]);
  }
}

std::vector<Point> drawn(const std::vector<Point>& line, const Warp& warp) {
  const auto dense = bent(rounded(line), warp);
  std::vector<Point> out{dense.front()};
  thin(dense, 0, dense.size() - 1, out);
  return out;
}

}  // namespace

double area_of(const Ring& ring) {
  double twice = 0;
  for (std::size_t k = 0; k < ring.size(); ++k) {
    twice += cross(ring[k], ring[(k + 1) % ring.size()]);
  }
  return 0.5 * twice;
}

Outlines::Outlines(const std::vector<Site>& sites, const Box& box, std::size_t piece_count, const Warp& warp)
    : piece_count_(piece_count) {
  const auto group_of = [&](std::size_t site) { return std::min(sites[site].group, piece_count); };
  const auto node_of = [](std::size_t a, std::size_t b, std::size_t c) {
    Node node{a, b, c};
    std::ranges::sort(node);
    return node;
  };
  struct Side {
    Node to{};
    std::size_t right = 0;
  };
  std::map<std::pair<Node, std::size_t>, Side> sides;  // by start and the group on the left
  for (std::size_t s = 0; s < sites.size(); ++s) {
    if (group_of(s) == piece_count) {
      continue;
    }
    const Cell cell = cell_of(s, sites, box);
    for (std::size_t k = 0; k < cell.size(); ++k) {
      const std::size_t before = cell[(k + cell.size() - 1) % cell.size()].across;
      const std::size_t across = cell[k].across;
      const std::size_t after = cell[(k + 1) % cell.size()].across;
      if (across == kBeyond) {
        throw std::runtime_error("a piece reaches the edge of the drawing");
      }
      if (group_of(across) != group_of(s)) {
        sides[{node_of(s, before, across), group_of(s)}] = {node_of(s, across, after), group_of(across)};
      }
    }
  }
  const auto is_end = [&](const Node& n) {
    const std::size_t a = group_of(n[0]);
    const std::size_t b = group_of(n[1]);
    const std::size_t c = group_of(n[2]);
    return a != b && b != c && a != c;
  };
  const auto point_of = [&](const Node& n) { return meeting_point(sites, n[0], n[1], n[2]); };
  std::set<std::pair<Node, std::size_t>> used;
  const auto follow = [&](const Node& start, std::size_t left, std::size_t right) {
    std::vector<Point> line{point_of(start)};
    Node at = start;
    do {
      used.emplace(at, left);
      at = sides.at({at, left}).to;
      line.push_back(point_of(at));
    } while (!is_end(at) && at != start);
    arcs_.push_back({left, right, start, at, drawn(line, warp)});
  };
  for (const bool is_between_ends : {true, false}) {  // then the islands, which have no ends
    for (const auto& [start, side] : sides) {
      const auto& [node, left] = start;
      if (left < side.right && !used.contains(start) && is_end(node) == is_between_ends) {
        follow(node, left, side.right);
      }
    }
  }
}

std::vector<double> Outlines::areas_m2() const {
  std::vector<double> areas(piece_count_ + 1);
  for (const Arc& arc : arcs_) {
    double half = 0;
    for (std::size_t k = 0; k + 1 < arc.points.size(); ++k) {
      half += 0.5 * cross(arc.points[k], arc.points[k + 1]);
    }
    areas[arc.left] += half;
    areas[arc.right] -= half;
  }
  areas.pop_back();
  return areas;
}

std::vector<Ring> Outlines::outline_of(const std::vector<bool>& is_inside) const {
  const auto holds = [&](std::size_t piece) { return piece < piece_count_ && is_inside[piece]; };
  struct Step {
    const Arc* arc;
    bool is_forward;
  };
  std::map<Node, Step> from;
  for (const Arc& arc : arcs_) {
    if (holds(arc.left) != holds(arc.right)) {
      const bool is_forward = holds(arc.left);
      from.emplace(is_forward ? arc.from : arc.to, Step{&arc, is_forward});
    }
  }
  std::vector<Ring> rings;
  while (!from.empty()) {
    Ring ring;
    auto next = from.begin();
    while (next != from.end()) {
      const auto [arc, is_forward] = next->second;
      from.erase(next);
      if (is_forward) {
        ring.insert(ring.end(), arc->points.begin(), arc->points.end() - 1);
      } else {
        ring.insert(ring.end(), arc->points.rbegin(), arc->points.rend() - 1);
      }
      next = from.find(is_forward ? arc->to : arc->from);
    }
    rings.push_back(std::move(ring));
  }
  return rings;
}

}  // namespace demo
