#pragma once

#include <string>
#include <vector>

#include "admin/commune_rows.hpp"
#include "admin/raw_layer.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "shape/geometry.hpp"

namespace ocop {

/// The outlines of the rows, unit u = rows[u], whole: parts in several rows joined, broken rings
/// mended (repaired_geometry). A row of which no area is left goes from `rows` (empty_geometry).
/// Fails with cancelled.
Result<GeoOutlines> whole_outlines(std::vector<CommuneRow>& rows, const RawLayer& raw, const std::string& file,
                                   const Progress& progress, std::vector<Finding>& findings);

/// Area, inner point and its radius of every row, from outlines in full detail. Fails with cancelled.
Result<void> measure(std::vector<CommuneRow>& rows, const GeoOutlines& outlines, const std::string& file,
                     Progress& progress);

/// Points moved to a grid of `resolution_m` and repeated ones dropped: what two neighbours shared
/// they still share. A ring that would vanish stays as it is.
GeoOutlines thinned(const GeoOutlines& outlines, double resolution_m);

}  // namespace ocop
