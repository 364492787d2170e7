#pragma once

#include "panels/palette.hpp"

namespace ocop {

inline constexpr double kPaletteWidth = 640;

double height_of(const PaletteRow& row);
/// Ground, what stands in the row, and its control.
Control draw_palette_row(Ui& ui, const Rect& rect, const PaletteRow& row, bool is_chosen);

}  // namespace ocop
