#include "picture/ramp.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "picture/oklab.hpp"

namespace ocop {
namespace {

using Steps = std::vector<Rgb>;

Steps steps(std::initializer_list<std::uint32_t> colours) {
  Steps made;
  for (const std::uint32_t colour : colours) made.push_back(rgb(colour));
  return made;
}

struct TealSteps {
  Steps four;
  Steps five;
  Steps seven;
};

/// On a dark ground lightness rises from class to class, as it falls on a light one.
const TealSteps& teal(Ground ground) {
  static const TealSteps kLight = {steps({0x86C5B5, 0x489D98, 0x1F7476, 0x0A424B}),
                                   steps({0x90CABB, 0x60AFA6, 0x368F8E, 0x18696D, 0x093D47}),
                                   steps({0x90CABB, 0x71B8AD, 0x53A49E, 0x368F8E, 0x227578, 0x135A60, 0x093D47})};
  static const TealSteps kDark = {steps({0x22686C, 0x31938D, 0x68C1B3, 0xC4F0E1}),
                                  steps({0x1F5F65, 0x2B817E, 0x48A39A, 0x80CDBE, 0xCDF3E6}),
                                  steps({0x1F5F65, 0x277576, 0x358C87, 0x48A39A, 0x6EBFB2, 0x9ADACB, 0xCDF3E6})};
  return ground == Ground::light ? kLight : kDark;
}

Steps reversed_on_dark(Steps made, Ground ground) {
  if (ground == Ground::dark) std::ranges::reverse(made);
  return made;
}

/// The table to take or to interpolate in for a number of classes.
Steps base_steps(Ramp ramp, std::size_t classes, Ground ground) {
  switch (ramp) {
    case Ramp::teal:
      if (classes == 4) return teal(ground).four;
      return classes > 5 ? teal(ground).seven : teal(ground).five;
    case Ramp::indigo:
      return reversed_on_dark(steps({0xC3D3EE, 0x8EAFE0, 0x5A86CC, 0x335EA6, 0x1B3668}), ground);
    case Ramp::ochre:
      return reversed_on_dark(steps({0xF5D5A6, 0xE9A766, 0xD0763F, 0xA44A26, 0x662412}), ground);
    case Ramp::diverging:
      return steps({0x5E3A87, 0xA98CC6, 0xECE9EF, 0x7BC0B3, 0x1B7173});
  }
  return {};
}

Rgb between(Rgb low, Rgb high, double share) {
  if (share <= 0) return low;
  if (share >= 1) return high;
  const OkLab a = oklab_of(low);
  const OkLab b = oklab_of(high);
  return rgb_of({std::lerp(a.l, b.l, share), std::lerp(a.a, b.a, share), std::lerp(a.b, b.b, share)});
}

/// The colour at 0 (first step) to 1 (last step).
Rgb colour_at(const Steps& base, double place) {
  const double step = place * static_cast<double>(base.size() - 1);
  const auto below = std::min(static_cast<std::size_t>(step), base.size() - 2);
  return between(base[below], base[below + 1], step - static_cast<double>(below));
}

}  // namespace

std::vector<Rgb> ramp_colours(Ramp ramp, int classes, Ground ground) {
  if (classes <= 0) return {};
  const auto count = static_cast<std::size_t>(classes);
  Steps base = base_steps(ramp, count, ground);
  if (count == base.size()) return base;
  if (count == 1) return {base[base.size() / 2]};
  std::vector<Rgb> colours;
  colours.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    colours.push_back(colour_at(base, static_cast<double>(i) / static_cast<double>(count - 1)));
  }
  return colours;
}

std::vector<Rgb> ramp_colours(const Choices& choices, int classes, Ground ground) {
  std::vector<Rgb> colours = ramp_colours(choices.ramp, classes, ground);
  if (choices.is_ramp_reversed) std::ranges::reverse(colours);
  return colours;
}

double lightness(Rgb colour) {
  // Relative luminance of sRGB, then L* of CIE 1976.
  const double y =
      0.2126729 * linear_light(colour.r) + 0.7151522 * linear_light(colour.g) + 0.0721750 * linear_light(colour.b);
  constexpr double kEpsilon = 216.0 / 24389.0;
  constexpr double kKappa = 24389.0 / 27.0;
  return y > kEpsilon ? 116 * std::cbrt(y) - 16 : kKappa * y;
}

}  // namespace ocop
