#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "admin/boundaries.hpp"
#include "admin/boundary_file.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// One attribute of all rows, as text: whole numbers without decimals, other numbers in the shortest
/// form that gives them back.
struct RawColumn {
  std::string name;
  bool is_text = false;
  std::vector<std::optional<std::string>> values;
};

enum class RowState : std::uint8_t { polygon, empty, not_a_polygon, unreadable };

/// A layer as the file has it: nothing is understood yet.
struct RawLayer {
  std::string name;
  std::vector<std::string> other_layers;
  std::vector<RawColumn> columns;
  std::vector<RowState> states;   ///< by row
  Outlines outlines;              ///< unit = row, in the coordinates of the source; none unless `polygon`
  std::string crs_definition;     ///< WKT 2; empty: the file does not say
  bool text_is_raw = false;       ///< bytes as they stand in a DBF, not decoded
  std::string declared_encoding;  ///< of a DBF, or empty
  double resolution_m = 0;        ///< that points may lie from their places; 0: as the file has them

  std::size_t row_count() const { return states.size(); }
};

/// Reads the layer called `layer`; empty: the only one, or the one that looks most like communes.
/// For a first picture points are moved onto a grid, by a quarter of a pixel at most, and repeated ones
/// dropped: neighbours still share what they shared, no row disappears, but islands smaller than that do, and what lies
/// far from the main body keeps its detail. Fails with unknown_layer, no_features, no_polygons, file_unreadable,
/// cancelled.
Result<RawLayer> read_raw_layer(const BoundaryFile& named, const std::string& layer,
                                const std::optional<FirstPicture>& first_picture, Progress& progress);

}  // namespace ocop
