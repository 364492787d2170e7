#include <algorithm>
#include <utility>

#include "plate/area_cells.hpp"
#include "plate/border_lines.hpp"
#include "plate/coast.hpp"
#include "plate/row_sweep.hpp"

namespace ocop {
namespace {

/// Ids and shares are written for every pixel later; lines and shore start empty.
void prepare(const Camera& camera, ViewSize size, IdImage& image) {
  const auto pixels = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
  image.camera = camera;
  image.size = size;
  image.first.resize(pixels);
  image.second.resize(pixels);
  image.share.resize(pixels);
  image.line.assign(pixels, 0);
  image.line_kind.assign(pixels, LineKind::none);
  image.shore.assign(pixels, 0);
}

/// One view being converted, band by band.
class Conversion {
 public:
  Conversion(const Arcs& arcs, const LineStyle& style, ViewArcs view, IdImage& image)
      : arcs_(arcs),
        style_(style),
        view_(std::move(view)),
        image_(image),
        coast_(static_cast<std::size_t>(image.size.height)),
        shore_(style.shore_px),
        commune_strength_(commune_line_strength(arcs, style, image.camera, image.size)) {}

  std::size_t band_count() const { return view_.band_count(); }

  void fill_band(std::size_t band) {
    const int first_row = static_cast<int>(band) * kBandRows;
    const int rows = std::min(kBandRows, image_.size.height - first_row);
    CellRows cells(first_row, rows, image_.size.width);
    for (const std::uint32_t id : view_.strips_of_band(band)) {
      const Strip& strip = view_.strips[id];
      const std::span<const Point> points = view_.points_of(strip);
      for (std::size_t i = 0; i + 1 < points.size(); ++i) cells.add_edge(strip.arc, points[i], points[i + 1]);
    }
    RowSweep sweep(arcs_, view_, image_);
    for (int y = first_row; y < first_row + rows; ++y) {
      sweep.sweep(y, cells.sorted_row(y), coast_[static_cast<std::size_t>(y)]);
    }
    draw_border_lines(arcs_, view_, band, style_, commune_strength_, image_);
  }

  /// After every band was filled.
  void finish_band(std::size_t band) {
    const int first_row = static_cast<int>(band) * kBandRows;
    for (int y = first_row; y < std::min(image_.size.height, first_row + kBandRows); ++y) {
      settle_false_coast(y, coast_, style_, image_);
      if (style_.shore_px > 0) shore_.draw(y, coast_, image_);
    }
  }

 private:
  const Arcs& arcs_;
  const LineStyle& style_;
  ViewArcs view_;
  IdImage& image_;
  CoastRows coast_;
  ShoreStamp shore_;
  double commune_strength_;
};

}  // namespace

IdImage scan_convert(const ArcLevels& levels, const LineStyle& style, const Camera& camera, ViewSize size,
                     WorkerPool& pool, const Progress* progress, IdImage spare) {
  if (size.width <= 0 || size.height <= 0 || levels.levels.empty()) return {};
  const auto is_cancelled = [&] { return progress != nullptr && progress->is_cancelled(); };
  const Arcs& arcs = levels.for_scale(camera.metres_per_pixel);
  IdImage image = std::move(spare);
  prepare(camera, size, image);
  Conversion conversion(arcs, style, view_arcs(arcs, camera, size, line_reach_px(style), pool), image);
  const auto each_band = [&](void (Conversion::*work)(std::size_t)) {
    pool.for_each(conversion.band_count(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t band = begin; band < end && !is_cancelled(); ++band) (conversion.*work)(band);
    });
  };
  each_band(&Conversion::fill_band);
  each_band(&Conversion::finish_band);
  if (is_cancelled()) return {};
  return image;
}

}  // namespace ocop
