#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.hpp"
#include "base/worker_pool.hpp"
#include "plate/camera.hpp"
#include "shape/arcs.hpp"

namespace ocop {

enum class LineKind : std::uint8_t { none, commune, district, outer };

/// Which commune lies where, for one view. Two ids and the share of the first where two meet;
/// `second` is also set beside a line whose pixel belongs wholly to `first`. kOutside where no
/// commune lies. Coverage is normalised: an inland border never lets the ground through.
struct IdImage {
  Camera camera;
  ViewSize size;
  std::vector<std::uint32_t> first;
  std::vector<std::uint32_t> second;
  std::vector<std::uint8_t> share;  ///< of `first`, 255 = all
  std::vector<std::uint8_t> line;   ///< coverage of the border line
  std::vector<LineKind> line_kind;
  std::vector<std::uint8_t> shore;  ///< soft edge of the land on the ground beside it, 255 = at the coast

  std::uint32_t at(int x, int y) const {
    return first[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x)];
  }
};

/// Which lines separate which kinds of unit, and how wide they are (device pixels).
struct LineStyle {
  std::vector<std::uint32_t> district_of;  ///< by unit; units of one district share a number
  double commune_px = 1;
  double district_px = 1.25;
  double outer_px = 1.25;
  double shore_px = 7;  ///< how far the soft edge of the land reaches; 0 = none
};

/// Exact-area scan conversion of a view, even-odd, on the pool's threads, in rows of tiles; the same
/// bytes whatever the number of threads. An empty image when cancelled. `spare`: an image that is no
/// longer needed, whose memory is used again.
IdImage scan_convert(const ArcLevels& levels, const LineStyle& style, const Camera& camera, ViewSize size,
                     WorkerPool& pool, const Progress* progress = nullptr, IdImage spare = {});

}  // namespace ocop
