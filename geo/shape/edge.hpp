#pragma once

#include <algorithm>

#include "shape/geometry.hpp"

namespace ocop {

struct Edge {
  Point a;
  Point b;
};

inline double squared_distance_m2(const Edge& edge, Point p) {
  const Point d{edge.b.x - edge.a.x, edge.b.y - edge.a.y};
  const Point v{p.x - edge.a.x, p.y - edge.a.y};
  const double length2 = d.x * d.x + d.y * d.y;
  const double t = length2 > 0 ? std::clamp((v.x * d.x + v.y * d.y) / length2, 0.0, 1.0) : 0;
  const Point off{v.x - t * d.x, v.y - t * d.y};
  return off.x * off.x + off.y * off.y;
}

/// 0 inside.
inline double squared_distance_m2(const Box& box, Point p) {
  const double x = std::max({box.min.x - p.x, 0.0, p.x - box.max.x});
  const double y = std::max({box.min.y - p.y, 0.0, p.y - box.max.y});
  return x * x + y * y;
}

/// A ray to larger x; half open, so that a shared corner is crossed once. Both ends are ordered
/// first: two neighbours find the same crossing on their shared edge.
inline bool crosses_ray(const Edge& edge, Point p) {
  if ((edge.a.y > p.y) == (edge.b.y > p.y)) return false;
  const Edge up = edge.a.y < edge.b.y ? edge : Edge{edge.b, edge.a};
  return up.a.x + (p.y - up.a.y) / (up.b.y - up.a.y) * (up.b.x - up.a.x) > p.x;
}

}  // namespace ocop
