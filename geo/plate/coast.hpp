#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plate/id_image.hpp"

namespace ocop {

/// Where land meets the outside, by row: x of pixels.
using CoastRows = std::vector<std::vector<std::int32_t>>;

/// Outer lines with no outside near them are slivers between neighbours whose source does not share
/// the border: they become the border that they stand for. Reads the ids of other rows, writes only
/// its own.
void settle_false_coast(int row, const CoastRows& coast, const LineStyle& style, IdImage& image);

/// The soft edge of the land: three strokes one over the other, of which the widest reaches
/// `shore_px` (14, 10, 6 wide on a screen of scale 1).
class ShoreStamp {
 public:
  explicit ShoreStamp(double shore_px);
  void draw(int row, const CoastRows& coast, IdImage& image) const;

 private:
  int reach_;
  std::vector<std::uint8_t> amounts_;  ///< square around a pixel of the coast
};

}  // namespace ocop
