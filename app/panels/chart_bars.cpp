#include <algorithm>
#include <cmath>

#include "panels/chart_parts.hpp"
#include "words/numbers.hpp"

namespace ocop {
namespace {

constexpr double kThick = 10;
constexpr double kNumber = 56;
constexpr double kLineHeight = 16;
constexpr TextStyle kSmall{.size = TextSize::small};

double length_of(int count, int largest, double most) {
  return count > 0 ? std::max(2.0, most * count / std::max(1, largest)) : 0;
}

void draw_standing(Ui& ui, const Rect& lane, const StandingBar& bar, int largest, const Control& c) {
  const Theme& t = ui.theme();
  const double height = length_of(bar.part.all, largest, lane.height);
  const Rect whole_bar{lane.x, lane.y + lane.height - height, lane.width, height};
  const Colour colour = bar.colour.value_or(bar_colour(t));
  fill(ui, whole_bar, mixed(colour, t.text, c.hover * 0.12), 2);
  const double picked = length_of(bar.part.picked, largest, lane.height);
  if (picked <= 0) return;
  const Rect own{lane.x, lane.y + lane.height - picked, lane.width, picked};
  if (!bar.colour) {
    fill(ui, own, t.accent, 2);
    return;
  }
  // On the colour of a class: a narrow bar with a white rim.
  const Rect narrow = centred(own, std::min(kThick, lane.width), own.height);
  fill(ui, inset(narrow, -1.5, -1.5), t.ground == Ground::light ? rgb(0xFFFFFF) : t.page, 2);
  fill(ui, narrow, t.accent, 1);
}

}  // namespace

Colour bar_colour(const Theme& theme) { return theme.ground == Ground::light ? rgb(0xC5CDD3) : rgb(0x3A4651); }

void part_text(Ui& ui, const Rect& box, const Part& part, bool has_selection, Align align) {
  const Theme& t = ui.theme();
  const std::string all = whole(ui.language(), part.all);
  TextStyle quiet{.size = TextSize::small, .colour = part.all > 0 ? t.text2 : t.text3};
  if (!has_selection || part.all == 0) {
    quiet.align = align;
    ui.text({}, box, all, quiet);
    return;
  }
  const std::string own = whole(ui.language(), part.picked);
  const std::string rest = " / " + all;
  TextStyle strong = quiet;
  strong.weight = Weight::medium;
  if (part.picked > 0) strong.colour = t.accent;
  const double width = ui.text_width(own, strong) + ui.text_width(rest, quiet);
  const double x = align == Align::right ? box.x + box.width - width : box.x + (box.width - width) / 2;
  const double taken = ui.text({}, {x, box.y, width, box.height}, own, strong);
  ui.text({}, {x + taken, box.y, width, box.height}, rest, quiet);
}

void chart_head(Ui& ui, const Rect& rect, std::string_view id, const std::string& title, const std::string& unit) {
  const TextStyle quiet{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  const double taken = unit.empty() ? 0 : ui.text_width(unit, quiet) + 8;
  ui.text(id, {rect.x, rect.y, rect.width - taken, rect.height}, title, {.weight = Weight::semibold});
  if (!unit.empty()) ui.text({}, rect, unit, quiet);
}

bool lying_bar(Ui& ui, const Rect& row, const ChartBar& bar, int largest, bool has_selection) {
  const Theme& t = ui.theme();
  const bool is_empty = bar.part.all == 0;
  const Rect target = inset(row, -6, 0);
  const std::string spoken = bar.label + " " + std::to_string(bar.part.picked) + "/" + std::to_string(bar.part.all);
  const Control c = ui.control(bar.id, target, {.is_enabled = !is_empty, .text = spoken});
  if (c.hover > 0) fill(ui, target, faded(t.hover, c.hover), 4);
  if (c.shows_ring) ui.focus_ring(target, 4);
  const double label_width = std::floor(row.width * 0.46);
  Row rest(row);
  Rect label = rest.take(label_width, 8);
  if (bar.mark) {
    draw_mark(ui.draw(), *bar.mark, {ui.px(label.x + 6), ui.px(label.y + label.height / 2)},
              {.size_px = ui.px(11), .scale = ui.scale(), .outline = t.text});
    label = right_part(label, label.width - 24);
  }
  if (bar.star_count > 0) {
    star_row(ui, {label.x, label.y + label.height / 2}, bar.star_count);
  } else {
    ui.text({}, label, bar.label, {.size = TextSize::small, .colour = is_empty ? t.text3 : t.text});
  }
  // As wide as the largest of the chart needs, so that the bars of all rows have one length.
  const std::string most = whole(ui.language(), largest);
  const double number = std::max(kNumber, ui.text_width(has_selection ? most + " / " + most : most, kSmall) + 4);
  part_text(ui, rest.take_right(number, 8), bar.part, has_selection, Align::right);
  const Rect lane{rest.rest.x, row.y + (row.height - kThick) / 2, rest.rest.width, kThick};
  fill(ui, left_part(lane, length_of(bar.part.all, largest, lane.width)), bar_colour(t), 2);
  fill(ui, left_part(lane, length_of(bar.part.picked, largest, lane.width)), t.accent, 2);
  return c.is_clicked;
}

std::optional<std::size_t> standing_bars(Ui& ui, const Rect& rect, const std::vector<StandingBar>& bars,
                                         bool has_selection) {
  std::optional<std::size_t> clicked;
  if (bars.empty()) {
    ui.text({}, rect, ui.t("Nothing to count"),
            {.size = TextSize::small, .colour = ui.theme().text3, .align = Align::center});
    return clicked;
  }
  int largest = 1;
  for (const StandingBar& bar : bars) largest = std::max(largest, bar.part.all);
  const double step = rect.width / static_cast<double>(bars.size());
  const double gap = std::min(8.0, step * 0.15);
  const Rect plot{rect.x, rect.y + kLineHeight, rect.width, rect.height - 2 * kLineHeight};
  rule_across(ui, plot.x, plot.y + plot.height, plot.width);
  double widest = 0;
  for (const StandingBar& bar : bars) widest = std::max(widest, ui.text_width(bar.label, kSmall) + 4);
  const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / step)));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const StandingBar& bar = bars[i];
    const Rect lane{rect.x + step * static_cast<double>(i) + gap / 2, plot.y, step - gap, plot.height};
    const Rect target{rect.x + step * static_cast<double>(i), rect.y, step, rect.height};
    const std::string spoken = bar.label + " " + std::to_string(bar.part.picked) + "/" + std::to_string(bar.part.all);
    const Control c = ui.control(bar.id, target, {.is_enabled = bar.part.all > 0, .text = spoken});
    if (bar.is_lit) fill(ui, target, ui.theme().hover, 4);
    if (c.shows_ring) ui.focus_ring(inset(target, 3), 4);
    draw_standing(ui, lane, bar, largest, c);
    if (c.is_clicked) clicked = i;
    const double top = lane.y + lane.height - length_of(bar.part.all, largest, lane.height) - kLineHeight;
    // A long "19 / 40" over a narrow bar would touch its neighbour's.
    const std::string both = whole(ui.language(), bar.part.picked) + " / " + whole(ui.language(), bar.part.all);
    const bool has_room = bar.part.picked > 0 && ui.text_width(both, kSmall) < step;
    if (bar.part.all > 0) {
      part_text(ui, {target.x - 8, top, target.width + 16, kLineHeight}, bar.part, has_selection && has_room,
                Align::center);
    }
    if (i % every == 0) {
      ui.text({}, {target.x - 20, plot.y + plot.height + 1, target.width + 40, kLineHeight}, bar.label,
              {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::center});
    }
  }
  return clicked;
}

}  // namespace ocop
