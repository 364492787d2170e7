#include "admin/layer_reader.hpp"

#include <fmt/core.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "admin/vector_file.hpp"

namespace ocop {
namespace {

/// Above this a double no longer holds every whole number.
constexpr double kLargestWhole = 9007199254740992.0;
/// Metres of a degree of longitude at the equator, where it is longest.
constexpr double kMetresPerDegree = 111320;

std::optional<std::string> text_of_real(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  if (value == std::floor(value) && std::abs(value) < kLargestWhole) {
    return std::to_string(static_cast<std::int64_t>(value));
  }
  return fmt::format("{}", value);
}

std::optional<std::string> text_of_field(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) return std::nullopt;
  if (feature.GetFieldDefnRef(field)->GetType() == OFTReal) return text_of_real(feature.GetFieldAsDouble(field));
  return std::string(feature.GetFieldAsString(field));
}

bool are_finite(std::span<const Point> points) {
  return std::ranges::all_of(points, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
}

void append_unit(const Outlines& from, std::size_t unit, Outlines& to) {
  for (std::size_t r = from.unit_rings[unit]; r < from.unit_rings[unit + 1]; ++r) {
    const auto ring = from.ring(r);
    to.points.insert(to.points.end(), ring.begin(), ring.end());
    to.end_ring();
  }
  to.end_unit();
}

}  // namespace

SnapGrid snap_grid(OGRLayer& layer, const FirstPicture& picture) {
  // A Shapefile's own word on its extent is good enough for this.
  OGREnvelope extent;
  if (picture.width_px <= 0 || picture.height_px <= 0 || layer.GetExtent(&extent, FALSE) != OGRERR_NONE) return {};
  const double pixel = std::max((extent.MaxX - extent.MinX) / picture.width_px,  //
                                (extent.MaxY - extent.MinY) / picture.height_px);
  if (!(pixel > 0) || !std::isfinite(pixel)) return {};
  const OGRSpatialReference* crs = layer.GetSpatialRef();
  const bool are_degrees = crs != nullptr
                               ? crs->IsGeographic() != 0
                               : extent.MinX >= -180 && extent.MaxX <= 180 && extent.MinY >= -90 && extent.MaxY <= 90;
  const double units_per_metre = are_degrees ? 1 / kMetresPerDegree : crs != nullptr ? 1 / crs->GetLinearUnits() : 1;
  return {pixel / 4 * std::numbers::sqrt2, units_per_metre};
}

LayerReader::LayerReader(OGRLayer& layer, const SnapGrid& grid) : source_(layer), grid_(grid) {
  raw_.name = layer.GetName();
  const OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const OGRFieldDefn& field = *definition.GetFieldDefn(i);
    raw_.columns.push_back({field.GetNameRef(), field.GetType() == OFTString, {}});
  }
  read_crs();
  read_encoding();
}

bool LayerReader::read_rows(std::int64_t count, Progress& progress, GdalMessages& messages) {
  for (; count > 0 && !progress.is_cancelled(); --count) {
    messages.forget();
    const OGRFeatureUniquePtr feature(source_.GetNextFeature());
    if (feature == nullptr) return true;
    add_row(*feature, messages.has_failure());
    progress.advance();
  }
  return !progress.is_cancelled();
}

void LayerReader::add_lost_rows(std::size_t count) {
  for (RawColumn& column : raw_.columns) column.values.resize(column.values.size() + count);
  raw_.states.insert(raw_.states.end(), count, RowState::unreadable);
  feature_ids_.insert(feature_ids_.end(), count, OGRNullFID);
  for (std::size_t i = 0; i < count; ++i) raw_.outlines.end_unit();
}

