#pragma once

#include "plane.hpp"
#include "power_diagram.hpp"
#include "warp.hpp"

#include <array>
#include <cstddef>
#include <vector>

// The borders of a power diagram as arcs: each is rounded, bent and thinned once and then used by the
// land on both sides, so that common borders have the same vertices, whatever is put together from them.
namespace demo {

using Ring = std::vector<Point>;  // closed, the first point is not repeated

class Outlines {
 public:
  // Groups below `piece_count` are pieces, the others together are the outside.
  // Throws std::runtime_error when a piece reaches the box.
  Outlines(const std::vector<Site>& sites, const Box& box, std::size_t piece_count, const Warp& warp);

  // In the plane, by piece.
  std::vector<double> areas_m2() const;

  // The outline of all pieces for which `is_inside` holds, counter-clockwise; holes are clockwise.
  std::vector<Ring> outline_of(const std::vector<bool>& is_inside) const;

 private:
  using Node = std::array<std::size_t, 3>;  // the three sites that meet, ascending
  struct Arc {
    std::size_t left = 0;
    std::size_t right = 0;  // piece_count: the outside
    Node from{};
    Node to{};
    std::vector<Point> points;  // both ends included
  };
  std::size_t piece_count_;
  std::vector<Arc> arcs_;
};

double area_of(const Ring& ring);

}  // namespace demo
