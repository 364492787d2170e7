#include "plate/view_arcs.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// Edges of a strip: small enough that a strip seldom reaches beyond its bands.
constexpr std::uint32_t kStripEdges = 32;

/// The view and what its lines reach, in map metres and in pixels.
struct Window {
  Camera camera;
  ViewSize size;
  double reach_px;
  Box box;
};

std::vector<std::int32_t> find_ends(const Arcs& arcs, const Window& window) {
  std::vector<std::int32_t> ends;
  ends.reserve(arcs.unit_boxes.size());
  for (const Box& unit : arcs.unit_boxes) {
    if (unit.is_empty() || !unit.overlaps(window.box)) {
      ends.push_back(0);
      continue;
    }
    const double right = std::ceil(screen_from_map(window.camera, window.size, unit.max).x);
    ends.push_back(static_cast<std::int32_t>(std::clamp(right + 1, 1.0, window.size.width + 1.0)));
  }
  return ends;
}

/// Arcs that bound a visible unit and do not lie wholly above, below or right of the view.
std::vector<std::uint32_t> choose_arcs(const Arcs& arcs, const std::vector<std::int32_t>& ends, const Box& box) {
  const auto is_seen = [&](std::uint32_t unit) { return unit != kOutside && ends[unit] != 0; };
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t a = 0; a < arcs.arcs.size(); ++a) {
    const Box& b = arcs.boxes[a];
    if (arcs.arcs[a].point_count < 2 || b.min.x > box.max.x || b.min.y > box.max.y || b.max.y < box.min.y) continue;
    if (is_seen(arcs.arcs[a].left) || is_seen(arcs.arcs[a].right)) chosen.push_back(a);
  }
  return chosen;
}

/// Bounds a strip; false when nothing of it matters. What lies left of the view winds around it
/// as its two ends do.
bool finish_strip(Strip& strip, std::vector<Point>& points, const Window& window) {
  Box box;
  for (std::uint32_t i = 0; i < strip.point_count; ++i) box.add(points[strip.first_point + i]);
  if (box.min.x > window.size.width + window.reach_px) return false;
  strip.is_beside = box.max.x < -window.reach_px;
  if (strip.is_beside) {
    points[strip.first_point + 1] = points[strip.first_point + strip.point_count - 1];
    strip.point_count = 2;
  }
  strip.top = box.min.y - window.reach_px;
  strip.bottom = box.max.y + window.reach_px;
  return strip.bottom > 0 && strip.top < window.size.height;
}

/// Neighbouring strips share a point; it is stored in both, since a strip beside the view gives up
/// its own points.
std::uint32_t stored_points(std::uint32_t point_count) { return point_count + (point_count - 2) / kStripEdges; }

void project_arc(const Arcs& arcs, std::uint32_t id, std::uint32_t first_point, Strip* strip, const Window& window,
                 std::vector<Point>& points) {
  const std::span<const Point> from = arcs.points_of(arcs.arcs[id]);
  const auto count = static_cast<std::uint32_t>(from.size());
  for (std::uint32_t begin = 0; begin + 1 < count; begin += kStripEdges, ++strip) {
    const std::uint32_t end = std::min(count, begin + kStripEdges + 1);
    *strip = {id, first_point, end - begin, false, 0, 0};
    for (std::uint32_t i = begin; i < end; ++i) {
      points[first_point++] = screen_from_map(window.camera, window.size, from[i]);
    }
    if (!finish_strip(*strip, points, window)) strip->point_count = 0;
  }
}

void project(const Arcs& arcs, const std::vector<std::uint32_t>& chosen, const Window& window, WorkerPool& pool,
             ViewArcs& view) {
  std::vector<std::uint32_t> first_point(chosen.size() + 1, 0);
  std::vector<std::uint32_t> first_strip(chosen.size() + 1, 0);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::uint32_t count = arcs.arcs[chosen[i]].point_count;
    first_point[i + 1] = first_point[i] + stored_points(count);
    first_strip[i + 1] = first_strip[i] + (count - 2) / kStripEdges + 1;
  }
  view.points.resize(first_point.back());
  view.strips.resize(first_strip.back());
  pool.for_each(chosen.size(), 256, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      project_arc(arcs, chosen[i], first_point[i], &view.strips[first_strip[i]], window, view.points);
    }
  });
  std::erase_if(view.strips, [](const Strip& strip) { return strip.point_count == 0; });
}

void sort_into_bands(ViewSize size, ViewArcs& view) {
  const int bands = (size.height + kBandRows - 1) / kBandRows;
  const auto band_of = [&](double y) {
    return static_cast<std::size_t>(std::clamp(std::floor(y / kBandRows), 0.0, bands - 1.0));
  };
  view.band_strips.assign(static_cast<std::size_t>(bands) + 1, 0);
  for (const Strip& strip : view.strips) {
    for (std::size_t b = band_of(strip.top); b <= band_of(strip.bottom); ++b) ++view.band_strips[b + 1];
  }
  for (std::size_t b = 0; b + 1 < view.band_strips.size(); ++b) view.band_strips[b + 1] += view.band_strips[b];
  view.band_strip_ids.resize(view.band_strips.back());
  std::vector<std::uint32_t> next = view.band_strips;
  for (std::uint32_t s = 0; s < view.strips.size(); ++s) {
    const std::size_t last = band_of(view.strips[s].bottom);
    for (std::size_t b = band_of(view.strips[s].top); b <= last; ++b) view.band_strip_ids[next[b]++] = s;
  }
}

}  // namespace

ViewArcs view_arcs(const Arcs& arcs, const Camera& camera, ViewSize size, double reach_px, WorkerPool& pool) {
  Box box = visible_box(camera, size);
  const double reach_m = reach_px * camera.metres_per_pixel;
  box.min = {box.min.x - reach_m, box.min.y - reach_m};
  box.max = {box.max.x + reach_m, box.max.y + reach_m};
  ViewArcs view;
  const Window window{camera, size, reach_px, box};
  view.end_x = find_ends(arcs, window);
  project(arcs, choose_arcs(arcs, view.end_x, box), window, pool, view);
  sort_into_bands(size, view);
  return view;
}

}  // namespace ocop
