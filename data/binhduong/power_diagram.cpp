#include "power_diagram.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace demo {
namespace {

// Keeps the side of `cell` where the line's value is not positive.
void cut(Cell& cell, Point normal, double offset, std::size_t across, Cell& spare) {
  spare.clear();
  for (std::size_t k = 0; k < cell.size(); ++k) {
    const Corner& from = cell[k];
    const Corner& to = cell[(k + 1) % cell.size()];
    const double from_value = dot(normal, from.at) - offset;
    const double to_value = dot(normal, to.at) - offset;
    if (from_value <= 0) {
      spare.push_back(from);
    }
    if ((from_value <= 0) != (to_value <= 0)) {
      const double t = from_value / (from_value - to_value);
      const Point at = from.at + t * (to.at - from.at);
      spare.push_back({at, from_value <= 0 ? across : from.across});
    }
  }
  cell.swap(spare);
}

double reach_of(const Cell& cell, Point centre) {
  double reach2 = 0;
  for (const Corner& corner : cell) {
    reach2 = std::max(reach2, dot(corner.at - centre, corner.at - centre));
  }
  return std::sqrt(reach2);
}

}  // namespace

Cell cell_of(std::size_t site, const std::vector<Site>& sites, const Box& box, const Cell& hint) {
  const Site& own = sites[site];
  Cell cell = {
      {box.low, kBeyond}, {{box.high.x, box.low.y}, kBeyond}, {box.high, kBeyond}, {{box.low.x, box.high.y}, kBeyond}};
  Cell spare;
  double reach = reach_of(cell, own.at);
  const auto meet = [&](std::size_t other) {
    const Point normal = sites[other].at - own.at;
    const double d2 = dot(normal, normal);
    const double twice_distance2 = d2 + own.weight_m2 - sites[other].weight_m2;
    if (twice_distance2 > 0 && twice_distance2 * twice_distance2 > 4 * d2 * reach * reach) {
      return;  // the border lies beyond the farthest corner
    }
    cut(cell, normal, dot(normal, own.at) + 0.5 * twice_distance2, other, spare);
    reach = reach_of(cell, own.at);
  };
  for (const Corner& corner : hint) {
    if (corner.across != kBeyond && corner.across != site) {
      meet(corner.across);
    }
  }
  for (std::size_t other = 0; other < sites.size() && !cell.empty(); ++other) {
    const bool was_tried = std::ranges::any_of(hint, [&](const Corner& c) { return c.across == other; });
    if (other != site && !was_tried) {
      meet(other);
    }
  }
  return cell;
}

double area_of(const Cell& cell) {
  double twice = 0;
  for (std::size_t k = 0; k < cell.size(); ++k) {
    twice += cross(cell[k].at - cell[0].at, cell[(k + 1) % cell.size()].at - cell[0].at);
  }
  return 0.5 * twice;
}

Point meeting_point(const std::vector<Site>& sites, std::size_t a, std::size_t b, std::size_t c) {
  std::array order{a, b, c};
  std::ranges::sort(order);
  const Site& s = sites[order[0]];
  const auto line = [&](const Site& other) {
    const Point normal = other.at - s.at;
    return std::pair(normal, 0.5 * (dot(normal, normal) + s.weight_m2 - other.weight_m2));
  };
  const auto [n1, o1] = line(sites[order[1]]);
  const auto [n2, o2] = line(sites[order[2]]);
  const double det = cross(n1, n2);
  return s.at + Point{(o1 * n2.y - o2 * n1.y) / det, (n1.x * o2 - n2.x * o1) / det};
}

}  // namespace demo
