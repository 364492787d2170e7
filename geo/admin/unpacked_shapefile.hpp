#pragma once

#include <string>
#include <vector>

#include "admin/boundary_file.hpp"

namespace ocop {

/// A Shapefile in a zip, unpacked to memory while this is there: GDAL unpacks again from the front for every record it
/// goes back to, and on one core. Any other file stays as it is.
class UnpackedShapefile {
 public:
  explicit UnpackedShapefile(BoundaryFile file);
  ~UnpackedShapefile();
  UnpackedShapefile(const UnpackedShapefile&) = delete;
  UnpackedShapefile& operator=(const UnpackedShapefile&) = delete;

  /// What to read: the copy in memory, or the file itself where there is none.
  const BoundaryFile& file() const { return file_; }

 private:
  bool add(const std::string& from, const std::string& to);

  BoundaryFile file_;
  std::vector<std::string> copies_;
};

}  // namespace ocop
