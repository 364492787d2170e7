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

constexpr double kHandleWidth = 14;
constexpr double kHandleHeight = 14;
constexpr double kGripAbove = kCountHeight + kHandleHeight;  ///< the bars: the counts stand between

void draw_handle(Ui& ui, const Rect& plot, double x, const Control& c) {
  const Theme& t = ui.theme();
  const bool is_active = c.is_held || c.has_focus;
  const Colour ink = c.is_held ? t.accent : is_active ? t.accent : mixed(t.text3, t.text, c.hover);
  if (is_active) {
    line(ui, {x, plot.y - kGripAbove}, {x, plot.y + plot.height}, ink, 2);
  } else {
    for (double y = plot.y - kCountHeight; y < plot.y + plot.height; y += 5) {
      line(ui, {x, y}, {x, std::min(y + 3, plot.y + plot.height)}, ink, 1.25);
    }
  }
  const Rect grip{x - 5, plot.y - kGripAbove, 10, kHandleHeight};
  if (is_active) {
    fill(ui, grip, ink, 3);
  } else {
    fill_and_outline(ui, grip, t.panel, ink, 3);
  }
  const Colour mark = is_active ? t.on_accent : ink;
  for (const double dx : {-1.5, 1.5}) {
    line(ui, {x + dx, grip.y + 4}, {x + dx, grip.y + kHandleHeight - 4}, mark, 1);
  }
  if (c.shows_ring) ui.focus_ring(grip, 3);
}

/// The handles of the breaks, which the hand or the keys move.
void draw_breaks(Ui& ui, const Rect& plot, const Picture& picture, const Histogram& histogram, Classing& draft) {
  const std::vector<double> breaks = manual_from(*picture.classes);
  std::vector<double> moved = breaks;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const double x = plot.x + plot.width * place_of_break(histogram, breaks[i]);
    const std::string text = bound(ui.language(), breaks[i], histogram.is_whole);
    const std::string id = "histogram.break." + std::to_string(i);
    const Control c =
        ui.control(id, {x - kHandleWidth / 2, plot.y - kGripAbove, kHandleWidth, plot.height + kGripAbove},
                   {.pointer = Pointer::resize_x, .text = text});
    draw_handle(ui, plot, x, c);
    ui.tooltip(id, {x - 5, plot.y - kGripAbove, 10, kHandleHeight}, c, ui.t("Drag the break, or move it with ← →"));
    // A press beside the middle of the handle is not a move yet.
    constexpr double kStill = 3;
    if (c.is_held && std::abs(ui.mouse().x - x) > kStill) {
      moved =
          with_moved_break(breaks, i, break_at(histogram, (ui.mouse().x - plot.x) / plot.width), histogram.is_whole);
    }
    const double step =
        histogram.is_whole ? 1 : std::max(1e-9, (histogram.bars.back().to - histogram.bars.front().from) / 100);
    const int by = c.has_focus ? (ui.take(Key::right) ? 1 : 0) - (ui.take(Key::left) ? 1 : 0) : 0;
    if (by != 0) moved = with_moved_break(breaks, i, breaks[i] + by * step, histogram.is_whole);
  }
  if (moved == breaks) return;
  draft.method = Method::manual;
  draft.is_locked = false;
  draft.breaks = moved;
}

}  // namespace

double place_of_break(const Histogram& histogram, double bound) {
  if (histogram.bars.empty()) return 0;
  const HistogramBar& first = histogram.bars.front();
  // A count belongs to the bar that it is in: its break stands at the right of that.
  const double width = histogram.is_whole ? first.to - first.from + 1 : first.to - first.from;
  const double from_left = histogram.is_whole ? bound + 1 - first.from : bound - first.from;
  return std::clamp(from_left / (width * static_cast<double>(histogram.bars.size())), 0.0, 1.0);
}

double break_at(const Histogram& histogram, double share) {
  if (histogram.bars.empty()) return 0;
  const HistogramBar& first = histogram.bars.front();
  const double width = histogram.is_whole ? first.to - first.from + 1 : first.to - first.from;
  const double along = std::clamp(share, 0.0, 1.0) * width * static_cast<double>(histogram.bars.size());
  if (histogram.is_whole) return std::round(along + first.from - 1);
  const double value = along + first.from;
  if (value <= 0) return value;
  const double unit = std::pow(10.0, std::floor(std::log10(histogram.bars.back().to)) - 2);
  return std::round(value / unit) * unit;
}

std::vector<double> with_moved_break(const std::vector<double>& breaks, std::size_t which, double bound,
                                     bool is_whole) {
  std::vector<double> moved = breaks;
  const double apart = is_whole ? 1 : 1e-6;
  double low = is_whole ? 1 : apart;
  if (which > 0) low = breaks[which - 1] + apart;
  double high = std::max(low, bound);
  if (which + 1 < breaks.size()) high = breaks[which + 1] - apart;
  if (low <= high) moved[which] = std::clamp(bound, low, high);
  return moved;
}

Histogram make_histogram(const Picture& picture, std::size_t most_bars, double reach) {
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
  const double high = std::max(values.back(), reach);
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

namespace {

/// Breaks that hold are seen although all values lie below, and what is above the last of them has room.
double reach_of(const Classes& classes, Indicator indicator) {
  if (!classes.is_top_open || classes.breaks.empty()) return 0;
  constexpr double kRoom = 1.1;
  return is_count(indicator) ? classes.breaks.back() + 1 : classes.breaks.back() * kRoom;
}

}  // namespace

void draw_histogram(Ui& ui, const Rect& rect, const Picture& picture, Classing& draft) {
  const Histogram histogram = make_histogram(picture, 14, reach_of(*picture.classes, picture.choices.indicator));
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::center};
  const Rect plot{rect.x, rect.y + kGripAbove, rect.width, rect.height - kGripAbove - kAxisHeight};
  int largest = 1;
  for (const HistogramBar& bar : histogram.bars) largest = std::max(largest, bar.communes);
  draw_zero_bar(ui, plot, histogram, largest);
  rule_across(ui, plot.x + kZeroWidth + kZeroGap, plot.y + plot.height, plot.width - kZeroWidth - kZeroGap);
  if (histogram.bars.empty()) {
    ui.text("histogram.empty", plot, ui.t("Nothing to count"), small);
    return;
  }
  const auto colours = ramp_colours(picture.choices, std::max(1, picture.classes->count), ui.theme().ground);
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
  if (picture.choices.indicator == Indicator::best_stars) return;
  draw_breaks(ui, {left, plot.y, plot.x + plot.width - left, plot.height}, picture, histogram, draft);
}

std::vector<double> manual_from(const Classes& classes) {
  std::vector<double> breaks = classes.breaks;
  if (!classes.is_top_open && breaks.size() > 1) breaks.pop_back();
  return breaks;
}

}  // namespace ocop
