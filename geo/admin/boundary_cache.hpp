#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "admin/boundaries.hpp"

namespace ocop {

/// What was made of a boundary file for a first picture.
struct FirstReading {
  Read<BoundarySet> set;
  LonLat projection_origin;
  MapBorders borders;  ///< on the map plane with that origin
};

/// Keeps first readings under $XDG_CACHE_HOME/ocop-atlas/boundaries, named by the file's path and by
/// the hash of its content and of how it was read. Safe to delete; what is damaged, stale or from
/// another version counts as not there, and no failure is told: then the file is read again.
class BoundaryCache {
 public:
  BoundaryCache(const std::string& path, const BoundaryOptions& options);

  /// Hashes the content only when something is kept for this path.
  std::optional<FirstReading> load() const;
  /// Not when the file has changed since this cache was made. Removes what was not used for longest
  /// while more than 512 MB are kept.
  void save(const FirstReading& reading) const;

 private:
  std::optional<FirstReading> load_entry() const;
  std::optional<std::filesystem::path> entry() const;
  std::string stamp() const;

  std::string path_;
  std::string way_;    ///< how the file is read
  std::string stamp_;  ///< sizes and times of the files
  std::optional<std::filesystem::path> folder_;
};

}  // namespace ocop
