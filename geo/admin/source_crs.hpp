#pragma once

#include <optional>
#include <string>
#include <vector>

#include "admin/raw_layer.hpp"
#include "admin/zone_proposal.hpp"
#include "base/finding.hpp"
#include "base/progress.hpp"
#include "shape/projection.hpp"

namespace ocop {

/// The coordinate system that a layer is read in.
struct SourceCrs {
  std::string name;
  std::optional<CoordinateSystem> system;  ///< none: the numbers are degrees (WGS 84) already
};

/// The planner's answer (`epsg`), else what the file says, else degrees when the numbers can be
/// nothing else. A system that the numbers contradict counts as none. Findings: crs_given,
/// crs_assumed_degrees. Fails with crs_wrong_datum, crs_zone_proposed, crs_unknown.
Result<SourceCrs> find_source_crs(const RawLayer& raw, std::optional<int> epsg, const LandingHints& hints,
                                  const std::string& file, std::vector<Finding>& findings);

/// Source coordinates to degrees, in place. Fails with cancelled.
Result<void> bring_to_degrees(RawLayer& raw, const SourceCrs& crs, const std::string& file, const Progress& progress);

}  // namespace ocop
