#include "coverage/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "shape/projection.hpp"

namespace ocop {
namespace {

double squared_chord(const std::array<double, 3>& a, const std::array<double, 3>& b) {
  const double x = a[0] - b[0];
  const double y = a[1] - b[1];
  const double z = a[2] - b[2];
  return x * x + y * y + z * z;
}

}  // namespace

NearestPlace::NearestPlace(std::vector<LonLat> places) {
  const auto is_before = [](LonLat a, LonLat b) { return a.lon != b.lon ? a.lon < b.lon : a.lat < b.lat; };
  std::ranges::sort(places, is_before);
  places.erase(std::ranges::unique(places).begin(), places.end());
  nodes_.reserve(places.size());
  for (const LonLat place : places) nodes_.push_back({on_sphere(place), place});
  build(0, nodes_.size(), 0);
}

NearestPlace::Vector NearestPlace::on_sphere(LonLat place) {
  constexpr double kRadians = std::numbers::pi / 180;
  const double lon = place.lon * kRadians;
  const double lat = place.lat * kRadians;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

void NearestPlace::build(std::size_t begin, std::size_t end, std::size_t axis) {
  if (end - begin < 2) return;
  const std::size_t middle = begin + (end - begin) / 2;
  const auto at = [this](std::size_t i) { return nodes_.begin() + static_cast<std::ptrdiff_t>(i); };
  std::nth_element(at(begin), at(middle), at(end),
                   [axis](const Node& a, const Node& b) { return a.at[axis] < b.at[axis]; });
  build(begin, middle, (axis + 1) % 3);
  build(middle + 1, end, (axis + 1) % 3);
}

template <class Visit>
void NearestPlace::search(const Vector& from, std::size_t begin, std::size_t end, std::size_t axis, double& reach2,
                          const Visit& visit) const {
  if (begin == end) return;
  const std::size_t middle = begin + (end - begin) / 2;
  const Node& node = nodes_[middle];
  const double chord2 = squared_chord(from, node.at);
  if (chord2 <= reach2) visit(node, chord2);
  const double to_plane = from[axis] - node.at[axis];
  const std::size_t next = (axis + 1) % 3;
  const bool is_left_near = to_plane < 0;
  if (is_left_near) {
    search(from, begin, middle, next, reach2, visit);
  } else {
    search(from, middle + 1, end, next, reach2, visit);
  }
  if (to_plane * to_plane > reach2) return;
  if (is_left_near) {
    search(from, middle + 1, end, next, reach2, visit);
  } else {
    search(from, begin, middle, next, reach2, visit);
  }
}

std::optional<double> NearestPlace::distance_m(LonLat from) const {
  if (nodes_.empty()) return std::nullopt;
  const Vector here = on_sphere(from);
  double shortest2 = std::numeric_limits<double>::infinity();
  search(here, 0, nodes_.size(), 0, shortest2, [&](const Node&, double chord2) { shortest2 = chord2; });
  // Radii of curvature differ by at most 0.7 %: squared, with the rounding of chords of metres.
  constexpr double kEllipsoid = 1.015;
  constexpr double kRounding = 1e-15;
  double reach2 = shortest2 * kEllipsoid + kRounding;
  double nearest_m = std::numeric_limits<double>::infinity();
  search(here, 0, nodes_.size(), 0, reach2,
         [&](const Node& node, double) { nearest_m = std::min(nearest_m, ocop::distance_m(from, node.place)); });
  return nearest_m;
}

}  // namespace ocop
