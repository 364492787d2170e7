#include "plate/mark_shape.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace ocop {
namespace {

std::vector<Point> polygon(int corners, double radius, double first_degrees) {
  std::vector<Point> points;
  for (int i = 0; i < corners; ++i) {
    const double angle = (first_degrees + 360.0 * i / corners) * std::numbers::pi / 180;
    points.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  return points;
}

/// A triangle whose box, not whose centroid, is centred.
std::vector<Point> triangle(double up) { return {{0, -0.5 * up}, {0.56, 0.47 * up}, {-0.56, 0.47 * up}}; }

}  // namespace

const std::vector<Point>& mark_outline(ProducerType type) {
  static const std::array<std::vector<Point>, 7> kOutlines = {
      std::vector<Point>{{-0.45, -0.45}, {0.45, -0.45}, {0.45, 0.45}, {-0.45, 0.45}},
      polygon(4, 0.62, 0),
      triangle(1),
      triangle(-1),
      polygon(32, 0.5, 0),
      polygon(6, 0.53, 30),
      polygon(6, 0.53, 30),
  };
  return kOutlines.at(static_cast<std::size_t>(type));
}

}  // namespace ocop
