#include "atlas/context_lines.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <span>
#include <utility>
#include <vector>

#include "admin/boundary_file.hpp"
#include "admin/vector_file.hpp"

namespace ocop {
namespace {

/// The coarsest level: a country in a small picture.
constexpr double kCoarsest_m = 2'000;
constexpr std::size_t kHeadBytes = 65'536;

bool holds_lines(OGRwkbGeometryType type) {
  const OGRwkbGeometryType flat = OGR_GT_Flatten(type);
  return OGR_GT_IsCurve(flat) || OGR_GT_IsSubClassOf(flat, wkbMultiCurve);
}

bool holds_points(OGRwkbGeometryType type) {
  const OGRwkbGeometryType flat = OGR_GT_Flatten(type);
  return flat == wkbPoint || flat == wkbMultiPoint || flat == wkbNone;
}

Result<OGRLayer*> choose_layer(GDALDataset& dataset, const BoundaryFile& file, const std::string& wanted) {
  OGRLayer* best = nullptr;
  std::vector<std::string> names;
  for (OGRLayer* layer : dataset.GetLayers()) {
    names.emplace_back(layer->GetName());
    if (!wanted.empty()) {
      if (wanted == layer->GetName()) return layer;
    } else if (!holds_points(layer->GetGeomType())) {
      const bool is_better =
          best == nullptr || (holds_lines(layer->GetGeomType()) && !holds_lines(best->GetGeomType()));
      if (is_better) best = layer;
    }
  }
  if (!wanted.empty()) return Failure(Finding{FindingKind::unknown_layer, file.path, {}, {}, wanted, names});
  if (best == nullptr) return failed(FindingKind::no_features, file.path);
  return best;
}

/// Collects lines and the rings of polygons.
class LineCollector : public OGRDefaultConstGeometryVisitor {
 public:
  using OGRDefaultConstGeometryVisitor::visit;
  void visit(const OGRLineString* line) override { take(*line); }
  void visit(const OGRLinearRing* ring) override { take(*ring); }

  std::vector<Point> points;
  std::vector<std::uint32_t> ends;

 private:
  void take(const OGRSimpleCurve& curve) {
    const std::size_t before = points.size();
    for (int i = 0; i < curve.getNumPoints(); ++i) {
      const Point p{curve.getX(i), curve.getY(i)};
      const bool is_new = points.size() == before || !(points.back() == p);
      if (is_new && std::isfinite(p.x) && std::isfinite(p.y)) points.push_back(p);
    }
    if (points.size() < before + 2) {
      points.resize(before);
    } else {
      ends.push_back(static_cast<std::uint32_t>(points.size()));
    }
  }
};

/// Numbers that can be nothing else than degrees.
bool are_degrees(std::span<const Point> points) {
  return std::ranges::all_of(points, [](Point p) { return std::abs(p.x) <= 180 && std::abs(p.y) <= 90; });
}

Result<void> bring_to_degrees(OGRLayer& layer, const std::string& path, std::optional<int> epsg,
                              std::vector<Point>& points) {
  std::optional<CoordinateSystem> system;
  if (epsg) {
    system = CoordinateSystem::from_epsg(*epsg);
  } else if (const std::string definition = crs_definition_of(layer.GetSpatialRef()); !definition.empty()) {
    system = CoordinateSystem::parse(definition);
    const auto zone = system ? zone_with_wrong_datum(*system) : std::nullopt;
    if (zone) return failed(FindingKind::crs_wrong_datum, path, {std::to_string(zone->epsg)});
  }
  if (system) return to_degrees(*system, points);
  if (!are_degrees(points)) return failed(FindingKind::crs_unknown, path);
  return {};
}

}  // namespace

Result<GeoOutlines> read_context_lines(const std::string& path, const std::string& layer, std::optional<int> epsg,
                                       const Progress& progress) {
  const Result<BoundaryFile> file = find_boundary_file(path, layer);
  if (!file) return Failure(file.error());
  const GdalMessages messages;
  const Result<GDALDatasetUniquePtr> opened = open_vector_file(*file, messages);
  if (!opened) return Failure(opened.error());
  GDALDataset& dataset = **opened;
  const Result<OGRLayer*> chosen = choose_layer(dataset, *file, layer);
  if (!chosen) return Failure(chosen.error());
  LineCollector collector;
  for (const auto& feature : **chosen) {
    if (progress.is_cancelled()) return failed(FindingKind::cancelled, path);
    const OGRGeometry* geometry = feature->GetGeometryRef();
    if (geometry == nullptr) continue;
    const std::unique_ptr<OGRGeometry> linear(geometry->hasCurveGeometry() ? geometry->getLinearGeometry() : nullptr);
    (linear ? linear.get() : geometry)->accept(&collector);
  }
  if (collector.ends.empty()) return failed(FindingKind::no_features, path);
  if (Result<void> done = bring_to_degrees(**chosen, path, epsg, collector.points); !done) {
    done.error().file = path;
    return Failure(done.error());
  }
  GeoOutlines lines;
  std::size_t begin = 0;
  for (const std::uint32_t end : collector.ends) {
    for (; begin < end; ++begin) {
      const Point p = collector.points[begin];
      if (std::isfinite(p.x) && std::isfinite(p.y)) lines.points.push_back({p.x, p.y});
    }
    if (lines.points.size() >= lines.ring_points.back() + std::size_t{2}) {
      lines.end_ring();
    } else {
      lines.points.resize(lines.ring_points.back());
    }
  }
  lines.end_unit();
  if (lines.ring_count() == 0) return failed(FindingKind::no_features, path);
  return lines;
}

ContextLines project_context(std::string file, const GeoOutlines& lines, const MapProjection& projection) {
  Arcs arcs;
  arcs.points.resize(lines.points.size());
  projection.to_map(lines.points, arcs.points);
  arcs.unit_arcs = {0};
  for (std::size_t r = 0; r < lines.ring_count(); ++r) {
    Arc arc;
    arc.first_point = lines.ring_points[r];
    arc.point_count = lines.ring_points[r + 1] - lines.ring_points[r];
    Box box;
    for (const Point p : arcs.points_of(arc)) box.add(p);
    arcs.arcs.push_back(arc);
    arcs.boxes.push_back(box);
  }
  return {std::move(file), make_levels(std::move(arcs), kCoarsest_m)};
}

bool looks_like_context(const std::filesystem::path& path) {
  const Result<BoundaryFile> file = find_boundary_file(path.string(), {});
  if (!file) return false;
  if (file->format == BoundaryFormat::geojson || file->format == BoundaryFormat::kml) {
    // These are read whole when they are opened: the head has to do.
    std::ifstream stream(path, std::ios::binary);
    std::string head(kHeadBytes, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return head.find("LineString") != std::string::npos && head.find("Polygon") == std::string::npos;
  }
  const GdalMessages silence;
  const Result<GDALDatasetUniquePtr> opened = open_vector_file(*file, silence);
  if (!opened) return false;
  bool has_lines = false;
  for (OGRLayer* layer : (*opened)->GetLayers()) {
    const OGRwkbGeometryType type = layer->GetGeomType();
    if (!holds_lines(type) && !holds_points(type)) return false;
    has_lines |= holds_lines(type);
  }
  return has_lines;
}

}  // namespace ocop
