#include "shape/repair.hpp"

#include <geos_c.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <utility>

#include "shape/ring_sides.hpp"

namespace ocop {
namespace {

/// GEOS's own state; one a thread.
GEOSContextHandle_t context() {
  struct Owner {
    GEOSContextHandle_t handle = GEOS_init_r();
    Owner() = default;
    Owner(const Owner&) = delete;
    Owner& operator=(const Owner&) = delete;
    ~Owner() { GEOS_finish_r(handle); }
  };
  thread_local const Owner owner;
  return owner.handle;
}

struct DestroyGeometry {
  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context(), geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, DestroyGeometry>;

using RingList = std::vector<std::vector<LonLat>>;

GeoOutlines one_unit(std::span<const std::vector<LonLat>> rings) {
  GeoOutlines unit;
  for (const auto& ring : rings) {
    unit.points.insert(unit.points.end(), ring.begin(), ring.end());
    unit.end_ring();
  }
  unit.end_unit();
  return unit;
}

Geometry make_ring(std::span<const LonLat> ring) {
  std::vector<double> coordinates;
  coordinates.reserve(2 * (ring.size() + 1));
  for (const LonLat& p : ring) coordinates.insert(coordinates.end(), {p.lon, p.lat});
  coordinates.insert(coordinates.end(), {ring.front().lon, ring.front().lat});
  GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(
      context(), coordinates.data(), static_cast<unsigned>(ring.size() + 1), /*hasZ=*/0, /*hasM=*/0);
  return Geometry(sequence == nullptr ? nullptr : GEOSGeom_createLinearRing_r(context(), sequence));
}

Geometry make_polygon(Geometry shell, std::vector<Geometry> holes) {
  if (shell == nullptr) return nullptr;
  std::vector<GEOSGeometry*> raw;
  raw.reserve(holes.size());
  for (Geometry& hole : holes) {
    if (hole != nullptr) raw.push_back(hole.release());
  }
  return Geometry(GEOSGeom_createPolygon_r(context(), shell.release(), raw.data(), static_cast<unsigned>(raw.size())));
}

bool ring_contains(std::span<const LonLat> ring, LonLat p) {
  bool is_inside = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    if ((ring[i].lat > p.lat) == (ring[j].lat > p.lat)) continue;
    const double t = (p.lat - ring[i].lat) / (ring[j].lat - ring[i].lat);
    if (ring[i].lon + t * (ring[j].lon - ring[i].lon) > p.lon) is_inside = !is_inside;
  }
  return is_inside;
}

/// The smallest outer ring round a hole; a hole may touch it in one corner, so its points vote.
std::size_t shell_of(std::span<const LonLat> hole, const GeoOutlines& unit, const std::vector<std::size_t>& shells) {
  std::size_t best = shells.size();
  double best_area = 0;
  for (std::size_t s = 0; s < shells.size(); ++s) {
    const auto shell = unit.ring(shells[s]);
    const double area = std::abs(twice_signed_area(shell));
    if (best < shells.size() && area >= best_area) continue;
    const std::size_t step = std::max<std::size_t>(1, hole.size() / 3);
    int votes = 0;
    for (std::size_t i = 0; i < 3; ++i) votes += ring_contains(shell, hole[i * step % hole.size()]) ? 1 : -1;
    if (votes < 0) continue;
    best = s;
    best_area = area;
  }
  return best;
}

/// The unit as GEOS sees it, or null when a hole lies in no outer ring.
Geometry make_multipolygon(const GeoOutlines& unit, std::size_t number) {
  const std::size_t first = unit.unit_rings[number];
  const std::vector<std::uint8_t> inside_left = rings_with_inside_left(unit, number);
  std::vector<std::size_t> shells;
  std::vector<std::size_t> holes;
  for (std::size_t i = 0; i < inside_left.size(); ++i) {
    const bool runs_left = twice_signed_area(unit.ring(first + i)) > 0;
    (runs_left == (inside_left[i] != 0) ? shells : holes).push_back(first + i);
  }
  std::vector<std::vector<Geometry>> holes_of(shells.size());
  for (const std::size_t hole : holes) {
    const std::size_t shell = shell_of(unit.ring(hole), unit, shells);
    if (shell == shells.size()) return nullptr;
    holes_of[shell].push_back(make_ring(unit.ring(hole)));
  }
  std::vector<Geometry> polygons;
  for (std::size_t s = 0; s < shells.size(); ++s) {
    polygons.push_back(make_polygon(make_ring(unit.ring(shells[s])), std::move(holes_of[s])));
    if (polygons.back() == nullptr) return nullptr;
  }
  std::vector<GEOSGeometry*> raw;
  raw.reserve(polygons.size());
  for (Geometry& polygon : polygons) raw.push_back(polygon.release());
  return Geometry(
      GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, raw.data(), static_cast<unsigned>(raw.size())));
}

bool has_corners(std::span<const LonLat> ring) {
  std::size_t corners = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    if (!std::isfinite(ring[i].lon) || !std::isfinite(ring[i].lat)) return false;
    if (i == 0 || ring[i] != ring[i - 1]) ++corners;
  }
  return corners >= 3;
}

