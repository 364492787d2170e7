#include <doctest/doctest.h>

#include "plate/pixel_law.hpp"
#include "squares.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

const PixelInk kInk{rgb(0xEEF1F3), rgb(0xA7B1BA), rgb(0xFFFFFF), rgb(0xC4BCA9), rgb(0x838D97), rgb(0x404040), 1};
const std::vector<Fill> kFills = {{rgb(0x000000), false, 0},
                                  {rgb(0xC86432), false, 1},
                                  {rgb(0xEAE6DB), false, kClassZero},
                                  {rgb(0xEAE6DB), false, kClassZero},
                                  {rgb(0xF7F8F9), true, kClassNoData}};

Rgb colour(PixelFacts facts) { return pixel_colour(facts, kFills, kInk); }

}  // namespace

TEST_CASE("a whole pixel has the fill of its commune, the outside is page") {
  CHECK(colour({.first = 1, .second = 1}) == rgb(0xC86432));
  CHECK(colour({}) == rgb(0xEEF1F3));
}

TEST_CASE("two communes are mixed by their share") {
  // 0x000000 and 0xC86432 = (200, 100, 50), a fifth (51 of 255) of the first.
  CHECK(colour({.first = 0, .second = 1, .share = 51}) == Rgb{160, 80, 40});
}

TEST_CASE("lines have the colour of their kind, and between two zeros a quiet one") {
  const auto line = [](std::uint32_t a, std::uint32_t b, LineKind kind) {
    return colour({.first = a, .second = b, .line = 255, .line_kind = kind});
  };
  CHECK(line(0, 1, LineKind::commune) == kInk.commune_line);
  CHECK(line(1, 2, LineKind::commune) == kInk.commune_line);
  CHECK(line(2, 3, LineKind::commune) == kInk.zero_line);
  CHECK(line(2, 3, LineKind::district) == kInk.district_line);
  CHECK(line(2, kOutside, LineKind::outer) == kInk.outer_line);
}

TEST_CASE("the soft edge darkens the page by 10.5 % and never the land") {
  CHECK(colour({.shore = 255}) == Rgb{213, 216, 217});
  CHECK(colour({.first = 1, .second = 1, .shore = 255}) == rgb(0xC86432));
}

TEST_CASE("no data is hatched: lines of 1.7 every 6 along the diagonal") {
  double dark = 0;
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 60; ++x) {
      const Rgb c = colour({.first = 4, .second = 4, .x = x, .y = y});
      dark += (247.0 - c.r) / (247 - 167);
      CHECK(c == colour({.first = 4, .second = 4, .x = x + 1, .y = y - 1}));
    }
  }
  CHECK(dark / 3600 == doctest::Approx(1.7 / 6).epsilon(0.02));
}

TEST_CASE("an image is coloured pixel by pixel by that law, in any number of threads") {
  const ViewSize size{40, 30};
  WorkerPool pool(2);
  const IdImage image = scan_convert(levels_of(outlines_of({{square(2, 2, 9.5, 20)},
                                                            {square(11.5, 2, 9, 20)},
                                                            {square(20.5, 2, 9, 20)},
                                                            {square(2, 22, 20, 5)},
                                                            {square(22, 22, 7.5, 5)}})),
                                     {{}, 1, 1.25, 1.25, 7}, plain_camera(size), size, pool);
  const std::vector<std::uint8_t> pixels = colour_pixels(image, kFills, kInk, pool);
  REQUIRE(pixels.size() == 4 * 40 * 30);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const auto p = static_cast<std::size_t>(y * size.width + x);
      const Rgb law = colour(
          {image.first[p], image.second[p], image.share[p], image.line[p], image.line_kind[p], image.shore[p], x, y});
      CHECK(Rgb{pixels[4 * p], pixels[4 * p + 1], pixels[4 * p + 2]} == law);
      CHECK(pixels[4 * p + 3] == 255);
    }
  }
}
