#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "admin/file_format.hpp"
#include "base/finding.hpp"

namespace ocop {

/// A file that is safe to hand to GDAL: a regular file (or a member of a zip), of a known format,
/// with its parts, naming no other file or host.
struct BoundaryFile {
  std::string path;       ///< as the planner named it, for messages
  std::string gdal_name;  ///< what GDAL opens
  BoundaryFormat format = BoundaryFormat::shapefile;
  std::vector<std::string> other_members;  ///< boundary files of a zip that were not chosen
  std::uint64_t size_bytes = 0;            ///< of what GDAL opens, unpacked
};

/// `layer` picks the member of a zip that has this name; empty: the one that looks most like
/// communes, else the largest.
Result<BoundaryFile> find_boundary_file(const std::string& path, const std::string& layer);

/// How much a layer's or file's name promises communes: 0 nothing, 1 communes, -1 another level
/// (districts, provinces, the country).
int commune_promise(const std::string& name);

}  // namespace ocop
