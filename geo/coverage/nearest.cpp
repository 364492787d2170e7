#include "coverage/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "shape/projection.hpp"

namespace ocop {
namespace {

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kSemiMajor_m = 6378137;
constexpr double kEccentricity2 = 0.00669437999014132;  // of WGS 84
/// Up to here a chord gives the geodesic to a millimetre (measured in the test).
constexpr double kNear_m = 200'000;

double squared_chord(const std::array<double, 3>& a, const std::array<double, 3>& b) {
  const double x = a[0] - b[0];
  const double y = a[1] - b[1];
  const double z = a[2] - b[2];
  return x * x + y * y + z * z;
}

/// The arc over a chord of the ellipsoid, from the radius of curvature in its direction at the middle
/// (Euler's theorem): s = c (1 + c²/24R² + 3c⁴/640R⁴).
double arc_over_m(double chord_m, LonLat from, LonLat to) {
  const double lat = (from.lat + to.lat) / 2 * kRadians;
  const double w2 = 1 - kEccentricity2 * std::sin(lat) * std::sin(lat);
  const double across_m = kSemiMajor_m / std::sqrt(w2);
  const double along_m = across_m * (1 - kEccentricity2) / w2;
  const double north = along_m * (to.lat - from.lat);
  const double east = across_m * std::cos(lat) * (to.lon - from.lon);
  const double both = north * north + east * east;
  if (both == 0) return chord_m;
  const double curvature = (north * north / along_m + east * east / across_m) / both;
  const double bend2 = chord_m * chord_m * curvature * curvature;
  return chord_m * (1 + bend2 / 24 + 3 * bend2 * bend2 / 640);
}

}  // namespace

NearestPlace::NearestPlace(const std::vector<LonLat>& places) {
  nodes_.reserve(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) nodes_.push_back({on_ellipsoid(places[i]), places[i], i});
  build(0, nodes_.size(), 0);
}

NearestPlace::Vector NearestPlace::on_ellipsoid(LonLat place) {
  const double lon = place.lon * kRadians;
  const double sine = std::sin(place.lat * kRadians);
  const double across_m = kSemiMajor_m / std::sqrt(1 - kEccentricity2 * sine * sine);
  const double from_axis_m = across_m * std::cos(place.lat * kRadians);
  return {from_axis_m * std::cos(lon), from_axis_m * std::sin(lon), across_m * (1 - kEccentricity2) * sine};
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

void NearestPlace::search(const Vector& from, std::size_t begin, std::size_t end, std::size_t axis,
                          Found& found) const {
  if (begin == end) return;
  const std::size_t middle = begin + (end - begin) / 2;
  const Node& node = nodes_[middle];
  const double chord2 = squared_chord(from, node.at);
  if (chord2 < found.chord2) found = {&node, chord2};
  const double to_plane = from[axis] - node.at[axis];
  const std::size_t next = (axis + 1) % 3;
  const bool is_left_near = to_plane < 0;
  if (is_left_near) {
    search(from, begin, middle, next, found);
  } else {
    search(from, middle + 1, end, next, found);
  }
  if (to_plane * to_plane >= found.chord2) return;
  if (is_left_near) {
    search(from, middle + 1, end, next, found);
  } else {
    search(from, begin, middle, next, found);
  }
}

std::optional<NearestPlace::Nearest> NearestPlace::find(LonLat from) const {
  Found found;
  search(on_ellipsoid(from), 0, nodes_.size(), 0, found);
  if (found.node == nullptr) return std::nullopt;
  const double chord_m = std::sqrt(found.chord2);
  const double length_m =
      chord_m <= kNear_m ? arc_over_m(chord_m, from, found.node->place) : ocop::distance_m(from, found.node->place);
  return Nearest{length_m, found.node->index};
}

std::optional<double> NearestPlace::distance_m(LonLat from) const {
  const auto nearest = find(from);
  return nearest ? std::optional(nearest->distance_m) : std::nullopt;
}

}  // namespace ocop
