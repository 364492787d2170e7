#include "sheet/column.hpp"

#include <algorithm>

namespace ocop {
namespace {

constexpr double kBetween = 34;  ///< sections, in units of the page
constexpr double kSmaller = 0.94;
constexpr double kSmallest = 0.4;

/// Whether everything finds room; draws it when asked to.
bool set(const std::vector<Section>& sections, const std::vector<Rect>& columns, double unit, bool draws) {
  std::size_t column = 0;
  double y = columns.front().y;
  for (const Section& section : sections) {
    const double height = section.draw({{}, columns[column].width, unit, false});
    if (y > columns[column].y && y + height > columns[column].y + columns[column].height) {
      if (++column == columns.size()) return false;
      y = columns[column].y;
    }
    if (y + height > columns[column].y + columns[column].height) return false;
    if (draws) section.draw({{columns[column].x, y}, columns[column].width, unit, true});
    y += height + kBetween * unit;
  }
  return true;
}

}  // namespace

void set_columns(const std::vector<Section>& sections, const std::vector<Rect>& columns, double unit) {
  std::vector<Section> kept = sections;
  while (!set(kept, columns, unit, false)) {
    const auto optional =
        std::find_if(kept.rbegin(), kept.rend(), [](const Section& section) { return section.is_optional; });
    if (optional != kept.rend()) {
      kept.erase(std::next(optional).base());
    } else if (unit > kSmallest) {
      unit *= kSmaller;
    } else {
      break;
    }
  }
  set(kept, columns, unit, true);
}

}  // namespace ocop
