#pragma once

#include <string>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "register/cells.hpp"

namespace ocop {

/// The tables of a DBF, GeoPackage, GeoJSON or point Shapefile as sheets: the names of the columns in row 1, records
/// below. Points become two columns in degrees (WGS 84), "Vĩ độ" and "Kinh độ", where the table has none. The bytes of
/// a DBF decide what they are, whatever is declared. Fails with the kinds of find_boundary_file, file_unreadable,
/// cancelled.
Result<std::vector<Sheet>> read_layer_sheets(const std::string& path, Progress& progress);

/// Whether a file is such a table, by its first bytes and its name.
bool looks_like_layer(const std::string& path, std::string_view first_bytes);

/// Whether a file of a kind that boundaries come in is a table of products instead: no areas and no lines in it, and a
/// column whose header says product. Reads the heads only; false for a file that cannot be read.
bool looks_like_register_layer(const std::string& path);

}  // namespace ocop
