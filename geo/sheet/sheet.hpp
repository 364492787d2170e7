#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/atomic_file.hpp"
#include "picture/picture.hpp"
#include "plate/plate.hpp"

namespace ocop {

struct SheetOptions {
  int width_px = 1920;
  int height_px = 1080;
  double scale = 1;           ///< size of type and lines: 1 = 96 dots to the inch
  double dots_per_inch = 96;  ///< pixels of the layout to an inch of paper
  Language language = Language::vi;
  Ground ground = Ground::light;
  std::string title;                        ///< empty: the caption's
  std::string sentence;                     ///< under the title; empty: the caption
  std::optional<Box> shown;                 ///< what the map shows; none: the main body
  bool shows_part = false;                  ///< `shown` is a part that was chosen: what lies outside is only counted
  std::vector<CommuneId> highlighted = {};  ///< sorted
  bool shows_names = true;                  ///< of communes
  bool shows_marks = true;                  ///< of producers
};

/// Metres on the ground of a pixel of the map on the sheet.
double metres_per_pixel(const Picture& picture, const SheetOptions& options);
/// Points (1/72 inch) of the smallest type on the printed sheet.
double smallest_type_pt(const SheetOptions& options);
/// Where a place of the map plane stands on the sheet, pixels.
Point place_on_sheet(const Picture& picture, const SheetOptions& options, Point map);

/// What the sheet looks like, in `by` pixels for each of its own, rounded in width and height; four bytes each (R, G,
/// B, A). Its layout does not depend on `by`. Empty when cancelled or without memory.
std::vector<std::uint8_t> sheet_preview(const Picture& picture, const SheetOptions& options, double by,
                                        const Progress& progress);
/// The bytes of a PNG, for the clipboard; empty as above.
std::string sheet_png(const Picture& picture, const SheetOptions& options, const Progress& progress);

/// Endings that a sheet can be written with: ".png", ".pdf", ".svg".
std::span<const std::string_view> sheet_endings();

/// Title, legend with counts, map, scale bar, north arrow, filter sentence, source, date, vintage,
/// projection and what is not on the map, in the format of the ending of `path` (one of `sheet_endings`): pixels,
/// or a vector page with live text that has the same layout. The same bytes each time. Fails with the output kinds
/// of FindingKind and with `cancelled`.
Result<void> write_sheet(const Picture& picture, const SheetOptions& options, const std::filesystem::path& path,
                         Overwrite overwrite, Progress& progress);

}  // namespace ocop
