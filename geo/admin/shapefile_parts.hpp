#pragma once

#include <cstddef>
#include <string>

#include "admin/boundary_file.hpp"
#include "base/finding.hpp"

namespace ocop {

/// Whether the files beside a .shp can be read. Fails with shapefile_part_missing without a .dbf or
/// .shx, and with the part's own finding when one is locked, empty or no regular file; .prj and .cpg
/// may be missing.
Result<void> check_shapefile_parts(const BoundaryFile& file);

/// The rows that the header of a .dbf promises and a truncated file does not hold. GDAL ends at the
/// last whole row without a word.
std::size_t rows_cut_off_dbf(const std::string& shp_gdal_name);

}  // namespace ocop
