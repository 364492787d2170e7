#pragma once

#include <filesystem>
#include <span>
#include <string_view>

#include "base/atomic_file.hpp"
#include "base/progress.hpp"
#include "output/table.hpp"

namespace ocop {

struct TableOptions {
  TableKind kind = TableKind::communes;
  Language language = Language::vi;
};

/// Endings that a table can be written with: ".csv", ".xlsx", ".geojson", ".gpkg".
std::span<const std::string_view> table_endings();

/// Writes a table in the format of the ending of `path` (one of `table_endings`). CSV is UTF-8 with a byte
/// order mark; XLSX has typed cells; both have headings in the language. GeoJSON and GeoPackage carry the
/// same rows with the outline or the point of each in degrees, WGS 84. No cell of text can become a formula.
/// The same bytes each time. Fails with the output kinds of FindingKind and with `cancelled`.
Result<void> write_table(const Picture& picture, const TableOptions& options, const std::filesystem::path& path,
                         Overwrite overwrite, Progress& progress);

}  // namespace ocop
