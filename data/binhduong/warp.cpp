#include "warp.hpp"

#include <cmath>

namespace demo {
namespace {

constexpr std::uint64_t kPatches = 2025;

// Between 0.6 and 1 in size, of either sign: lively, where values around nought would be flat.
double lattice_value(std::int64_t i, std::int64_t j, std::uint64_t seed) {
  const auto key =
      static_cast<std::uint64_t>(i) * 0x9e3779b97f4a7c15ULL ^ Dice::mixed(static_cast<std::uint64_t>(j) + seed);
  const std::uint64_t bits = Dice::mixed(key);
  const double size = 0.6 + 0.4 * static_cast<double>(bits >> 11) * 0x1.0p-53;
  return (bits & 1U) == 0 ? size : -size;
}

double eased(double t) { return t * t * t * (t * (6 * t - 15) + 10); }

// Between -1 and 1, smooth, about one hill or hollow a unit.
double noise(Point p, std::uint64_t seed) {
  const double fx = std::floor(p.x);
  const double fy = std::floor(p.y);
  const auto i = static_cast<std::int64_t>(fx);
  const auto j = static_cast<std::int64_t>(fy);
  const double u = eased(p.x - fx);
  const double v = eased(p.y - fy);
  const double low = lattice_value(i, j, seed) * (1 - u) + lattice_value(i + 1, j, seed) * u;
  const double high = lattice_value(i, j + 1, seed) * (1 - u) + lattice_value(i + 1, j + 1, seed) * u;
  return low * (1 - v) + high * v;
}

// Turned, each step another way, so that no lattice shows through.
Point turned(Point p, std::uint64_t seed) {
  return (seed % 2 == 0) ? Point{0.8 * p.x - 0.6 * p.y, 0.6 * p.x + 0.8 * p.y}
                         : Point{0.28 * p.x - 0.96 * p.y, 0.96 * p.x + 0.28 * p.y};
}

}  // namespace

Warp::Warp()
    : steps_{{6000, 600, false, 11}, {3700, 520, false, 24}, {2400, 380, true, 37}, {1750, 290, true, 42},
             {1300, 215, true, 55},  {950, 160, true, 66},   {700, 120, true, 73},  {520, 88, true, 84},
             {380, 64, true, 91},    {280, 46, true, 102}} {}

Point Warp::shift(const Step& step, Point p) {
  const Point q = turned((1 / step.wavelength_m) * p, step.seed);
  double strength = step.amplitude_m;
  if (step.is_patchy) {
    strength *= 0.62 + 0.55 * noise(turned(0.00028 * p, step.seed), kPatches);
  }
  return strength * Point{noise(q, step.seed), noise({q.x + 0.5, q.y + 0.5}, step.seed + 500)};
}

Point Warp::operator()(Point p) const {
  for (const Step& step : steps_) {
    p = p + shift(step, p);
  }
  return p;
}

Point Warp::inverse(Point p) const {
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    Point q = p;
    for (int round = 0; round < 60; ++round) {
      q = p - shift(*step, q);  // contracts, because a step moves neighbouring ground nearly alike
    }
    p = q;
  }
  return p;
}

}  // namespace demo
