#pragma once

#include <string>
#include <vector>

#include "plate/plate.hpp"

namespace ocop {

struct FontFile {
  std::string path;
  int index = 0;  ///< of the face in a collection
};

/// The installed files for a weight, best first: Inter, Noto Sans, DejaVu Sans, then whatever
/// fontconfig takes for a sans-serif. Empty when nothing is installed.
std::vector<FontFile> font_files(Weight weight);

}  // namespace ocop
