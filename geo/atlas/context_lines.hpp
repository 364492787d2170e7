#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/finding.hpp"
#include "base/progress.hpp"
#include "shape/arcs.hpp"
#include "shape/geometry.hpp"
#include "shape/projection.hpp"

namespace ocop {

/// Roads, rivers, the outline of a province: lines drawn quietly under a map for orientation.
struct ContextLines {
  std::string file;
  ArcLevels lines;  ///< on the map plane; arcs of nobody
};

/// The lines of one layer of a file of any format that boundaries may come in, and the outlines of its polygons, in
/// degrees: one line is one ring of the answer, not closed unless its last point repeats the first. `layer` empty: the
/// first one with lines, else with polygons. Never reaches the network or another file. Fails as read_boundaries does;
/// no_features when there is nothing to draw.
Result<GeoOutlines> read_context_lines(const std::string& path, const std::string& layer, std::optional<int> epsg,
                                       const Progress& progress);

/// On the map plane, at several levels of detail.
ContextLines project_context(std::string file, const GeoOutlines& lines, const MapProjection& projection);

/// Whether a file's geometry is lines and not areas, as far as its head tells; for files dropped on the window.
bool looks_like_context(const std::filesystem::path& path);

}  // namespace ocop
