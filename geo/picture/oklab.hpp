#pragma once

#include "picture/ramp.hpp"

namespace ocop {

/// B. Ottosson, "A perceptual color space for image processing" (2020).
struct OkLab {
  double l = 0;
  double a = 0;
  double b = 0;
};
OkLab oklab_of(Rgb colour);
/// Channels beyond sRGB are cut.
Rgb rgb_of(const OkLab& colour);

/// 0 to 1, linear light of a channel of sRGB (IEC 61966-2-1).
double linear_light(std::uint8_t channel);

}  // namespace ocop
