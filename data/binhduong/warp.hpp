#pragma once

#include "plane.hpp"

#include <vector>

// Bends the plane by smooth noise at several scales, one after the other. Each step moves ground so
// gently that it cannot fold over; borders bent this way wander like real ones and still neither
// cross each other nor themselves, and a border common to two communes stays common.
namespace demo {

class Warp {
 public:
  Warp();

  Point operator()(Point p) const;

  // The point that is bent onto p, to a few centimetres.
  Point inverse(Point p) const;

 private:
  struct Step {
    double wavelength_m;
    double amplitude_m;
    bool is_patchy;  // strong here, weak there: some borders follow streams, some follow plots
    std::uint64_t seed;
  };
  static Point shift(const Step& step, Point p);

  std::vector<Step> steps_;
};

}  // namespace demo
