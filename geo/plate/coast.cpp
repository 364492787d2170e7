#include "plate/coast.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ocop {
namespace {

struct Around {
  bool has_outside = false;
  std::optional<std::uint32_t> other;  ///< a unit that is not the pixel's own
};

/// The square around a pixel that reaches `near` pixels in each direction.
Around look_around(const IdImage& image, int x, int y, int near) {
  const std::uint32_t own = image.at(x, y);
  Around around;
  for (int v = std::max(0, y - near); v <= std::min(image.size.height - 1, y + near); ++v) {
    for (int u = std::max(0, x - near); u <= std::min(image.size.width - 1, x + near); ++u) {
      const std::uint32_t unit = image.at(u, v);
      around.has_outside |= unit == kOutside;
      if (unit != own && unit != kOutside && (!around.other || unit < *around.other)) around.other = unit;
    }
  }
  return around;
}

void settle(const LineStyle& style, std::size_t p, const Around& around, IdImage& image) {
  const std::uint32_t first = image.first[p];
  if (image.second[p] == kOutside) image.share[p] = 255;
  if (image.second[p] == kOutside || image.second[p] == first) image.second[p] = around.other.value_or(first);
  const std::uint32_t second = image.second[p];
  if (second == first) {
    image.line[p] = 0;
    image.line_kind[p] = LineKind::none;
    return;
  }
  const bool is_known = std::max(first, second) < style.district_of.size();
  image.line_kind[p] =
      is_known && style.district_of[first] != style.district_of[second] ? LineKind::district : LineKind::commune;
}

/// Pixels of the rows within `near` of a row where land meets the outside, from left to right.
std::vector<std::int32_t> coast_near(int row, const CoastRows& coast, int near) {
  std::vector<std::int32_t> pixels;
  const int last = std::min(static_cast<int>(coast.size()) - 1, row + near);
  for (int v = std::max(0, row - near); v <= last; ++v) {
    const std::vector<std::int32_t>& more = coast[static_cast<std::size_t>(v)];
    pixels.insert(pixels.end(), more.begin(), more.end());
  }
  std::sort(pixels.begin(), pixels.end());
  return pixels;
}

/// Amount of the three strokes at a distance from the coast, 255 = all three.
std::uint8_t shore_amount(double distance_px, double shore_px) {
  double strokes = 0;
  for (const double reach : {shore_px, shore_px * 5 / 7, shore_px * 3 / 7}) {
    strokes += std::clamp(reach + 0.5 - distance_px, 0.0, 1.0);
  }
  return static_cast<std::uint8_t>(std::lrint(strokes * 255 / 3));
}

}  // namespace

void settle_false_coast(int row, const CoastRows& coast, const LineStyle& style, IdImage& image) {
  const int near = static_cast<int>(std::ceil(style.outer_px / 2 + 0.5)) + 1;
  const std::size_t begin = static_cast<std::size_t>(row) * static_cast<std::size_t>(image.size.width);
  int x = 0;
  for (const std::int32_t meeting : coast_near(row, coast, near)) {
    for (x = std::max(x, meeting - near); x <= std::min(image.size.width - 1, meeting + near); ++x) {
      const std::size_t p = begin + static_cast<std::size_t>(x);
      const bool touches_outside = image.line_kind[p] == LineKind::outer || image.second[p] == kOutside;
      if (image.first[p] == kOutside || !touches_outside) continue;
      const Around around = look_around(image, x, row, near);
      if (!around.has_outside) settle(style, p, around, image);
    }
  }
}

ShoreStamp::ShoreStamp(double shore_px) : reach_(static_cast<int>(std::ceil(shore_px))) {
  for (int v = -reach_; v <= reach_; ++v) {
    for (int u = -reach_; u <= reach_; ++u) amounts_.push_back(shore_amount(std::hypot(u, v), shore_px));
  }
}

void ShoreStamp::draw(int row, const CoastRows& coast, IdImage& image) const {
  const std::size_t begin = static_cast<std::size_t>(row) * static_cast<std::size_t>(image.size.width);
  for (int v = std::max(0, row - reach_); v <= std::min(image.size.height - 1, row + reach_); ++v) {
    const auto stamp_row = static_cast<std::size_t>(v - row + reach_) * static_cast<std::size_t>(2 * reach_ + 1);
    for (const std::int32_t x : coast[static_cast<std::size_t>(v)]) {
      const int from = std::max(0, x - reach_);
      const int count = std::min(image.size.width - 1, x + reach_) - from + 1;
      std::uint8_t* shore = &image.shore[begin + static_cast<std::size_t>(from)];
      const std::uint8_t* amount = &amounts_[stamp_row + static_cast<std::size_t>(from - x + reach_)];
      for (int u = 0; u < count; ++u) shore[u] = std::max(shore[u], amount[u]);
    }
  }
}

}  // namespace ocop
