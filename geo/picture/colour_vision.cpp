#include "picture/colour_vision.hpp"

#include <algorithm>
#include <cmath>

#include "picture/oklab.hpp"

namespace ocop {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Matrix kSame = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kNoRed = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kNoGreen = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kNoBlue = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
/// Linear sRGB to CIE XYZ (IEC 61966-2-1), each row divided by the white point D65.
constexpr Matrix kXyz = {{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                          {0.2126729, 0.7151522, 0.0721750},
                          {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};

Vector operator*(const Matrix& m, const Vector& v) {
  Vector out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
  return out;
}

const Matrix& matrix_of(Vision vision) {
  switch (vision) {
    case Vision::no_red:
      return kNoRed;
    case Vision::no_green:
      return kNoGreen;
    case Vision::no_blue:
      return kNoBlue;
    case Vision::full:
    case Vision::grey:
      break;
  }
  return kSame;
}

/// CIE 1976 L*, a*, b*.
Vector lab_of(Rgb colour, Vision vision) {
  const Vector linear{linear_light(colour.r), linear_light(colour.g), linear_light(colour.b)};
  Vector xyz = kXyz * (matrix_of(vision) * linear);
  for (double& x : xyz) {
    x = std::max(x, 0.0);
    x = x > 216.0 / 24389.0 ? std::cbrt(x) : (24389.0 / 27.0 * x + 16) / 116;
  }
  return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

}  // namespace

double colour_difference(Rgb a, Rgb b, Vision vision) {
  const Vector one = lab_of(a, vision);
  const Vector two = lab_of(b, vision);
  if (vision == Vision::grey) return std::abs(one[0] - two[0]);
  return std::hypot(one[0] - two[0], one[1] - two[1], one[2] - two[2]);
}

}  // namespace ocop
