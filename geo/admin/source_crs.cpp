#include "admin/source_crs.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <span>
#include <utility>

#include "base/worker_pool.hpp"

namespace ocop {
namespace {

constexpr const char* kDegreesName = "WGS 84";
/// PROJ needs 20 ms to begin and 0.5 µs a point: a tenth of a second a piece.
constexpr std::size_t kPointsAtOnce = 200'000;

/// Vietnam with its islands and seas, in degrees.
bool are_degrees_of_vietnam(const Box& box) {
  return box.min.x >= 100 && box.max.x <= 118 && box.min.y >= 5 && box.max.y <= 25;
}

bool can_be_degrees(const Box& box) {
  return box.min.x >= -180 && box.max.x <= 360 && box.min.y >= -90 && box.max.y <= 90;
}

Result<SourceCrs> crs_of_planner(int epsg, const std::string& file, std::vector<Finding>& findings) {
  auto system = CoordinateSystem::from_epsg(epsg);
  if (!system) return failed(FindingKind::crs_unknown, file, {std::to_string(epsg)});
  findings.push_back({FindingKind::crs_given, file, {}, {}, {}, {std::to_string(epsg)}});
  std::string name = system->name();
  return SourceCrs{std::move(name), std::move(system)};
}

/// What the file says, unless it says nothing or its numbers contradict it.
std::optional<CoordinateSystem> believable_crs(const RawLayer& raw, const Box& box) {
  if (raw.crs_definition.empty()) return std::nullopt;
  auto system = CoordinateSystem::parse(raw.crs_definition);
  if (!system) return std::nullopt;
  const bool is_contradicted = system->is_geographic() ? !can_be_degrees(box) : are_degrees_of_vietnam(box);
  return is_contradicted ? std::nullopt : system;
}

Failure ask_for_zone(const Box& box, const LandingHints& hints, const std::string& file) {
  const auto proposal = propose_zone(box, hints);
  if (!proposal) return failed(FindingKind::crs_unknown, file);
  return failed(
      FindingKind::crs_zone_proposed, file,
      {std::to_string(proposal->zone.epsg), fmt::format("{:.1f}", proposal->distance_km), proposal->zone.name});
}

/// Rows with points that the system has no degrees for.
void mark_lost_rows(RawLayer& raw) {
  const Outlines& outlines = raw.outlines;
  const auto is_lost = [](Point p) { return !std::isfinite(p.x) || !std::isfinite(p.y); };
  for (std::size_t row = 0; row < raw.row_count(); ++row) {
    const std::size_t first = outlines.ring_points[outlines.unit_rings[row]];
    const std::size_t last = outlines.ring_points[outlines.unit_rings[row + 1]];
    const auto points = std::span<const Point>(outlines.points).subspan(first, last - first);
    if (std::ranges::any_of(points, is_lost)) raw.states[row] = RowState::unreadable;
  }
}

}  // namespace

Result<SourceCrs> find_source_crs(const RawLayer& raw, std::optional<int> epsg, const LandingHints& hints,
                                  const std::string& file, std::vector<Finding>& findings) {
  if (epsg) return crs_of_planner(*epsg, file, findings);
  Box box;
  for (const Point p : raw.outlines.points) box.add(p);
  if (auto system = believable_crs(raw, box)) {
    if (const auto zone = zone_with_wrong_datum(*system)) {
      return failed(FindingKind::crs_wrong_datum, file, {std::to_string(zone->epsg), zone->name});
    }
    std::string name = system->name();
    return SourceCrs{std::move(name), std::move(system)};
  }
  if (!are_degrees_of_vietnam(box)) return ask_for_zone(box, hints, file);
  findings.push_back({FindingKind::crs_assumed_degrees, file, {}, {}, {}, {}});
  return SourceCrs{kDegreesName, std::nullopt};
}

Result<void> bring_to_degrees(RawLayer& raw, const SourceCrs& crs, const std::string& file, const Progress& progress) {
  if (!crs.system) return {};
  const std::span<Point> points(raw.outlines.points);
  const std::size_t pieces = (points.size() + kPointsAtOnce - 1) / kPointsAtOnce;
  std::atomic<bool> has_failed = false;
  WorkerPool::shared().for_each(pieces, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !progress.is_cancelled(); ++i) {
      const std::size_t first = i * kPointsAtOnce;
      const auto piece = points.subspan(first, std::min(kPointsAtOnce, points.size() - first));
      if (!to_degrees(*crs.system, piece)) has_failed = true;
    }
  });
  if (progress.is_cancelled()) return failed(FindingKind::cancelled, file);
  if (has_failed) return failed(FindingKind::crs_unknown, file, {crs.name});
  mark_lost_rows(raw);
  return {};
}

}  // namespace ocop
