#include "admin/source_crs.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <span>
#include <utility>

#include "base/worker_pool.hpp"

namespace ocop {
namespace {

constexpr const char* kDegreesName = "WGS 84";
/// PROJ needs 20 ms to begin and 0.5 µs a point: a tenth of a second a piece.
constexpr std::size_t kPointsAtOnce = 200'000;

/// Vietnam with its islands and seas, in degrees.
bool are_degrees_of_vietnam(Point p) { return p.x >= 100 && p.x <= 118 && p.y >= 5 && p.y <= 25; }

bool can_be_degrees(Point p) { return p.x >= -180 && p.x <= 360 && p.y >= -90 && p.y <= 90; }

std::string shown_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

Result<SourceCrs> crs_of_planner(int epsg, const std::string& file, std::vector<Finding>& findings) {
  auto system = CoordinateSystem::from_epsg(epsg);
  if (!system) return failed(FindingKind::crs_unknown, file, {std::to_string(epsg)});
  findings.push_back({FindingKind::crs_given, shown_name(file), {}, {}, {}, {std::to_string(epsg)}});
  std::string name = system->name();
  return SourceCrs{std::move(name), std::move(system)};
}

/// Whether a test holds for most points: one damaged outline does not speak for the file.
template <class Test>
bool holds_for_most(const RawLayer& raw, Test test) {
  const auto count = std::ranges::count_if(raw.outlines.points, test);
  return count * 2 > std::ssize(raw.outlines.points);
}

/// What the file says, unless it says nothing or its numbers contradict it.
std::optional<CoordinateSystem> believable_crs(const RawLayer& raw) {
  if (raw.crs_definition.empty()) return std::nullopt;
  auto system = CoordinateSystem::parse(raw.crs_definition);
  if (!system) return std::nullopt;
  const bool is_contradicted =
      system->is_geographic() ? !holds_for_most(raw, can_be_degrees) : holds_for_most(raw, are_degrees_of_vietnam);
  return is_contradicted ? std::nullopt : system;
}

Failure ask_for_zone(const Box& box, const LandingHints& hints, const std::string& file) {
  const auto proposal = propose_zone(box, hints);
  if (!proposal) return failed(FindingKind::crs_unknown, file);
  return failed(
      FindingKind::crs_zone_proposed, file,
      {std::to_string(proposal->zone.epsg), fmt::format("{:.1f}", proposal->distance_km), proposal->zone.name});
}

/// Rows with points that are nowhere on earth.
void mark_lost_rows(RawLayer& raw) {
  const Outlines& outlines = raw.outlines;
  const auto is_lost = [](Point p) { return !can_be_degrees(p); };
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
  if (auto system = believable_crs(raw)) {
    if (const auto zone = zone_with_wrong_datum(*system)) {
      return failed(FindingKind::crs_wrong_datum, file, {std::to_string(zone->epsg), zone->name});
    }
    std::string name = system->name();
    return SourceCrs{std::move(name), std::move(system)};
  }
  if (!holds_for_most(raw, are_degrees_of_vietnam)) {
    Box box;
    for (const Point p : raw.outlines.points) box.add(p);
    return ask_for_zone(box, hints, file);
  }
  findings.push_back({FindingKind::crs_assumed_degrees, shown_name(file), {}, {}, {}, {}});
  return SourceCrs{kDegreesName, std::nullopt};
}

Result<void> bring_to_degrees(RawLayer& raw, const SourceCrs& crs, const std::string& file, const Progress& progress) {
  if (!crs.system) {
    mark_lost_rows(raw);
    return {};
  }
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
