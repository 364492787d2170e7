#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "plate/id_image.hpp"
#include "squares.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

IdImage convert(const std::vector<std::vector<Ring>>& units, ViewSize size, const LineStyle& style = no_lines()) {
  WorkerPool pool(0);
  return scan_convert(levels_of(outlines_of(units)), style, plain_camera(size), size, pool);
}

/// Share of a unit in a pixel, 0 to 255.
int share_of(const IdImage& image, std::uint32_t unit, int x, int y) {
  const auto p = static_cast<std::size_t>(y * image.size.width + x);
  if (image.first[p] == unit) return image.share[p];
  return image.share[p] < 255 && image.second[p] == unit ? 255 - image.share[p] : 0;
}

double area_of(const IdImage& image, std::uint32_t unit) {
  double sum = 0;
  for (int y = 0; y < image.size.height; ++y) {
    for (int x = 0; x < image.size.width; ++x) sum += share_of(image, unit, x, y) / 255.0;
  }
  return sum;
}

bool has_outside(const IdImage& image) {
  return std::ranges::count(image.first, kOutside) + std::ranges::count(image.second, kOutside) > 0;
}

bool are_equal(const IdImage& a, const IdImage& b) {
  return a.first == b.first && a.second == b.second && a.share == b.share && a.line == b.line &&
         a.line_kind == b.line_kind && a.shore == b.shore;
}

/// A patchwork that fills [0, n]² and more: cells of a grid with corners moved at random.
std::vector<std::vector<Ring>> patchwork(int cells, double size, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> shift(-0.35, 0.35);
  std::vector<std::vector<Point>> corners;
  for (int i = -1; i <= cells + 1; ++i) {
    corners.emplace_back();
    for (int j = -1; j <= cells + 1; ++j) {
      corners.back().push_back({(i + shift(random)) * size / cells, (j + shift(random)) * size / cells});
    }
  }
  std::vector<std::vector<Ring>> units;
  for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
    for (std::size_t j = 0; j + 1 < corners.size(); ++j) {
      units.push_back({{corners[i][j], corners[i + 1][j], corners[i + 1][j + 1], corners[i][j + 1]}});
    }
  }
  return units;
}

}  // namespace

TEST_CASE("a border at x = 2.25 gives a quarter and three quarters") {
  const IdImage image = convert({{square(-5, -5, 7.25, 30)}, {square(2.25, -5, 30, 30)}}, {8, 4});
  for (int y = 0; y < 4; ++y) {
    CHECK(share_of(image, 0, 1, y) == 255);
    CHECK(share_of(image, 0, 2, y) == 64);
    CHECK(share_of(image, 1, 2, y) == 191);
    CHECK(share_of(image, 1, 3, y) == 255);
    CHECK(image.at(2, y) == 1);
  }
  CHECK_FALSE(has_outside(image));
}

TEST_CASE("a horizontal border and the coast") {
  // Unit 0 from y = 1.5 upwards (map), so on screen it ends in the middle of row 6 of 8.
  const IdImage image = convert({{square(2, 1.5, 4, 4.25)}}, {8, 8});
  CHECK(share_of(image, 0, 3, 6) == 128);
  CHECK(share_of(image, 0, 3, 5) == 255);
  CHECK(share_of(image, 0, 3, 2) == 191);
  CHECK(share_of(image, 0, 3, 1) == 0);
  CHECK(share_of(image, 0, 1, 4) == 0);
  CHECK(share_of(image, 0, 2, 4) == 255);
  CHECK(share_of(image, 0, 5, 4) == 255);
  CHECK(share_of(image, 0, 6, 4) == 0);
  CHECK(area_of(image, 0) == doctest::Approx(17).epsilon(0.002));
}

TEST_CASE("a triangle has its area") {
  const IdImage image = convert({{{{1.3, 1.1}, {28.7, 6.4}, {9.2, 25.9}}}}, {32, 32});
  // Half of |27.4 · 24.8 − 5.3 · 7.9|.
  CHECK(area_of(image, 0) == doctest::Approx(318.825).epsilon(0.002));
}

