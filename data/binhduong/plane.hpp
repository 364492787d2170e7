#pragma once

#include <cstddef>
#include <cstdint>

// The plane all shapes are made in: metres east and north of a point in the middle of the province.
// Only sums, products and square roots are used, so that every machine finds the same bits.
namespace demo {

struct Point {
  double x = 0;
  double y = 0;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(double k, Point a) { return {k * a.x, k * a.y}; }
inline double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }

inline constexpr double kMiddleLon = 106.6;
inline constexpr double kMiddleLat = 11.18;
// Lengths of one degree on the WGS 84 ellipsoid at kMiddleLat.
inline constexpr double kMetresPerDegreeLon = 109220.714;
inline constexpr double kMetresPerDegreeLat = 110616.031;

inline Point to_plane(double lon, double lat) {
  return {(lon - kMiddleLon) * kMetresPerDegreeLon, (lat - kMiddleLat) * kMetresPerDegreeLat};
}

// How much larger a shape at this latitude is in the plane than on the ground (meridians converge), to 1e-5.
inline double plane_area_per_true_area(double lat) {
  constexpr double tan_middle = 0.197643;
  constexpr double radians_per_degree = 0.017453292519943295;
  const double d = (lat - kMiddleLat) * radians_per_degree;
  return 1.0 / (1.0 - tan_middle * d - 0.5 * d * d);
}

// A small generator of its own: the standard distributions differ between libraries.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return mixed(state_);
  }
  double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
  double signed_unit() { return 2.0 * unit() - 1.0; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(bits() % n); }

  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

}  // namespace demo
