#include "panels/histogram.hpp"

#include <algorithm>
#include <cmath>

#include "look/paint.hpp"
#include "picture/ramp.hpp"
#include "stats/class_breaks.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kZeroWidth = 24;
constexpr double kZeroGap = 20;
constexpr double kAxisHeight = 18;
constexpr double kCountHeight = 16;

std::string bound(Language language, double value, bool is_whole) {
  return is_whole ? whole(language, std::llround(value)) : decimal(language, value, value < 10 ? 1 : 0);
}

void draw_zero_bar(Ui& ui, const Rect& plot, const Histogram& histogram, int largest) {
  if (histogram.communes_zero == 0) return;
  const bool is_cut = histogram.communes_zero > largest;
  const double share = is_cut ? 1 : static_cast<double>(histogram.communes_zero) / largest;
  const double height = std::max(2.0, plot.height * share);
  const Rect bar{plot.x, plot.y + plot.height - height, kZeroWidth, height};
  fill(ui, bar, ui.theme().zero, 2);
  outline(ui, bar, mixed(ui.theme().zero, ui.theme().ctrl, 0.5), 2);
  if (is_cut && height > 30) {
    // Two slanted strokes say that the bar is longer than drawn.
    const double y = bar.y + 12;
    line(ui, {bar.x - 2, y + 8}, {bar.x + bar.width + 2, y}, ui.theme().panel, 4);
    line(ui, {bar.x - 2, y + 10}, {bar.x + bar.width + 2, y + 2}, ui.theme().ctrl, 1);
    line(ui, {bar.x - 2, y + 6}, {bar.x + bar.width + 2, y - 2}, ui.theme().ctrl, 1);
  }
  const TextStyle count{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::center};
  ui.text("histogram.zero", {bar.x - 8, bar.y - kCountHeight, bar.width + 16, kCountHeight},
          whole(ui.language(), histogram.communes_zero), count);
  ui.text("", {bar.x - 8, plot.y + plot.height + 2, bar.width + 16, kAxisHeight - 2}, "0", count);
}

}  // namespace

Histogram make_histogram(const Picture& picture, std::size_t most_bars) {
  Histogram histogram;
  histogram.is_whole = is_count(picture.choices.indicator) || picture.choices.indicator == Indicator::best_stars;
  histogram.communes_zero = picture.classes->communes_zero;
  std::vector<double> values;
  for (std::size_t i = 0; i < picture.values->communes.size(); ++i) {
    const auto& value = picture.values->communes[i].value;
    if (picture.mask->is_inside[i] && value && *value > 0) values.push_back(*value);
  }
  if (values.empty()) return histogram;
  std::ranges::sort(values);
  const double low = histogram.is_whole ? std::min(values.front(), 1.0) : 0;
  const double high = values.back();
  const double step = histogram.is_whole ? std::max(1.0, std::ceil((high - low + 1) / static_cast<double>(most_bars)))
                                         : (high - low) / static_cast<double>(most_bars);
  const Classes& classes = *picture.classes;
  for (double from = low; from <= high; from += step) {
    if (!histogram.is_whole && histogram.bars.size() == most_bars) break;
    const bool is_last = !histogram.is_whole && histogram.bars.size() + 1 == most_bars;
    const double to = histogram.is_whole ? from + step - 1 : is_last ? high : from + step;
    const auto begin = std::ranges::lower_bound(values, from);
    const auto end =
        histogram.is_whole || is_last ? std::ranges::upper_bound(values, to) : std::ranges::lower_bound(values, to);
    const double middle = histogram.is_whole ? from : (from + to) / 2;
    histogram.bars.push_back({from, to, static_cast<int>(std::max<std::ptrdiff_t>(0, end - begin)),
                              std::min(class_of(middle, classes.breaks, classes.is_top_open), classes.count - 1)});
  }
  return histogram;
}

void draw_histogram(Ui& ui, const Rect& rect, const Picture& picture) {
  const Histogram histogram = make_histogram(picture, 14);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::center};
  const Rect plot{rect.x, rect.y + kCountHeight, rect.width, rect.height - kCountHeight - kAxisHeight};
  int largest = 1;
  for (const HistogramBar& bar : histogram.bars) largest = std::max(largest, bar.communes);
  draw_zero_bar(ui, plot, histogram, largest);
  rule_across(ui, plot.x + kZeroWidth + kZeroGap, plot.y + plot.height, plot.width - kZeroWidth - kZeroGap);
  if (histogram.bars.empty()) {
    ui.text("histogram.empty", plot, ui.t("Nothing to count"), small);
    return;
  }
  const auto colours = ramp_colours(picture.choices.ramp, std::max(1, picture.classes->count), ui.theme().ground);
  const double left = plot.x + kZeroWidth + kZeroGap;
  const double step = (plot.x + plot.width - left) / static_cast<double>(histogram.bars.size());
  const std::size_t every = histogram.bars.size() > 9 ? 2 : 1;
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    const HistogramBar& bar = histogram.bars[i];
    const double x = left + step * static_cast<double>(i);
    if (bar.communes > 0) {
      const double height = std::max(2.0, plot.height * bar.communes / largest);
      const Rect place{x + 0.5, plot.y + plot.height - height, std::min(step - 1, 64.0), height};
      fill(ui, place, colours[static_cast<std::size_t>(std::max(0, bar.class_index))], 2);
      if (histogram.bars.size() <= 14) {
        const std::string count = whole(ui.language(), bar.communes);
        const double wider = std::max(0.0, ui.text_width(count, small) + 2 - step);  // than its bar
        ui.text("", {x - wider / 2, place.y - kCountHeight, step + wider, kCountHeight}, count, small);
      }
    }
    if (i % every == 0) {
      ui.text("", {x - 8, plot.y + plot.height + 2, step + 16, kAxisHeight - 2},
              bound(ui.language(), bar.from, histogram.is_whole), small);
    }
  }
}

std::vector<double> manual_from(const Classes& classes) {
  std::vector<double> breaks = classes.breaks;
  if (!classes.is_top_open && breaks.size() > 1) breaks.pop_back();
  return breaks;
}

}  // namespace ocop