TEST_CASE("a hole is open, an island in it is filled, a bow-tie is two triangles") {
  const IdImage ring = convert({{square(1, 1, 14, 14), square(4, 4, 8, 8), square(7, 7, 2, 2)}}, {16, 16});
  CHECK(ring.at(2, 8) == 0);
  CHECK(ring.at(5, 8) == kOutside);
  CHECK(ring.at(7, 8) == 0);
  CHECK(area_of(ring, 0) == doctest::Approx(196 - 64 + 4).epsilon(0.002));

  const IdImage tie = convert({{{{2, 2}, {14, 14}, {14, 2}, {2, 14}}}}, {16, 16});
  CHECK(tie.at(3, 8) == 0);
  CHECK(tie.at(12, 8) == 0);
  CHECK(tie.at(8, 3) == kOutside);
  CHECK(tie.at(8, 12) == kOutside);
  CHECK(area_of(tie, 0) == doctest::Approx(72).epsilon(0.002));
}

TEST_CASE("a unit inside another takes its place") {
  const IdImage image = convert({{square(1, 1, 14, 14), square(5, 5, 5, 5)}, {square(5, 5, 5, 5)}}, {16, 16});
  CHECK(image.at(7, 8) == 1);
  CHECK(image.at(2, 8) == 0);
  CHECK(area_of(image, 1) == doctest::Approx(25).epsilon(0.002));
}

TEST_CASE("a unit smaller than a pixel still shows") {
  const IdImage image = convert({{square(5.25, 5.25, 0.5, 0.5)}}, {8, 8});
  CHECK(share_of(image, 0, 5, 2) == 64);
}

TEST_CASE("no ground shows along inland borders, whatever their direction") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const IdImage image = convert(patchwork(7, 64, seed), {64, 64}, {{}, 1, 1.25, 1.25, 7});
    CAPTURE(seed);
    CHECK_FALSE(has_outside(image));
  }
}

TEST_CASE("what lies left of, above and around the view counts") {
  // The outlines are far larger than the view.
  const IdImage image = convert({{square(-4000, -3000, 4003.5, 9000)}, {square(3.5, -3000, 1e7, 9000)}}, {8, 8});
  CHECK(share_of(image, 0, 3, 4) == 128);
  CHECK(image.at(0, 0) == 0);
  CHECK(image.at(7, 7) == 1);
  CHECK_FALSE(has_outside(image));
}

TEST_CASE("a ragged outline left of the view winds as its ends do") {
  Ring ring = {{6, 2}, {6, 30}};
  for (int i = 0; i <= 200; ++i) ring.push_back({-500.0 - 90 * (i % 3), 30 - i * 0.14});
  const IdImage image = convert({{ring}}, {32, 32});
  const IdImage plain = convert({{{{6, 2}, {6, 30}, {-500, 30}, {-500, 2}}}}, {32, 32});
  CHECK(image.first == plain.first);
  CHECK(image.share == plain.share);
}

TEST_CASE("units beside the view leave it empty") {
  const IdImage image = convert({{square(-50, 1, 40, 4)}, {square(50, 1, 40, 4)}, {square(1, 50, 4, 4)}}, {8, 8});
  CHECK(std::ranges::all_of(image.first, [](auto id) { return id == kOutside; }));
}

TEST_CASE("the same bytes for any number of threads") {
  const ArcLevels levels = levels_of(outlines_of(patchwork(9, 200, 7)));
  const ViewSize size{230, 170};
  const LineStyle style{std::vector<std::uint32_t>(121, 0), 1, 1.25, 1.25, 7};
  WorkerPool alone(0);
  const IdImage one = scan_convert(levels, style, plain_camera(size), size, alone);
  WorkerPool three(3);
  CHECK(are_equal(one, scan_convert(levels, style, plain_camera(size), size, three)));
}

