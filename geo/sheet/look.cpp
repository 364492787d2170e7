#include "sheet/look.hpp"

#include <algorithm>
#include <cmath>

namespace ocop {
namespace {

/// A4 at 150 dots to the inch.
constexpr double kLongSide = 1754;
constexpr double kShortSide = 1240;
/// The smallest type is then 9.5 pixels high.
constexpr double kSmallestUnit = 0.65;
constexpr double kMargin = 56;
constexpr double kHeadHeight = 92;
constexpr double kFootHeight = 52;
constexpr double kColumnWidth = 352;
constexpr double kColumnGap = 40;

Rect whole_pixels(const Rect& r) {
  const double x = std::round(r.x);
  const double y = std::round(r.y);
  return {x, y, std::max(1.0, std::round(r.width)), std::max(1.0, std::round(r.height))};
}

}  // namespace

const SheetLook& sheet_look(Ground ground) {
  static const SheetLook kLight{rgb(0xFFFFFF), rgb(0x16212B), rgb(0x4B5966),
                                rgb(0xCBD2D8), rgb(0x8A5A00), rgb(0x16212B)};
  static const SheetLook kDark{rgb(0x10151A), rgb(0xE9EEF3), rgb(0xB1BCC7),
                               rgb(0x2A333D), rgb(0xF0BC55), rgb(0x6F7C89)};
  return ground == Ground::light ? kLight : kDark;
}

SheetPage lay_out_page(ViewSize size, double scale) {
  const double width = size.width;
  const double height = size.height;
  const bool is_portrait = width < 0.9 * height;
  const double fitted =
      is_portrait ? std::min(width / kShortSide, height / kLongSide) : std::min(width / kLongSide, height / kShortSide);
  SheetPage page;
  page.size = size;
  page.unit = std::max(kSmallestUnit, fitted) * scale;
  const double u = page.unit;
  const double margin = std::min(kMargin * u, 0.06 * std::min(width, height));
  page.head = {margin, margin * 0.8, width - 2 * margin, kHeadHeight * u};
  page.foot = {margin, height - margin * 0.4 - kFootHeight * u, width - 2 * margin, kFootHeight * u};
  const double top = page.head.y + page.head.height + 24 * u;
  const double bottom = page.foot.y - 16 * u;
  if (is_portrait) {
    const double middle = top + 0.6 * (bottom - top);
    page.map = whole_pixels({margin, top, width - 2 * margin, middle - top});
    const double column = (width - 2 * margin - kColumnGap * u) / 2;
    for (const double x : {margin, margin + column + kColumnGap * u}) {
      page.columns.push_back({x, middle + 24 * u, column, bottom - middle - 24 * u});
    }
  } else {
    const double column = std::min(kColumnWidth * u, 0.36 * width);
    page.columns.push_back({margin, top + 24 * u, column, bottom - top - 24 * u});
    const double left = margin + column + kColumnGap * u;
    page.map = whole_pixels({left, top - 8 * u, width - margin - left, bottom - top + 8 * u});
  }
  return page;
}

}  // namespace ocop
