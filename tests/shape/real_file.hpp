#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shape/geometry.hpp"

/// A polygon layer as GDAL reads it, units in the order of the file; nothing, after one printed
/// line, when the file is not there.
struct RealFile {
  ocop::GeoOutlines outlines;
  std::vector<std::string> codes;  ///< empty strings without a column `code`
  std::vector<double> areas;       ///< as GDAL finds them, square degrees
};
std::optional<RealFile> read_real_file(const std::string& name);

/// On the map plane that an atlas of this file would have.
ocop::Outlines on_map(const ocop::GeoOutlines& outlines);
