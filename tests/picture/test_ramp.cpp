#include <doctest/doctest.h>

#include "picture/oklab.hpp"
#include "picture/ramp.hpp"

namespace ocop {

TEST_CASE("Steps of the tables") {
  CHECK(ramp_colours(Ramp::teal, 4, Ground::light) ==
        std::vector{rgb(0x86C5B5), rgb(0x489D98), rgb(0x1F7476), rgb(0x0A424B)});
  CHECK(ramp_colours(Ramp::teal, 5, Ground::dark).back() == rgb(0xCDF3E6));
  CHECK(ramp_colours(Ramp::teal, 7, Ground::dark)[1] == rgb(0x277576));
  CHECK(ramp_colours(Ramp::ochre, 5, Ground::light).front() == rgb(0xF5D5A6));
  CHECK(ramp_colours(Ramp::ochre, 5, Ground::dark).back() == rgb(0xF5D5A6));
  CHECK(ramp_colours(Ramp::diverging, 5, Ground::dark)[2] == rgb(0xECE9EF));
}

TEST_CASE("Every count of classes gets that many colours, between the same ends") {
  for (const Ramp ramp : kRamps) {
    for (const Ground ground : {Ground::light, Ground::dark}) {
      CHECK(ramp_colours(ramp, 0, ground).empty());
      CHECK(ramp_colours(ramp, 1, ground).size() == 1);
      for (int classes = 2; classes <= 9; ++classes) {
        const auto colours = ramp_colours(ramp, classes, ground);
        CHECK(static_cast<int>(colours.size()) == classes);
        if (classes == 4) continue;  // teal has a table of its own
        CHECK(colours.front() == ramp_colours(ramp, 5, ground).front());
        CHECK(colours.back() == ramp_colours(ramp, 5, ground).back());
      }
    }
  }
  CHECK(ramp_colours(Ramp::indigo, 3, Ground::light) == std::vector{rgb(0xC3D3EE), rgb(0x5A86CC), rgb(0x1B3668)});
}

TEST_CASE("Lightness falls on a light ground and rises on a dark one") {
  for (const Ramp ramp : {Ramp::teal, Ramp::indigo, Ramp::ochre}) {
    for (int classes = 2; classes <= 9; ++classes) {
      const auto light = ramp_colours(ramp, classes, Ground::light);
      const auto dark = ramp_colours(ramp, classes, Ground::dark);
      for (std::size_t i = 1; i < light.size(); ++i) {
        CHECK(lightness(light[i]) < lightness(light[i - 1]));
        CHECK(lightness(dark[i]) > lightness(dark[i - 1]));
      }
    }
  }
}

TEST_CASE("Lightness of CIELAB") {
  CHECK(lightness(rgb(0x000000)) == 0);
  CHECK(lightness(rgb(0xFFFFFF)) == doctest::Approx(100).epsilon(1e-5));
  // Published conversions: sRGB red 53.24, blue 32.30, middle grey 119 is 50.03.
  CHECK(lightness(rgb(0xFF0000)) == doctest::Approx(53.24).epsilon(1e-4));
  CHECK(lightness(rgb(0x0000FF)) == doctest::Approx(32.30).epsilon(1e-4));
  CHECK(lightness(rgb(0x777777)) == doctest::Approx(50.03).epsilon(1e-4));
}

TEST_CASE("OKLab") {
  // Ottosson's own values for sRGB red.
  const OkLab red = oklab_of(rgb(0xFF0000));
  CHECK(red.l == doctest::Approx(0.627955).epsilon(1e-5));
  CHECK(red.a == doctest::Approx(0.224863).epsilon(1e-5));
  CHECK(red.b == doctest::Approx(0.125846).epsilon(1e-5));
  for (const std::uint32_t hex : {0x000000U, 0xFFFFFFU, 0x368F8EU, 0x5E3A87U, 0xFFB020U}) {
    CHECK(rgb_of(oklab_of(rgb(hex))) == rgb(hex));
  }
}

TEST_CASE("Inks of both grounds") {
  CHECK(map_ink(Ground::light).zero == rgb(0xEAE6DB));
  CHECK(map_ink(Ground::dark).zero == rgb(0x293038));
  CHECK(map_ink(Ground::light).commune_line == rgb(0xFFFFFF));
  CHECK(map_ink(Ground::dark).commune_line == map_ink(Ground::dark).page);
  CHECK(map_ink(Ground::light).stars[2] == rgb(0xD1264A));
}

}  // namespace ocop
