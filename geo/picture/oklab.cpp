#include "picture/oklab.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

std::uint8_t channel_of(double light) {
  const double clipped = std::clamp(light, 0.0, 1.0);
  const double encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * std::pow(clipped, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(encoded * 255));
}

double cube(double x) { return x * x * x; }

}  // namespace

double linear_light(std::uint8_t channel) {
  const double encoded = channel / 255.0;
  return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

OkLab oklab_of(Rgb colour) {
  const double r = linear_light(colour.r);
  const double g = linear_light(colour.g);
  const double b = linear_light(colour.b);
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Rgb rgb_of(const OkLab& colour) {
  const double l = cube(colour.l + 0.3963377774 * colour.a + 0.2158037573 * colour.b);
  const double m = cube(colour.l - 0.1055613458 * colour.a - 0.0638541728 * colour.b);
  const double s = cube(colour.l - 0.0894841775 * colour.a - 1.2914855480 * colour.b);
  return {channel_of(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          channel_of(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          channel_of(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

}  // namespace ocop
