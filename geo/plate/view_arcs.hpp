#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/worker_pool.hpp"
#include "plate/camera.hpp"
#include "shape/arcs.hpp"

namespace ocop {

/// Rows of one piece of work; fixed, so that nothing depends on the number of threads.
inline constexpr int kBandRows = 32;

/// A few consecutive points of one arc, in pixels.
struct Strip {
  std::uint32_t arc = 0;
  std::uint32_t first_point = 0;
  std::uint32_t point_count = 0;
  bool is_beside = false;  ///< left of the view: counts for what is inside, but no line is seen
  double top = 0;
  double bottom = 0;
};

/// The arcs that matter to a view, projected to pixels and sorted into bands of rows.
struct ViewArcs {
  /// By unit: the pixel behind the right edge of its box; 0 when its box does not overlap the view
  /// (then not all of its arcs are here).
  std::vector<std::int32_t> end_x;
  std::vector<Point> points;
  std::vector<Strip> strips;
  /// Strips of band b: band_strip_ids[band_strips[b] .. band_strips[b+1]-1], in the order of the arcs.
  std::vector<std::uint32_t> band_strips;
  std::vector<std::uint32_t> band_strip_ids;

  std::size_t band_count() const { return band_strips.size() - 1; }
  std::span<const std::uint32_t> strips_of_band(std::size_t band) const {
    return std::span<const std::uint32_t>(band_strip_ids)
        .subspan(band_strips[band], band_strips[band + 1] - band_strips[band]);
  }
  std::span<const Point> points_of(const Strip& strip) const {
    return std::span<const Point>(points).subspan(strip.first_point, strip.point_count);
  }
};

/// `reach_px`: how far outside its own place the line of an arc can be seen.
ViewArcs view_arcs(const Arcs& arcs, const Camera& camera, ViewSize size, double reach_px, WorkerPool& pool);

}  // namespace ocop
