#pragma once

#include <vector>

#include "plate/layout_view.hpp"

namespace ocop {

/// Whether a rectangle of the screen lies wholly on one commune.
bool lies_on(const LayoutView& view, CommuneId id, const Rect& rect);

/// Where no commune lies, in squares of a few pixels: room for names that do not fit on their own.
class FreeGround {
 public:
  explicit FreeGround(const LayoutView& view);
  bool is_free(const Rect& rect) const;

 private:
  double square_px_;
  ViewSize squares_;
  std::vector<bool> has_land_;
};

}  // namespace ocop
