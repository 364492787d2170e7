#pragma once

#include <vector>

#include "plate/plate.hpp"
#include "sheet/canvas.hpp"
#include "sheet/column.hpp"
#include "sheet/far_land.hpp"
#include "sheet/sheet.hpp"

namespace ocop {

/// What every section of a sheet looks at.
struct SheetContext {
  Canvas& canvas;
  const Picture& picture;
  const SheetOptions& options;
  const Plate& plate;  ///< of the main map
};

Section legend_section(const SheetContext& context);
Section totals_section(const SheetContext& context);
/// How many communes have how many; optional. Empty for what is not a count or has too many values.
Section histogram_section(const SheetContext& context);
Section marks_section(const SheetContext& context);
Section filter_section(const SheetContext& context);
/// Communes that no frame shows whole.
Section outside_section(const SheetContext& context, const std::vector<CommuneId>& communes);
/// How many communes lie outside of the part that was chosen to be shown.
Section part_section(const SheetContext& context, std::size_t outside);
/// A frame for land far offshore.
Section inset_section(const SheetContext& context, const FarLand& land, const Progress& progress);

/// Source, boundaries, projection, day of making.
void draw_foot(const SheetContext& context, const Rect& foot, double unit);
/// Title and subtitle.
void draw_head(const SheetContext& context, const Rect& head, double unit);

}  // namespace ocop
