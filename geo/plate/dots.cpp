#include "plate/dots.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>

namespace ocop {
namespace {

// Logical pixels.
constexpr double kTooSmall = 6;
constexpr double kTooSmallAmongSmall = 2;
/// Side of the middle commune below which a map is one of small communes.
constexpr double kSmallMiddle = 12;

/// A size of dot and how far from its commune it may stand, in rings half a dot wide.
struct DotSize {
  int diameter;
  int casing;
  int rings;
};
constexpr std::array<DotSize, 3> kDotSizes = {{{8, 1, 0}, {5, 1, 2}, {3, 0, 16}}};
/// With more dots than this there is little to be found farther away.
constexpr std::size_t kManyDots = 600;
constexpr int kRingsOfMany = 5;

/// Which logical pixels dots have taken.
class DotPlacer {
 public:
  DotPlacer(const LayoutView& view, std::size_t dots)
      : scale_(view.frame.scale),
        most_rings_(dots > kManyDots ? kRingsOfMany : kDotSizes.back().rings),
        width_(static_cast<int>(view.frame.size.width / scale_) + 1),
        height_(static_cast<int>(view.frame.size.height / scale_) + 1),
        is_taken_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

  Dot place(Point at, Rgb colour, CommuneId commune) {
    for (const DotSize& size : kDotSizes) {
      if (const auto free = free_place(at, size)) return take({*free, colour, commune, size.diameter * scale_}, size);
    }
    // Where not even this is free it stands over the others.
    return {at, colour, commune, kDotSizes.back().diameter * scale_};
  }

 private:
  struct Square {
    int left, top, right, bottom;
  };
  Square square(Point at, const DotSize& size) const {
    const double half = size.diameter / 2.0 + size.casing;
    const auto pixel = [](double v, int count) { return std::clamp(static_cast<int>(std::lround(v)), 0, count); };
    return {pixel(at.x / scale_ - half, width_), pixel(at.y / scale_ - half, height_),
            pixel(at.x / scale_ + half, width_), pixel(at.y / scale_ + half, height_)};
  }
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
  }

  bool is_free(Point at, const DotSize& size) const {
    const Square s = square(at, size);
    for (int y = s.top; y < s.bottom; ++y) {
      for (int x = s.left; x < s.right; ++x) {
        if (is_taken_[index(x, y)] != 0) return false;
      }
    }
    return true;
  }

  std::optional<Point> free_place(Point own, const DotSize& size) const {
    const double step = size.diameter * scale_ / 2;
    for (int ring = 0; ring <= std::min(size.rings, most_rings_); ++ring) {
      const int places = std::max(1, 6 * ring);
      for (int k = 0; k < places; ++k) {
        const double angle = 2 * std::numbers::pi * k / places;
        const Point at{own.x + ring * step * std::cos(angle), own.y + ring * step * std::sin(angle)};
        if (is_free(at, size)) return at;
      }
    }
    return std::nullopt;
  }

  Dot take(const Dot& dot, const DotSize& size) {
    const Square s = square(dot.at, size);
    for (int y = s.top; y < s.bottom; ++y) {
      std::fill(is_taken_.begin() + static_cast<std::ptrdiff_t>(index(s.left, y)),
                is_taken_.begin() + static_cast<std::ptrdiff_t>(index(s.left, y)) + std::max(0, s.right - s.left), 1);
    }
    return dot;
  }

  double scale_;
  int most_rings_;
  int width_;
  int height_;
  std::vector<std::uint8_t> is_taken_;
};

}  // namespace

std::vector<Dot> place_dots(const LayoutView& view, const std::vector<Fill>& fills) {
  const bool is_map_of_small_ones = view.middle_size_px < kSmallMiddle * view.frame.scale;
  const double too_small = (is_map_of_small_ones ? kTooSmallAmongSmall : kTooSmall) * view.frame.scale;
  std::vector<CommuneId> small;
  for (const CommuneId id : view.visible) {
    const bool is_shown = view.box.contains(view.borders.inner[id]) && !is_in_one(view.frame.elsewhere, view.inner(id));
    if (is_shown && view.class_of(id) >= 0 && view.size_px[id] < too_small) small.push_back(id);
  }
  std::stable_sort(small.begin(), small.end(),
                   [&](CommuneId a, CommuneId b) { return view.class_of(a) > view.class_of(b); });
  std::vector<Dot> dots;
  if (small.empty()) return dots;
  DotPlacer placer(view, small.size());
  dots.reserve(small.size());
  for (const CommuneId id : small) dots.push_back(placer.place(view.inner(id), fills[id].colour, id));
  return dots;
}

}  // namespace ocop