void LayerReader::restore_rows(const std::vector<std::size_t>& rows) {
  if (rows.empty()) return;
  const Outlines snapped = std::exchange(raw_.outlines, {});
  raw_.outlines.points.reserve(snapped.points.size());
  grid_.step = 0;
  auto next = rows.begin();
  for (std::size_t row = 0; row < snapped.unit_count(); ++row) {
    const bool is_wanted = next != rows.end() && *next == row;
    if (is_wanted) ++next;
    const OGRFeatureUniquePtr feature(is_wanted ? source_.GetFeature(feature_ids_[row]) : nullptr);
    if (feature != nullptr && feature->GetGeometryRef() != nullptr) {
      add_geometry(feature->GetGeometryRef(), false);
      raw_.outlines.end_unit();
    } else {
      append_unit(snapped, row, raw_.outlines);
    }
  }
}

void LayerReader::set_outlines(ShpOutlines outlines) {
  raw_.outlines = std::move(outlines.outlines);
  raw_.states = std::move(outlines.states);
}

void LayerReader::read_crs() { raw_.crs_definition = crs_definition_of(source_.GetSpatialRef()); }

void LayerReader::read_encoding() {
  if (source_.GetMetadataItem("SOURCE_ENCODING", "SHAPEFILE") == nullptr) return;
  raw_.text_is_raw = true;
  for (const char* key : {"ENCODING_FROM_CPG", "ENCODING_FROM_LDID"}) {
    const char* const value = source_.GetMetadataItem(key, "SHAPEFILE");
    if (value != nullptr && raw_.declared_encoding.empty()) raw_.declared_encoding = value;
  }
}

void LayerReader::add_row(const OGRFeature& feature, bool has_failure) {
  for (std::size_t i = 0; i < raw_.columns.size(); ++i) {
    raw_.columns[i].values.push_back(text_of_field(feature, static_cast<int>(i)));
  }
  feature_ids_.push_back(feature.GetFID());
  raw_.states.push_back(add_geometry(feature.GetGeometryRef(), has_failure));
  raw_.outlines.end_unit();
}

RowState LayerReader::add_geometry(const OGRGeometry* geometry, bool has_failure) {
  if (geometry == nullptr) return has_failure ? RowState::unreadable : RowState::empty;
  if (geometry->IsEmpty() != 0) return RowState::empty;
  std::unique_ptr<OGRGeometry> linear;
  if (geometry->hasCurveGeometry() != 0) {
    linear.reset(geometry->getLinearGeometry());
    geometry = linear.get();
    if (geometry == nullptr) return RowState::unreadable;
  }
  const std::size_t first_point = raw_.outlines.points.size();
  const std::size_t first_ring = raw_.outlines.ring_points.size();
  add_polygons(*geometry);
  if (raw_.outlines.points.size() == first_point && grid_.is_used()) {
    // All of it is smaller than the grid: no unit disappears.
    const SnapGrid grid = std::exchange(grid_, {});
    add_polygons(*geometry);
    grid_ = grid;
  }
  const auto added = std::span<const Point>(raw_.outlines.points).subspan(first_point);
  if (added.empty()) return RowState::not_a_polygon;
  if (are_finite(added)) return RowState::polygon;
  raw_.outlines.points.resize(first_point);
  raw_.outlines.ring_points.resize(first_ring);
  return RowState::unreadable;
}

void LayerReader::add_polygons(const OGRGeometry& geometry) {
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon || type == wkbTriangle) {
    for (const OGRLinearRing* ring : *geometry.toPolygon()) add_ring(*ring);
  } else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_polygons(*part);
  }
}

void LayerReader::add_ring(const OGRLinearRing& ring) {
  const auto count = static_cast<std::size_t>(ring.getNumPoints());
  if (count == 0) return;
  std::vector<Point>& points = raw_.outlines.points;
  if (grid_.is_used()) {
    ring_.resize(count);
    ring.getPoints(&ring_[0].x, sizeof(Point), &ring_[0].y, sizeof(Point));
    if (append_snapped(ring_, grid_, points)) raw_.outlines.end_ring();
    return;
  }
  const std::size_t first = points.size();
  points.resize(first + count);
  ring.getPoints(&points[first].x, sizeof(Point), &points[first].y, sizeof(Point));
  if (count > 1 && points.back() == points[first]) points.pop_back();
  raw_.outlines.end_ring();
}

}  // namespace ocop
