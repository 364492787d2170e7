#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/atomic_file.hpp"
#include "picture/picture.hpp"
#include "plate/plate.hpp"

namespace ocop {

struct SheetOptions {
  int width_px = 1920;
  int height_px = 1080;
  double scale = 1;  ///< size of type and lines: 1 = 96 dots to the inch
  Language language = Language::vi;
  Ground ground = Ground::light;
  std::string title;         ///< empty: the caption's
  std::optional<Box> shown;  ///< what the map shows; none: the main body
};

/// Metres on the ground of a pixel of the map on the sheet.
double metres_per_pixel(const Picture& picture, const SheetOptions& options);

/// Title, legend with counts, map, scale bar, north arrow, filter sentence, source, date, vintage,
/// projection and what is not on the map, as a PNG. The same bytes each time.
Result<void> write_png(const Picture& picture, const SheetOptions& options, const std::filesystem::path& path,
                       Overwrite overwrite, Progress& progress);

}  // namespace ocop
