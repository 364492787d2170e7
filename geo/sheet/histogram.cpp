#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "plate/circles.hpp"
#include "sheet/look.hpp"
#include "sheet/sections.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr std::size_t kMostBars = 14;
constexpr double kHeight = 130;
/// The bar of zero is cut where it would be this much higher than the highest other.
constexpr double kCut = 1.15;

/// Communes with each value from 1 to the largest; values[0] are those with zero.
struct Counts {
  std::vector<int> communes;
  std::vector<Rgb> colours;
};

Counts count_values(const SheetContext& context) {
  Counts counts;
  const Picture& picture = context.picture;
  std::map<int, std::pair<int, Rgb>> by_value;
  for (std::size_t c = 0; c < picture.values->communes.size(); ++c) {
    const int class_index = picture.classes->of_commune[c];
    if (class_index == kClassNoData || class_index == kClassOutside) continue;
    const auto value = static_cast<int>(std::lround(picture.values->communes[c].value.value_or(0)));
    auto& [communes, colour] = by_value[class_index == kClassZero ? 0 : value];
    ++communes;
    const bool has_circle = picture.shown_form() == MapForm::circles && class_index >= 0;
    colour = has_circle ? circle_colour(picture, context.options.ground) : context.plate.fills[c].colour;
  }
  if (by_value.empty()) return counts;
  const auto bars = static_cast<std::size_t>(by_value.rbegin()->first) + 1;
  if (bars > kMostBars || bars < 2) return counts;
  counts.communes.resize(bars);
  counts.colours.resize(bars);
  for (const auto& [value, bar] : by_value) {
    counts.communes.at(static_cast<std::size_t>(value)) = bar.first;
    counts.colours.at(static_cast<std::size_t>(value)) = bar.second;
  }
  return counts;
}

/// Two slanted strokes in the colour of the paper.
void cut_bar(Canvas& canvas, const Rect& bar, double u, Rgb paper) {
  const double y = bar.y + 22 * u;
  canvas.polygon(std::array<Point, 4>{{{bar.x - u, y + 6 * u},
                                       {bar.x + bar.width + u, y},
                                       {bar.x + bar.width + u, y + 6 * u},
                                       {bar.x - u, y + 12 * u}}},
                 paper);
}

double draw_histogram(const SheetContext& context, const Pen& pen, const Counts& counts) {
  const Language language = context.options.language;
  const SheetLook& look = sheet_look(context.options.ground);
  Canvas& canvas = context.canvas;
  const double u = pen.unit;
  const int highest_other = *std::max_element(counts.communes.begin() + 1, counts.communes.end());
  const bool is_cut = counts.communes.front() > kCut * highest_other;
  const Run title{context.picture.choices.indicator == Indicator::producers
                      ? tr(language, "How many communes have how many producers")
                      : tr(language, "How many communes have how many products"),
                  Weight::semibold};
  double y =
      canvas.paragraph(pen.at, pen.width, {&title, 1}, {kTextSize * u, Weight::semibold, look.text}, 2, pen.draws);
  if (is_cut) {
    const Run note{tr(language, "the bar of 0 is cut short"), Weight::regular};
    y += 3 * u;
    y += canvas.paragraph({pen.at.x, pen.at.y + y}, pen.width, {&note, 1},
                          {kSmallSize * u, Weight::regular, look.text2}, 1, pen.draws);
  }
  y += 26 * u;
  const double base = pen.at.y + y + (kHeight - 26) * u;
  if (!pen.draws) return y + kHeight * u;
  const auto bars = static_cast<double>(counts.communes.size());
  const double pitch = (pen.width - 16 * u) / std::max(8.0, bars);
  const double most = is_cut ? kCut * highest_other : std::max(counts.communes.front(), highest_other);
  const TypeStyle style{kSmallSize * u, Weight::regular, look.text2};
  for (std::size_t i = 0; i < counts.communes.size(); ++i) {
    // Zero stands apart: it is not a step of the scale.
    const double x = pen.at.x + static_cast<double>(i) * pitch + (i > 0 ? 16 * u : 0);
    const double height = std::min<double>(counts.communes[i], most) / most * (kHeight - 40) * u;
    const Rect bar{x, base - height, pitch - 3 * u, height};
    if (counts.communes[i] > 0) {
      canvas.fill(bar, counts.colours[i]);
      if (i == 0) canvas.outline(bar, map_ink(context.options.ground).zero_line, u);
      canvas.text({bar.x + bar.width / 2, bar.y - 5 * u}, whole(language, counts.communes[i]), style, Anchor::center);
    }
    if (i == 0 && is_cut) cut_bar(canvas, bar, u, look.page);
    canvas.text({bar.x + bar.width / 2, base + 17 * u}, whole(language, static_cast<std::int64_t>(i)), style,
                Anchor::center);
  }
  canvas.line({pen.at.x, base}, {pen.at.x + pen.width, base}, look.rule, u);
  return y + kHeight * u;
}

}  // namespace

Section histogram_section(const SheetContext& context) {
  if (context.picture.shown_theme() != MapTheme::indicator) return {};
  const Indicator indicator = context.picture.choices.indicator;
  if (indicator != Indicator::products && indicator != Indicator::producers) return {};
  Counts counts = count_values(context);
  if (counts.communes.empty()) return {};
  return {[context, counts](const Pen& pen) { return draw_histogram(context, pen, counts); }, true};
}

}  // namespace ocop
