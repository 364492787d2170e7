#pragma once

#include "plate/plate.hpp"
#include "sheet/canvas.hpp"
#include "sheet/sheet.hpp"

namespace ocop {

/// One map on a sheet: the main one or an inset.
struct SheetMap {
  Rect rect;     ///< whole device pixels
  Box shown;     ///< what is fitted into it
  double scale;  ///< device pixels to a logical pixel
  enum class Kind : std::uint8_t {
    main,     ///< names, north arrow, scale bar; insets of its crowds on free ground
    far_off,  ///< a scale bar alone
    crowd,    ///< names alone; as large as its frame
    slide,    ///< names alone
  };
  Kind kind = Kind::main;
  std::optional<CommuneId> outlined = std::nullopt;  ///< whose outline stands out, and whose name comes first
  std::optional<Rect> free = std::nullopt;  ///< part of `rect` that `shown` is fitted into; none: all but a rim
};

/// Draws fills, borders, marks, names and scale bar. Returns the plate that was drawn (its frame has the
/// camera), or nullopt when cancelled.
std::optional<Plate> draw_map(Canvas& canvas, const Picture& picture, const SheetOptions& options, const SheetMap& map,
                              const Progress& progress);

/// One mark of a producer.
void draw_mark(Canvas& canvas, Point at, double size, double scale, ProducerType type, Stars stars, bool is_dashed,
               Ground ground);

}  // namespace ocop
