#pragma once

#include <string>
#include <vector>

#include "admin/commune_rows.hpp"
#include "admin/raw_layer.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// The outlines of the rows, unit u = rows[u]; parts in several rows joined.
GeoOutlines gathered_outlines(const std::vector<CommuneRow>& rows, const RawLayer& raw);

/// The outlines with broken rings mended (repaired_geometry). A row of which no area is left goes from
/// `rows` (empty_geometry). Fails with cancelled.
Result<GeoOutlines> mended(GeoOutlines outlines, std::vector<CommuneRow>& rows, const std::string& file,
                           const Progress& progress, std::vector<Finding>& findings);

/// Area, inner point and its radius of every row, from outlines that are off by at most `resolution_m`. Fails with
/// cancelled.
Result<void> measure(std::vector<CommuneRow>& rows, const GeoOutlines& outlines, double resolution_m,
                     const std::string& file, Progress& progress);

}  // namespace ocop
