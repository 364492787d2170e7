#pragma once

#include <vector>

#include "admin/boundaries.hpp"
#include "admin/columns.hpp"
#include "admin/raw_layer.hpp"

namespace ocop {

/// One row of a layer that has an outline, understood; rows without one are only counted.
struct CommuneRow {
  Commune commune;
  std::vector<std::size_t> units;  ///< of RawLayer::outlines: one, more when a commune is split over rows
};

/// In the order of the file. Rows without a code get a made one. Findings: no_code_column,
/// no_name_column, no_population_column, leading_zeros_restored, empty_geometry, not_a_polygon,
/// unreadable_feature.
std::vector<CommuneRow> read_commune_rows(const RawLayer& raw, const CommuneColumns& columns, const std::string& file,
                                          std::vector<Finding>& findings);

/// "Xã", "Phường", "Thị trấn", "Đặc khu", or "" when `name` does not begin with its type.
std::string commune_type_of(const std::string& name);

}  // namespace ocop
