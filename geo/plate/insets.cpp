#include "plate/insets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "plate/ground.hpp"

namespace ocop {
namespace {

// Logical pixels.
constexpr double kCrowdedCircle = 24;  ///< neither a name nor a mark fits into a smaller circle
constexpr double kSmallestPlace = 150;
constexpr double kLargestPlace = 360;
constexpr double kMargin = 16;

/// A commune is small beside the others when it has less than this share of the side of one that three in four do not
/// exceed.
constexpr double kSmallShare = 0.45;
constexpr std::size_t kSmallestCrowd = 12;
constexpr std::size_t kMostInsets = 2;
/// From the nearest to the farthest look; the nearest that keeps most of the crowd is taken.
constexpr std::array kZooms = {4.0, 3.3, 2.7, 2.2};
constexpr double kMostOfCrowd = 0.7;
/// Pixels that coarse outlines may be off.
constexpr double kMostOff_px = 0.5;

std::vector<Point> crowded_places(const LayoutView& view) {
  std::vector<double> sizes;
  sizes.reserve(view.visible.size());
  for (const CommuneId id : view.visible) sizes.push_back(view.size_px[id]);
  if (sizes.size() < kSmallestCrowd) return {};
  const auto upper = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 3 / 4);
  std::nth_element(sizes.begin(), upper, sizes.end());
  std::vector<Point> places;
  for (const CommuneId id : view.visible) {
    const double circle_px =
        2 * view.vintage.set.communes[id].inner_radius_m / view.frame.camera.metres_per_pixel / view.frame.scale;
    if (view.class_of(id) == kClassOutside || circle_px >= kCrowdedCircle) continue;
    if (view.size_px[id] < kSmallShare * *upper) places.push_back(view.inner(id));
  }
  return places;
}

struct Window {
  Point middle;
  std::size_t count = 0;
};

std::size_t count_in(const std::vector<Point>& places, Point middle, double side, Point* mean = nullptr) {
  std::size_t count = 0;
  Point sum;
  for (const Point p : places) {
    if (std::abs(p.x - middle.x) > side / 2 || std::abs(p.y - middle.y) > side / 2) continue;
    ++count;
    sum = {sum.x + p.x, sum.y + p.y};
  }
  if (mean != nullptr && count > 0) {
    *mean = {sum.x / static_cast<double>(count), sum.y / static_cast<double>(count)};
  }
  return count;
}

/// The square that holds most of the places, moved to their middle.
Window best_window(const std::vector<Point>& places, double side) {
  Window best;
  for (const Point p : places) {
    const std::size_t count = count_in(places, p, side);
    if (count > best.count) best = {p, count};
  }
  Point mean = best.middle;
  count_in(places, best.middle, side, &mean);
  const std::size_t count = count_in(places, mean, side);
  return count >= best.count ? Window{mean, count} : best;
}

/// The largest square of free ground with its caption over it, beside land and what stands there.
std::optional<Rect> free_square(const LayoutView& view, const FreeGround& ground, const std::vector<Rect>& taken) {
  const double scale = view.frame.scale;
  const double step = 8 * scale;
  const auto fits = [&](const Rect& place) {
    const Rect whole = grown(
        {place.x, place.y - kInsetCaption * scale, place.width, place.height + kInsetCaption * scale}, kMargin * scale);
    if (whole.x < 0 || whole.y < 0 || whole.x + whole.width > view.frame.size.width ||
        whole.y + whole.height > view.frame.size.height) {
      return false;
    }
    return ground.is_free(whole) &&
           std::none_of(taken.begin(), taken.end(), [&](const Rect& other) { return overlap(other, whole); });
  };
  for (double side = kLargestPlace * scale; side >= kSmallestPlace * scale; side -= step) {
    // From the upper right: there the eye goes after the map, and the scale bar stands below.
    for (double y = 0; y + side <= view.frame.size.height; y += 2 * step) {
      for (double x = view.frame.size.width - side; x >= 0; x -= 2 * step) {
        const Rect place{std::floor(x), std::floor(y), std::floor(side), std::floor(side)};
        if (fits(place)) return place;
      }
    }
  }
  return std::nullopt;
}

std::optional<Inset> find_inset(const LayoutView& view, const FreeGround& ground, const std::vector<Point>& places,
                                const std::vector<Rect>& taken) {
  if (places.size() < kSmallestCrowd) return std::nullopt;
  const std::optional<Rect> place = free_square(view, ground, taken);
  if (!place) return std::nullopt;
  const std::size_t most = best_window(places, place->width / kZooms.back()).count;
  if (most < kSmallestCrowd) return std::nullopt;
  const double off_m = view.vintage.set.resolution_m;
  for (const double zoom : kZooms) {
    if (off_m * zoom > kMostOff_px * view.frame.camera.metres_per_pixel) continue;
    const double side = place->width / zoom;
    const Window window = best_window(places, side);
    if (window.count < kSmallestCrowd || static_cast<double>(window.count) < kMostOfCrowd * static_cast<double>(most)) {
      continue;
    }
    Inset inset{around(window.middle, side, side), *place, {}, zoom};
    const Camera& camera = view.frame.camera;
    inset.shown.add(map_from_screen(camera, view.frame.size, {inset.source.x, inset.source.y}));
    inset.shown.add(map_from_screen(camera, view.frame.size, {inset.source.x + side, inset.source.y + side}));
    return inset;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Inset> find_insets(const Picture& picture, const Frame& frame) {
  const LayoutView view(picture, frame);
  std::vector<Point> places = crowded_places(view);
  std::vector<Inset> insets;
  if (places.size() < kSmallestCrowd) return insets;
  const FreeGround ground(view);
  std::vector<Rect> taken = frame.obstacles;
  while (insets.size() < kMostInsets) {
    const std::optional<Inset> inset = find_inset(view, ground, places, taken);
    if (!inset) break;
    insets.push_back(*inset);
    taken.push_back({inset->place.x, inset->place.y - kInsetCaption * frame.scale, inset->place.width,
                     inset->place.height + kInsetCaption * frame.scale});
    std::erase_if(places, [&](Point p) { return overlap(inset->source, {p.x, p.y, 0, 0}); });
  }
  return insets;
}

}  // namespace ocop
