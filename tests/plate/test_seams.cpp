#include <doctest/doctest.h>
#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "../shape/real_file.hpp"
#include "plate/id_image.hpp"
#include "squares.hpp"

using namespace ocop;
using namespace ocop::testing;

namespace {

/// The land of a file as GEOS unites it: gaps that the source has between two communes are holes of it.
class United {
 public:
  explicit United(const Outlines& outlines) : geos_(GEOS_init_r()) {
    std::vector<GEOSGeometry*> units;
    for (std::size_t unit = 0; unit + 1 < outlines.unit_rings.size(); ++unit) units.push_back(area_of(outlines, unit));
    GEOSGeometry* all =
        GEOSGeom_createCollection_r(geos_, GEOS_GEOMETRYCOLLECTION, units.data(), static_cast<unsigned>(units.size()));
    land_ = GEOSUnaryUnion_r(geos_, all);
    GEOSGeom_destroy_r(geos_, all);
    rim_ = GEOSBoundary_r(geos_, land_);
    prepared_land_ = GEOSPrepare_r(geos_, land_);
    prepared_rim_ = GEOSPrepare_r(geos_, rim_);
  }
  ~United() {
    GEOSPreparedGeom_destroy_r(geos_, prepared_rim_);
    GEOSPreparedGeom_destroy_r(geos_, prepared_land_);
    GEOSGeom_destroy_r(geos_, rim_);
    GEOSGeom_destroy_r(geos_, land_);
    GEOS_finish_r(geos_);
  }
  United(const United&) = delete;
  United& operator=(const United&) = delete;

  /// In the land, and farther than `metres` from its rim.
  bool is_deep_inside(Point p, double metres) const {
    GEOSGeometry* point = GEOSGeom_createPointFromXY_r(geos_, p.x, p.y);
    const bool is_deep = GEOSPreparedContains_r(geos_, prepared_land_, point) == 1 &&
                         GEOSPreparedDistanceWithin_r(geos_, prepared_rim_, point, metres) == 0;
    GEOSGeom_destroy_r(geos_, point);
    return is_deep;
  }

 private:
  GEOSGeometry* area_of(const Outlines& outlines, std::size_t unit) const {
    std::vector<GEOSGeometry*> rings;
    for (std::uint32_t ring = outlines.unit_rings[unit]; ring < outlines.unit_rings[unit + 1]; ++ring) {
      const std::uint32_t begin = outlines.ring_points[ring];
      const std::uint32_t count = outlines.ring_points[ring + 1] - begin;
      GEOSCoordSequence* points = GEOSCoordSeq_create_r(geos_, count + 1, 2);
      for (std::uint32_t i = 0; i <= count; ++i) {
        const Point p = outlines.points[begin + i % count];
        GEOSCoordSeq_setXY_r(geos_, points, i, p.x, p.y);
      }
      rings.push_back(GEOSGeom_createLineString_r(geos_, points));
    }
    GEOSGeometry* lines =
        GEOSGeom_createCollection_r(geos_, GEOS_MULTILINESTRING, rings.data(), static_cast<unsigned>(rings.size()));
    GEOSGeometry* area = GEOSBuildArea_r(geos_, lines);
    GEOSGeom_destroy_r(geos_, lines);
    return area;
  }

  GEOSContextHandle_t geos_;
  GEOSGeometry* land_ = nullptr;
  GEOSGeometry* rim_ = nullptr;
  const GEOSPreparedGeometry* prepared_land_ = nullptr;
  const GEOSPreparedGeometry* prepared_rim_ = nullptr;
};

bool shows_ground(const IdImage& image, std::size_t pixel) {
  return image.first[pixel] == kOutside || (image.share[pixel] < 255 && image.second[pixel] == kOutside);
}

/// Pixels of the view through which the ground leaks where the source has land all around.
int leaking_pixels(const IdImage& image, const United& land) {
  // Half a pixel that a level may be off, and from the middle of a pixel to its corner.
  const double reach_m = (0.5 + std::sqrt(0.5)) * image.camera.metres_per_pixel;
  int leaks = 0;
  for (int y = 0; y < image.size.height; ++y) {
    for (int x = 0; x < image.size.width; ++x) {
      const auto pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(image.size.width);
      if (!shows_ground(image, pixel + static_cast<std::size_t>(x))) continue;
      const Point middle = map_from_screen(image.camera, image.size, {x + 0.5, y + 0.5});
      if (land.is_deep_inside(middle, reach_m)) ++leaks;
    }
  }
  return leaks;
}

/// A place where borders meet, so that every view has seams to leak through.
Point some_border(const Arcs& arcs, std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> any(0, arcs.arcs.size() - 1);
  for (;;) {
    const Arc& arc = arcs.arcs[any(random)];
    if (arc.left != kOutside && arc.right != kOutside) return arcs.points_of(arc).front();
  }
}

void check_file(const std::string& name) {
  const auto file = read_real_file(name);
  if (!file) return;
  const Outlines outlines = on_map(file->outlines);
  const United land(outlines);
  const ArcLevels levels = make_levels(cut_arcs(outlines), 2000);
  WorkerPool pool(0);
  std::mt19937 random(20251125);
  constexpr int kZooms = 20;
  constexpr double kFar_m = 400;
  constexpr double kNear_m = 0.5;
  for (int zoom = 0; zoom < kZooms; ++zoom) {
    const double metres_per_pixel = kFar_m * std::pow(kNear_m / kFar_m, zoom / (kZooms - 1.0));
    const Camera camera{some_border(levels.levels[0], random), metres_per_pixel};
    CAPTURE(name);
    CAPTURE(metres_per_pixel);
    CHECK(leaking_pixels(scan_convert(levels, no_lines(), camera, {480, 360}, pool), land) == 0);
  }
}

}  // namespace

TEST_CASE("at twenty zooms no ground leaks between communes where the source has none") {
  check_file("hcmc_2025.shp");
  check_file("binhduong_2024.shp");
}

TEST_CASE("the count of leaks finds a seam that is cut open") {
  const Outlines whole = outlines_of({{square(0, 0, 300, 200)}});
  const IdImage image = [&] {
    WorkerPool pool(0);
    const Outlines parted = outlines_of({{square(0, 0, 148, 200)}, {square(152, 0, 148, 200)}});
    return scan_convert(levels_of(parted), no_lines(), plain_camera({300, 200}), {300, 200}, pool);
  }();
  // Four columns of open ground, but for the outermost row at either end, whose middles lie half a pixel from the rim.
  CHECK(leaking_pixels(image, United(whole)) == 4 * 198);
}
