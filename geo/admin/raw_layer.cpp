#include "admin/raw_layer.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <future>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>

#include "admin/gdal_setup.hpp"
#include "admin/layer_reader.hpp"
#include "admin/shapefile_parts.hpp"
#include "admin/unpacked_shapefile.hpp"
#include "admin/vector_file.hpp"
#include "shape/groups.hpp"

namespace ocop {
namespace {

/// Land farther than this from the main body is drawn in a frame of its own, larger: it is read in full
/// detail whatever the resolution.
constexpr double kFarAway_m = 20'000;
constexpr std::int64_t kAllRows = std::numeric_limits<std::int64_t>::max();

bool may_hold_polygons(OGRwkbGeometryType type) {
  const OGRwkbGeometryType flat = OGR_GT_Flatten(type);
  return flat == wkbUnknown || flat == wkbGeometryCollection || OGR_GT_IsSurface(flat) ||
         OGR_GT_IsSubClassOf(flat, wkbMultiSurface);
}

std::vector<OGRLayer*> layers_of(GDALDataset& dataset) {
  std::vector<OGRLayer*> layers;
  for (auto* layer : dataset.GetLayers()) layers.push_back(layer);
  return layers;
}

std::vector<std::string> names_of(const std::vector<OGRLayer*>& layers) {
  std::vector<std::string> names;
  names.reserve(layers.size());
  for (auto* layer : layers) names.emplace_back(layer->GetName());
  return names;
}

Result<OGRLayer*> choose_layer(const std::vector<OGRLayer*>& layers, const BoundaryFile& file,
                               const std::string& wanted) {
  if (!wanted.empty()) {
    const auto found = std::ranges::find(layers, wanted, [](OGRLayer* layer) { return std::string(layer->GetName()); });
    if (found != layers.end()) return *found;
    Finding unknown{FindingKind::unknown_layer, file.path, {}, {}, wanted, names_of(layers)};
    unknown.args.insert(unknown.args.end(), file.other_members.begin(), file.other_members.end());
    return Failure(std::move(unknown));
  }
  std::vector<OGRLayer*> fitting = layers;
  std::erase_if(fitting, [](OGRLayer* layer) { return !may_hold_polygons(layer->GetGeomType()); });
  if (fitting.empty()) return failed(FindingKind::no_polygons, file.path);
  return *std::ranges::max_element(fitting, {}, [](OGRLayer* layer) {
    const bool has_rows = layer->GetFeatureCount() > 0;
    return std::tuple(has_rows, commune_promise(layer->GetName()), layer->GetFeatureCount());
  });
}

Finding nothing_in(const RawLayer& raw, const std::string& path) {
  const auto has = [&](RowState state) { return std::ranges::find(raw.states, state) != raw.states.end(); };
  Finding finding{
      has(RowState::not_a_polygon) ? FindingKind::no_polygons : FindingKind::no_features, path, {}, {}, {}, {}};
  finding.text = raw.name;
  return finding;
}

/// How many rows a truncated file has lost where the driver ends without a word.
std::size_t rows_cut_off(const BoundaryFile& file, OGRLayer& layer, std::size_t rows_read) {
  if (file.format == BoundaryFormat::shapefile) return rows_cut_off_dbf(file.gdal_name);
  if (file.format != BoundaryFormat::flatgeobuf) return 0;
  const auto promised = static_cast<std::size_t>(std::max<std::int64_t>(0, layer.GetFeatureCount()));
  return promised > rows_read ? promised - rows_read : 0;
}

/// Rows that lie apart from the body of most rows.
std::vector<std::size_t> far_rows(const Outlines& outlines, double far_away) {
  std::vector<Box> boxes(outlines.unit_count());
  std::vector<std::uint32_t> by_west;
  for (std::uint32_t row = 0; row < boxes.size(); ++row) {
    for (std::size_t r = outlines.unit_rings[row]; r < outlines.unit_rings[row + 1]; ++r) {
      for (const Point p : outlines.ring(r)) boxes[row].add(p);
    }
    if (!boxes[row].is_empty()) by_west.push_back(row);
  }
  std::ranges::sort(by_west, {}, [&](std::uint32_t row) { return boxes[row].min.x; });
  Groups groups(boxes.size());
  std::vector<std::uint32_t> open;
  for (const std::uint32_t row : by_west) {
    Box reach = boxes[row];
    reach.add(Point{reach.min.x - far_away, reach.min.y - far_away});
    reach.add(Point{reach.max.x, reach.max.y + far_away});
    std::erase_if(open, [&](std::uint32_t other) { return boxes[other].max.x < reach.min.x; });
    for (const std::uint32_t other : open) {
      if (boxes[other].overlaps(reach)) groups.join(other, row);
    }
    open.push_back(row);
  }
  std::vector<std::size_t> size(boxes.size(), 0);
  for (const std::uint32_t row : by_west) ++size[groups.of(row)];
  const auto body = static_cast<std::size_t>(std::ranges::max_element(size) - size.begin());
  std::vector<std::size_t> far;
  for (const std::uint32_t row : by_west) {
    if (groups.of(row) != body) far.push_back(row);
  }
  std::ranges::sort(far);
  return far;
}

/// The rows of a Shapefile with outlines on the grid, which are read while the attributes are. False when that way
/// is closed, or cancelled.
bool read_shapefile(const BoundaryFile& file, OGRLayer& layer, const SnapGrid& grid, LayerReader& reader,
                    Progress& progress, GdalMessages& messages) {
  std::array<const char*, 2> geometry = {"OGR_GEOMETRY", nullptr};
  if (layer.SetIgnoredFields(geometry.data()) != OGRERR_NONE) return false;
  std::vector<std::int64_t> records(static_cast<std::size_t>(std::max<std::int64_t>(0, layer.GetFeatureCount())));
  std::iota(records.begin(), records.end(), std::int64_t{0});
  auto reading =
      std::async(std::launch::async, [&] { return read_shp_outlines(file.gdal_name, records, grid, progress); });
  Progress beside(progress);  // outlines are what takes time
  const bool is_read = reader.read_rows(kAllRows, beside, messages);
  layer.SetIgnoredFields(nullptr);
  auto outlines = reading.get();
  // Rows that were deleted leave gaps in the numbers of the others.
  if (!is_read || !outlines || reader.feature_ids() != records) return false;
  reader.set_outlines(std::move(*outlines));
  return true;
}

/// nullopt when cancelled.
std::optional<LayerReader> read_all(const BoundaryFile& file, OGRLayer& layer, const SnapGrid& grid, Progress& progress,
                                    GdalMessages& messages) {
  if (grid.is_used() && file.format == BoundaryFormat::shapefile) {
    LayerReader reader(layer, grid);
    if (read_shapefile(file, layer, grid, reader, progress, messages)) return reader;
    if (progress.is_cancelled()) return std::nullopt;
    messages.forget();
  }
  LayerReader reader(layer, grid);
  layer.ResetReading();
  if (!reader.read_rows(kAllRows, progress, messages)) return std::nullopt;
  return reader;
}

}  // namespace

Result<RawLayer> read_raw_layer(const BoundaryFile& named, const std::string& layer,
                                const std::optional<FirstPicture>& first_picture, Progress& progress) {
  const UnpackedShapefile unpacked(named);
  const BoundaryFile& file = unpacked.file();
  GdalMessages messages;
  const Result<GDALDatasetUniquePtr> opened = open_vector_file(file, messages);
  if (!opened) return Failure(opened.error());
  const std::vector<OGRLayer*> layers = layers_of(**opened);
  const Result<OGRLayer*> chosen = choose_layer(layers, file, layer);
  if (!chosen) return Failure(chosen.error());
  // A Shapefile whose .dbf is damaged opens without columns: outlines of nobody.
  if (file.format == BoundaryFormat::shapefile && (*chosen)->GetLayerDefn()->GetFieldCount() == 0) {
    return failed(FindingKind::file_unreadable, file.path, {".dbf"});
  }
  // Half of the work is reading, half is what follows.
  progress.begin(Stage::reading_boundaries, 2 * std::max<std::int64_t>(0, (*chosen)->GetFeatureCount()));
  const SnapGrid grid = first_picture ? snap_grid(**chosen, *first_picture) : SnapGrid{};
  std::optional<LayerReader> reader = read_all(file, **chosen, grid, progress, messages);
  if (!reader) return failed(FindingKind::cancelled, file.path);
  if (grid.is_used()) reader->restore_rows(far_rows(reader->raw().outlines, kFarAway_m * grid.units_per_metre));
  const std::string failure = messages.first();
  reader->add_lost_rows(rows_cut_off(file, **chosen, reader->row_count()));
  RawLayer raw = reader->take();
  raw.resolution_m = grid.resolution_m();
  if (raw.row_count() == 0 && !failure.empty()) return failed(FindingKind::file_unreadable, file.path, {failure});
  if (std::ranges::find(raw.states, RowState::polygon) == raw.states.end()) return Failure(nothing_in(raw, file.path));
  raw.other_layers = file.other_members;
  for (const OGRLayer* other : layers) {
    if (other != *chosen) raw.other_layers.emplace_back(const_cast<OGRLayer*>(other)->GetName());
  }
  return raw;
}

}  // namespace ocop
