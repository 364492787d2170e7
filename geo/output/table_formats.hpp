#pragma once

#include <string>

#include "base/progress.hpp"
#include "output/table.hpp"

namespace ocop {

/// The bytes of a file of one format each. The libraries write into memory: on a full disk some of them leave half a
/// file and say that it is whole. They fail with output_unwritable (the library's words) or `cancelled`.

Result<std::string> xlsx_of(const Table& table, Language language, Progress& progress);

/// Without shapes.
Result<std::string> csv_of(const Table& table, Language language, Progress& progress);

enum class GeoFormat : std::uint8_t { geojson, geopackage };
Result<std::string> features_of(const Table& table, const BoundarySet& set, GeoFormat format, Progress& progress);

}  // namespace ocop
