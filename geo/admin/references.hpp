#pragma once

#include <optional>
#include <string>

#include "admin/file_format.hpp"
#include "base/finding.hpp"

namespace ocop {

/// What a file would make its reader open beside itself: a linked `crs` in GeoJSON, a NetworkLink,
/// a style or an entity elsewhere in KML, a view or a seamless table in MapInfo TAB. Nothing of it
/// is opened. Icons of KML are drawn by nobody here and do not count.
Result<std::optional<std::string>> find_reference(const std::string& gdal_name, BoundaryFormat format);

}  // namespace ocop