TEST_CASE("a cancelled conversion gives an empty image") {
  Progress progress;
  progress.cancel();
  WorkerPool pool(0);
  const ViewSize size{64, 64};
  CHECK(scan_convert(levels_of(outlines_of({{square(1, 1, 9, 9)}})), no_lines(), plain_camera(size), size, pool,
                     &progress)
            .first.empty());
}

TEST_CASE("lines have their kinds, and the unit across") {
  // 0 | 1 | 2 side by side; 0 and 1 of one district; ground around.
  LineStyle style{{4, 4, 5}, 1, 1.25, 1.25, 0};
  const IdImage image =
      convert({{square(4, 4, 20, 40)}, {square(24, 4, 20, 40)}, {square(44, 4, 20, 40)}}, {72, 48}, style);
  const auto at = [&](int x, int y) { return static_cast<std::size_t>(y * 72 + x); };
  CHECK(image.line_kind[at(24, 24)] == LineKind::commune);
  CHECK(image.line_kind[at(44, 24)] == LineKind::district);
  CHECK(image.line_kind[at(4, 24)] == LineKind::outer);
  CHECK(image.line_kind[at(14, 24)] == LineKind::none);
  // A line of 1 centred on the edge of a pixel covers half of each neighbour.
  CHECK(image.line[at(23, 24)] == 128);
  CHECK(image.line[at(24, 24)] == 128);
  CHECK(image.line[at(22, 24)] == 0);
  CHECK(image.line[at(44, 24)] == doctest::Approx(0.625 * 255).epsilon(0.01));
  CHECK(image.first[at(24, 24)] == 1);
  CHECK(image.second[at(24, 24)] == 0);
  CHECK(image.second[at(23, 24)] == 1);
}

TEST_CASE("commune lines leave a map of tiny communes, district lines stay") {
  std::vector<std::vector<Ring>> units;
  LineStyle style{{}, 1, 1.25, 1.25, 0};
  for (int i = 0; i < 12; ++i) {
    for (int j = 0; j < 12; ++j) {
      units.push_back({square(2 + 4 * i, 2 + 4 * j, 4, 4)});
      style.district_of.push_back(i < 6 ? 0 : 1);
    }
  }
  const IdImage image = convert(units, {52, 52}, style);
  CHECK(std::ranges::count(image.line_kind, LineKind::commune) == 0);
  CHECK(image.line_kind[20 * 52 + 26] == LineKind::district);
}

TEST_CASE("a gap thinner than a pixel between neighbours is a border, not water") {
  LineStyle style{{1, 1}, 1, 1.25, 1.25, 7};
  const IdImage image = convert({{square(-9, -9, 29, 90)}, {square(20.1, -9, 90, 90)}}, {40, 40}, style);
  CHECK(std::ranges::count(image.line_kind, LineKind::outer) == 0);
  CHECK(image.line_kind[10 * 40 + 20] == LineKind::commune);
  CHECK_FALSE(has_outside(image));
}

TEST_CASE("the soft edge lies beside the land and ends where it says") {
  const IdImage image = convert({{square(-9, -9, 29.5, 90)}}, {40, 40}, {{}, 0, 0, 0, 7});
  const auto shore = [&](int x) { return static_cast<int>(image.shore[static_cast<std::size_t>(20 * 40 + x)]); };
  CHECK(shore(21) == 255);
  CHECK(shore(24) == 170);
  CHECK(shore(26) == 85);
  CHECK(shore(29) == 0);
}

TEST_CASE("a neighbour out of view leaves no trace") {
  // Unit 1 lies left of the view and shares a border with unit 0 there; its other borders are not needed.
  const IdImage image = convert({{square(-20, 2.3, 26, 4.4)}, {square(-40, 2.3, 20, 4.4)}}, {12, 12});
  CHECK(std::ranges::count(image.first, 1U) + std::ranges::count(image.second, 1U) == 0);
  CHECK(image.at(10, 6) == kOutside);
  CHECK(area_of(image, 0) == doctest::Approx(6 * 4.4).epsilon(0.002));
}
