#include "admin/measures.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "admin/inner_place.hpp"
#include "admin/local_plane.hpp"
#include "admin/merge_parts.hpp"
#include "base/worker_pool.hpp"
#include "shape/projection.hpp"
#include "shape/repair.hpp"

namespace ocop {
namespace {

/// Degrees that an edge of a coarse outline may be long and still count as short.
constexpr double kCoarseEdge = 1;

RingList rings_of(const Outlines& outlines, std::size_t unit) {
  RingList rings;
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    std::vector<LonLat>& ring = rings.emplace_back();
    for (const Point p : outlines.ring(r)) ring.push_back({p.x, p.y});
  }
  return rings;
}

RingList rings_of(const GeoOutlines& outlines, std::size_t unit) {
  RingList rings;
  for (std::size_t r = outlines.unit_rings[unit]; r < outlines.unit_rings[unit + 1]; ++r) {
    const auto ring = outlines.ring(r);
    rings.emplace_back(ring.begin(), ring.end());
  }
  return rings;
}

void add_unit(const RingList& rings, GeoOutlines& outlines) {
  for (const auto& ring : rings) {
    outlines.points.insert(outlines.points.end(), ring.begin(), ring.end());
    outlines.end_ring();
  }
  outlines.end_unit();
}

void add_unit(const Outlines& source, std::size_t unit, GeoOutlines& outlines) {
  for (std::size_t r = source.unit_rings[unit]; r < source.unit_rings[unit + 1]; ++r) {
    for (const Point p : source.ring(r)) outlines.points.push_back({p.x, p.y});
    outlines.end_ring();
  }
  outlines.end_unit();
}

}  // namespace

GeoOutlines gathered_outlines(const std::vector<CommuneRow>& rows, const RawLayer& raw) {
  GeoOutlines outlines;
  outlines.points.reserve(raw.outlines.points.size());
  for (const CommuneRow& row : rows) {
    if (row.units.size() == 1) {
      add_unit(raw.outlines, row.units.front(), outlines);
      continue;
    }
    std::vector<RingList> parts;
    parts.reserve(row.units.size());
    for (const std::size_t unit : row.units) parts.push_back(rings_of(raw.outlines, unit));
    add_unit(merge_parts(parts), outlines);
  }
  return outlines;
}

namespace {

/// The units with broken rings, mended; the others are not in the list.
std::vector<std::pair<std::size_t, RingList>> mended_units(const GeoOutlines& outlines, const Progress& progress) {
  std::vector<char> is_bad(outlines.unit_count(), 0);
  WorkerPool::shared().for_each(outlines.unit_count(), 4, [&](std::size_t begin, std::size_t end) {
    for (std::size_t unit = begin; unit < end && !progress.is_cancelled(); ++unit) {
      is_bad[unit] = is_broken(outlines, unit) ? 1 : 0;
    }
  });
  std::vector<std::pair<std::size_t, RingList>> mended;
  for (std::size_t unit = 0; unit < is_bad.size(); ++unit) {
    if (is_bad[unit] != 0) mended.emplace_back(unit, RingList());
  }
  WorkerPool::shared().for_each(mended.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !progress.is_cancelled(); ++i) {
      mended[i].second = repair_rings(rings_of(outlines, mended[i].first)).rings;
    }
  });
  return mended;
}

Finding repaired(const Commune& commune, const std::string& file) {
  const std::string& name = commune.name.empty() ? commune.code.text() : commune.name;
  return {FindingKind::repaired_geometry, file, {}, {}, name, {commune.code.text()}};
}

}  // namespace

Result<GeoOutlines> mended(GeoOutlines outlines, std::vector<CommuneRow>& rows, const std::string& file,
                           const Progress& progress, std::vector<Finding>& findings) {
  const auto mended = mended_units(outlines, progress);
  if (progress.is_cancelled()) return failed(FindingKind::cancelled, file);
  if (mended.empty()) return outlines;
  GeoOutlines whole;
  std::vector<CommuneRow> kept;
  auto next = mended.begin();
  for (std::size_t unit = 0; unit < rows.size(); ++unit) {
    const bool is_mended = next != mended.end() && next->first == unit;
    const RingList& rings = is_mended ? (next++)->second : rings_of(outlines, unit);
    if (rings.empty()) continue;
    if (is_mended) findings.push_back(repaired(rows[unit].commune, file));
    add_unit(rings, whole);
    kept.push_back(std::move(rows[unit]));
  }
  if (kept.size() < rows.size()) {
    findings.push_back({FindingKind::empty_geometry, file, {}, {}, {}, {std::to_string(rows.size() - kept.size())}});
  }
  rows = std::move(kept);
  return whole;
}

Result<void> measure(std::vector<CommuneRow>& rows, const GeoOutlines& outlines, double resolution_m,
                     const std::string& file, Progress& progress) {
  WorkerPool::shared().for_each(rows.size(), 4, [&](std::size_t begin, std::size_t end) {
    for (std::size_t unit = begin; unit < end && !progress.is_cancelled(); ++unit) {
      rows[unit].commune.area_km2 = area_km2(outlines, unit, resolution_m > 0 ? kCoarseEdge : kShortEdge);
      const InnerPlace inner = find_inner_place(outlines, unit, resolution_m);
      rows[unit].commune.inner = inner.at;
      rows[unit].commune.inner_radius_m = inner.radius_m;
      progress.advance();
    }
  });
  if (progress.is_cancelled()) return failed(FindingKind::cancelled, file);
  return {};
}

}  // namespace ocop
