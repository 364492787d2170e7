#pragma once

#include "plane.hpp"

#include <cstddef>
#include <limits>
#include <vector>

// A power diagram: a site holds the ground that is nearest to it when its weight is taken off the
// squared distance. Sites of one group share their weight; the ground of a group is the union of theirs.
namespace demo {

inline constexpr std::size_t kBeyond = std::numeric_limits<std::size_t>::max();  // outside the box

struct Site {
  Point at;
  double weight_m2 = 0;
  std::size_t group = 0;
};

struct Box {
  Point low;
  Point high;
};

// A corner of a cell and the site across the side that starts there (kBeyond at the box).
struct Corner {
  Point at;
  std::size_t across = kBeyond;
};

// Convex, counter-clockwise; empty when the site holds nothing.
using Cell = std::vector<Corner>;

// `hint` are sites that are probably neighbours: tried first, they save time and change nothing.
Cell cell_of(std::size_t site, const std::vector<Site>& sites, const Box& box, const Cell& hint = {});

double area_of(const Cell& cell);

// Where the cells of three sites meet; the same bits in whichever order they are named.
Point meeting_point(const std::vector<Site>& sites, std::size_t a, std::size_t b, std::size_t c);

}  // namespace demo
