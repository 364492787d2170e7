#pragma once

#include <filesystem>

#include "base/progress.hpp"
#include "output/table.hpp"

namespace ocop {

/// Writers of one format each; `file` does not exist yet. They fail with output_unwritable (the library's words) or
/// `cancelled`, and may leave a part of a file.

Result<void> write_xlsx(const Table& table, Language language, const std::filesystem::path& file, Progress& progress);

/// Without shapes.
Result<void> write_csv(const Table& table, Language language, const std::filesystem::path& file, Progress& progress);

enum class GeoFormat : std::uint8_t { geojson, geopackage };
Result<void> write_features(const Table& table, const BoundarySet& set, GeoFormat format,
                            const std::filesystem::path& file, Progress& progress);

}  // namespace ocop