/// Without a repeated last point and without numbers that are none.
std::vector<LonLat> cleaned(std::vector<LonLat> clean, bool& was_broken) {
  const auto is_no_place = [](const LonLat& p) { return !std::isfinite(p.lon) || !std::isfinite(p.lat); };
  if (std::erase_if(clean, is_no_place) > 0) was_broken = true;
  while (clean.size() > 1 && clean.front() == clean.back()) clean.pop_back();
  return clean;
}

void collect_ring(const GEOSGeometry* ring, RingList& into) {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context(), ring);
  unsigned size = 0;
  GEOSCoordSeq_getSize_r(context(), sequence, &size);
  if (size < 4) return;
  std::vector<LonLat> points(size);
  for (unsigned i = 0; i < size; ++i) GEOSCoordSeq_getXY_r(context(), sequence, i, &points[i].lon, &points[i].lat);
  points.pop_back();
  into.push_back(std::move(points));
}

/// Rings of all polygons inside a geometry; lines and points are left.
void collect_polygons(const GEOSGeometry* geometry, RingList& into) {
  const int type = GEOSGeomTypeId_r(context(), geometry);
  if (type == GEOS_POLYGON) {
    if (GEOSisEmpty_r(context(), geometry) != 0) return;
    collect_ring(GEOSGetExteriorRing_r(context(), geometry), into);
    const int holes = GEOSGetNumInteriorRings_r(context(), geometry);
    for (int i = 0; i < holes; ++i) collect_ring(GEOSGetInteriorRingN_r(context(), geometry, i), into);
  } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
    const int parts = GEOSGetNumGeometries_r(context(), geometry);
    for (int i = 0; i < parts; ++i) collect_polygons(GEOSGetGeometryN_r(context(), geometry, i), into);
  }
}

/// MakeValid by line work treats the rings of one polygon even-odd, wherever they lie.
RingList mend(const GeoOutlines& unit) {
  std::vector<Geometry> others;
  for (std::size_t r = 1; r < unit.ring_count(); ++r) others.push_back(make_ring(unit.ring(r)));
  const Geometry polygon = make_polygon(make_ring(unit.ring(0)), std::move(others));
  if (polygon == nullptr) return {};
  const Geometry valid(GEOSMakeValid_r(context(), polygon.get()));
  if (valid == nullptr) return {};
  GEOSNormalize_r(context(), valid.get());
  RingList rings;
  collect_polygons(valid.get(), rings);
  return rings;
}

}  // namespace

bool is_broken(const GeoOutlines& outlines, std::size_t unit) {
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    if (!has_corners(outlines.ring(r))) return true;
  }
  const Geometry geometry = make_multipolygon(outlines, unit);
  return geometry == nullptr || GEOSisValid_r(context(), geometry.get()) != 1;
}

Repaired repair_rings(std::span<const std::vector<LonLat>> polygon_rings) {
  Repaired repaired;
  RingList rings;
  for (const auto& ring : polygon_rings) {
    std::vector<LonLat> clean = cleaned(ring, repaired.was_broken);
    if (has_corners(clean)) {
      rings.push_back(std::move(clean));
    } else {
      repaired.was_broken = true;
    }
  }
  if (rings.empty()) return repaired;
  const GeoOutlines unit = one_unit(rings);
  if (is_broken(unit, 0)) {
    repaired.was_broken = true;
    repaired.rings = mend(unit);
  } else {
    repaired.rings = std::move(rings);
  }
  return repaired;
}

}  // namespace ocop
