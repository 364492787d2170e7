#pragma once

#include <cstdint>
#include <vector>

#include "admin/gdal_setup.hpp"
#include "admin/raw_layer.hpp"
#include "admin/shp_outlines.hpp"
#include "admin/snap_grid.hpp"
#include "base/progress.hpp"

class OGRFeature;
class OGRGeometry;
class OGRLayer;
class OGRLinearRing;

namespace ocop {

/// The grid for a picture of the whole layer: at most a quarter of a pixel off.
SnapGrid snap_grid(OGRLayer& layer, const FirstPicture& picture);

/// Rows of a layer as they come, gathered into a RawLayer.
class LayerReader {
 public:
  LayerReader(OGRLayer& layer, const SnapGrid& grid);

  /// The next rows, at most `count`. False when cancelled.
  bool read_rows(std::int64_t count, Progress& progress, GdalMessages& messages);
  /// Rows that the file promises and does not hold.
  void add_lost_rows(std::size_t count);
  /// Puts the outlines of these rows (ascending) in full detail in the place of snapped ones.
  void restore_rows(const std::vector<std::size_t>& rows);
  /// Outlines that were read another way, one for each row.
  void set_outlines(ShpOutlines outlines);

  std::size_t row_count() const { return raw_.row_count(); }
  const RawLayer& raw() const { return raw_; }
  const std::vector<std::int64_t>& feature_ids() const { return feature_ids_; }
  RawLayer take() { return std::move(raw_); }

 private:
  void read_crs();
  void read_encoding();
  void add_row(const OGRFeature& feature, bool has_failure);
  RowState add_geometry(const OGRGeometry* geometry, bool has_failure);
  void add_polygons(const OGRGeometry& geometry);
  void add_ring(const OGRLinearRing& ring);

  OGRLayer& source_;
  SnapGrid grid_;
  RawLayer raw_;
  std::vector<std::int64_t> feature_ids_;
  std::vector<Point> ring_;  ///< as the file has it
};

}  // namespace ocop
