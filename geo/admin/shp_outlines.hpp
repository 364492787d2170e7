#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "admin/raw_layer.hpp"
#include "admin/snap_grid.hpp"
#include "base/progress.hpp"

namespace ocop {

/// Outlines of records of a Shapefile and what became of each.
struct ShpOutlines {
  Outlines outlines;  ///< unit = record, in the order asked for
  std::vector<RowState> states;
};

/// Reads polygons straight from a .shp onto a grid, on all cores, without a copy of what the grid drops
/// (ESRI Shapefile Technical Description, 1998). nullopt where the file is not exactly as that says, and
/// when cancelled: GDAL bears more. `gdal_name` may lie in a zip, which is read from front to back.
std::optional<ShpOutlines> read_shp_outlines(const std::string& gdal_name, std::span<const std::int64_t> records,
                                             const SnapGrid& grid, Progress& progress);

}  // namespace ocop
