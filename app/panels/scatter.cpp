#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "panels/chart_parts.hpp"
#include "panels/drawer_parts.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kHead = 28;
constexpr double kAxis = 20;
constexpr double kLeft = 44;
constexpr double kReach = 10;
constexpr double kDragFrom = 4;

std::string measure_name(Language language, Measure measure) {
  if (const auto indicator = indicator_of(measure)) return name_of(language, *indicator);
  return measure == Measure::population ? tr(language, "Population") : tr(language, "Area (km²)");
}

/// One axis: from 0 to a round number.
struct Axis {
  double top = 1;
  double step = 1;
};
Axis axis_of(const std::vector<std::optional<double>>& values, bool is_whole) {
  double largest = 0;
  for (const auto& value : values) largest = std::max(largest, value.value_or(0));
  if (largest <= 0) return {};
  const double rough = largest / 4;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = power * 10;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (rough <= factor * power) {
      step = factor * power;
      break;
    }
  }
  if (is_whole) step = std::max(1.0, step);
  return {std::ceil(largest / step) * step, step};
}

bool is_whole(Measure measure) {
  const auto indicator = indicator_of(measure);
  return measure == Measure::population || (indicator && is_count(*indicator));
}

std::string tick_text(Language language, double value, double step) {
  if (step >= 1) return whole(language, std::llround(value));
  return decimal(language, value, step >= 0.1 ? 1 : 2);
}

struct Plot {
  Rect rect;
  Axis across;
  Axis up;

  Point at(double x, double y) const {
    return {rect.x + rect.width * x / across.top, rect.y + rect.height * (1 - y / up.top)};
  }
};

void draw_axes(Ui& ui, const Plot& plot) {
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  for (double value = 0; value <= plot.up.top * 1.0001; value += plot.up.step) {
    const double y = plot.at(0, value).y;
    rule_across(ui, plot.rect.x, y, plot.rect.width);
    ui.text({}, {plot.rect.x - kLeft, y - 8, kLeft - 6, 16}, tick_text(ui.language(), value, plot.up.step),
            {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
  }
  for (double value = 0; value <= plot.across.top * 1.0001; value += plot.across.step) {
    const double x = plot.at(value, 0).x;
    TextStyle style = small;
    style.align = Align::center;
    ui.text({}, {x - 36, plot.rect.y + plot.rect.height + 4, 72, 16}, tick_text(ui.language(), value, plot.across.step),
            style);
  }
}

struct Dots {
  std::vector<CommuneId> communes;
  std::vector<Point> places;
  int missing = 0;
};

Dots place_dots(const Plot& plot, const DrawerContent& content) {
  Dots dots;
  const ChartNumbers& numbers = *content.charts;
  for (CommuneId id = 0; id < numbers.across.size(); ++id) {
    if (!content.picture->mask->is_inside[id]) continue;
    if (!numbers.across[id] || !numbers.up[id]) {
      ++dots.missing;
      continue;
    }
    dots.communes.push_back(id);
    dots.places.push_back(plot.at(*numbers.across[id], *numbers.up[id]));
  }
  return dots;
}

std::optional<std::size_t> nearest(const Dots& dots, Point to) {
  std::optional<std::size_t> best;
  double least = kReach;
  for (std::size_t i = 0; i < dots.places.size(); ++i) {
    const double away = std::hypot(dots.places[i].x - to.x, dots.places[i].y - to.y);
    if (away > least) continue;
    least = away;
    best = i;
  }
  return best;
}

void draw_name(Ui& ui, const Rect& limits, Point dot, const std::string& name, bool is_strong) {
  const TextStyle style{.size = TextSize::small, .weight = is_strong ? Weight::semibold : Weight::regular};
  const double width = ui.text_width(name, style);
  const bool fits_right = dot.x + 10 + width <= limits.x + limits.width;
  const Rect place{fits_right ? dot.x + 9 : dot.x - 9 - width, dot.y - 8, width + 1, 16};
  fill(ui, inset(place, -2, 1), faded(ui.theme().panel, 0.85), 3);
  ui.text({}, place, name, style);
}

/// Extremes, the first of the selection, and what is pointed at.
void draw_names(Ui& ui, const Plot& plot, const Dots& dots, const DrawerContent& content) {
  if (dots.places.empty()) return;
  const auto& communes = content.picture->atlas->vintages[content.picture->vintage].set.communes;
  const auto highest = std::ranges::min_element(dots.places, {}, [](Point p) { return std::pair(p.y, -p.x); });
  const auto farthest = std::ranges::max_element(dots.places, {}, [](Point p) { return std::pair(p.x, -p.y); });
  std::vector<std::size_t> named = {static_cast<std::size_t>(highest - dots.places.begin()),
                                    static_cast<std::size_t>(farthest - dots.places.begin())};
  const auto add = [&](CommuneId id) {
    const auto found = std::ranges::find(dots.communes, id);
    if (found != dots.communes.end()) named.push_back(static_cast<std::size_t>(found - dots.communes.begin()));
  };
  if (!content.focus->selected.empty()) add(content.focus->selected.front());
  if (content.focus->hovered) add(*content.focus->hovered);
  std::vector<Point> taken;
  for (auto i = named.rbegin(); i != named.rend(); ++i) {
    const Point place = dots.places[*i];
    const bool is_free = std::ranges::none_of(
        taken, [&](Point p) { return std::abs(p.y - place.y) < 16 && std::abs(p.x - place.x) < 140; });
    if (!is_free) continue;
    taken.push_back(place);
    draw_name(ui, plot.rect, place, without_type(communes[dots.communes[*i]].name),
              content.focus->hovered == dots.communes[*i]);
  }
}

void draw_dots(Ui& ui, const Dots& dots, const Focus& focus) {
  const Theme& t = ui.theme();
  const Colour plain = faded(t.ground == Ground::light ? rgb(0x8793A0) : t.text3, 0.55);
  for (std::size_t i = 0; i < dots.places.size(); ++i) {
    if (!is_selected(focus, dots.communes[i])) disc(ui, dots.places[i], 4, plain);
  }
  for (std::size_t i = 0; i < dots.places.size(); ++i) {
    if (!is_selected(focus, dots.communes[i])) continue;
    disc(ui, dots.places[i], 6.5, t.panel);
    disc(ui, dots.places[i], 5, t.accent);
  }
  const auto hovered = focus.hovered ? std::ranges::find(dots.communes, *focus.hovered) : dots.communes.end();
  if (hovered == dots.communes.end()) return;
  const Point place = dots.places[static_cast<std::size_t>(hovered - dots.communes.begin())];
  ring(ui, place, 8, t.text, 2);
}

Rect box_between(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

std::vector<CommuneId> inside(const Dots& dots, const Rect& box) {
  std::vector<CommuneId> communes;
  for (std::size_t i = 0; i < dots.places.size(); ++i) {
    if (holds(box, dots.places[i])) communes.push_back(dots.communes[i]);
  }
  return communes;
}

/// Left and right go from dot to dot by the lower axis; Enter selects, Shift selects on the way.
void step_by_keys(Ui& ui, const Dots& dots, const DrawerContent& content, ScatterState& state, Requests& requests) {
  std::vector<std::size_t> order(dots.places.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(dots.places[i].x, -dots.places[i].y); });
  if (order.empty()) return;
  const int by = (ui.take(Key::right) ? 1 : 0) - (ui.take(Key::left) ? 1 : 0);
  if (by != 0) {
    const auto at = std::ranges::find_if(order, [&](std::size_t i) { return dots.communes[i] == state.stepped; });
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    const std::ptrdiff_t to =
        at == order.end() ? (by > 0 ? 0 : last) : std::clamp<std::ptrdiff_t>(at - order.begin() + by, 0, last);
    state.stepped = dots.communes[order[static_cast<std::size_t>(to)]];
    if (ui.shift_is_down()) {
      std::vector<CommuneId> more = content.focus->selected;
      more.push_back(*state.stepped);
      requests.select = std::move(more);
    }
  }
  if (state.stepped) requests.hover = state.stepped;
}

void take_hand(Ui& ui, const Plot& plot, const Dots& dots, const DrawerContent& content, ScatterState& state,
               Requests& requests) {
  const Rect target = inset(plot.rect, -6);
  const Control c =
      ui.control("charts.scatter.plot", target, {.pointer = Pointer::arrow, .text = ui.t("Chart of points")});
  if (c.shows_ring) ui.focus_ring(inset(target, 4), 4);
  if (c.has_focus) step_by_keys(ui, dots, content, state, requests);
  if (c.is_held && !state.pressed) state.pressed = ui.mouse();
  const auto under = c.is_hovered ? nearest(dots, ui.mouse()) : std::nullopt;
  if (under && !c.is_held) requests.hover = dots.communes[*under];
  if (!state.pressed) {
    if (c.is_clicked && state.stepped) requests.select = picked(ui, *content.focus, {&*state.stepped, 1});
    return;
  }
  const Rect box = box_between(*state.pressed, ui.mouse());
  const bool is_frame = std::max(box.width, box.height) > kDragFrom;
  if (is_frame) {
    const Rect shown = intersection(box, target);
    fill(ui, shown, faded(ui.theme().accent, 0.08));
    dashed_outline(ui, shown, ui.theme().accent, 0, 1.5, 4, 3);
  }
  if (c.is_held) return;
  state.pressed.reset();
  if (is_frame) {
    requests.select = picked(ui, *content.focus, inside(dots, box));
  } else if (under) {
    requests.select = picked(ui, *content.focus, {&dots.communes[*under], 1});
  } else {
    requests.select.emplace();
  }
}

void choose_axes(Ui& ui, const Rect& head, ScatterState& state) {
  std::vector<std::string> names;
  std::vector<std::string> keys;
  std::vector<std::string_view> views;
  for (const Measure measure : kMeasures) {
    names.push_back(measure_name(ui.language(), measure));
    const auto indicator = indicator_of(measure);
    keys.emplace_back(indicator ? key_of(*indicator) : measure == Measure::population ? "population" : "area_km2");
  }
  views.reserve(keys.size());
  for (const std::string& key : keys) views.emplace_back(key);
  const DropdownLook look{.is_strong = true, .is_quiet = true, .keys = views};
  const std::string by = trc(ui.language(), "scatter", "by");
  const double word = ui.text_width(by) + 12;
  const double half = (head.width - word) / 2;
  const auto up_name = static_cast<std::size_t>(state.up);
  const auto across_name = static_cast<std::size_t>(state.across);
  Row row({head.x - 8, head.y, head.width + 8, head.height});
  const double wanted_up = dropdown_width(ui, names[up_name], look);
  const double wanted_across = dropdown_width(ui, names[across_name], look);
  const double up_width = std::min(wanted_up, std::max(half, head.width - word - wanted_across));
  std::size_t index = up_name;
  if (dropdown(ui, "charts.scatter.up", row.take(up_width, 2), names, index, look)) state.up = kMeasures.at(index);
  ui.text({}, row.take(word - 10, 2), by, {.colour = ui.theme().text2});
  index = across_name;
  if (dropdown(ui, "charts.scatter.across", row.take(std::min(wanted_across, row.rest.width)), names, index, look)) {
    state.across = kMeasures.at(index);
  }
}

}  // namespace

void draw_scatter(Ui& ui, const Rect& rect, const DrawerContent& content, ScatterState& state, Requests& requests) {
  choose_axes(ui, top_part(rect, kHead), state);
  Plot plot;
  plot.across = axis_of(content.charts->across, is_whole(state.across));
  plot.up = axis_of(content.charts->up, is_whole(state.up));
  plot.rect = {rect.x + kLeft, rect.y + kHead + 8, rect.width - kLeft - 16, rect.height - kHead - kAxis - 12};
  const Dots dots = place_dots(plot, content);
  if (dots.communes.empty()) {
    ui.wrapped("charts.scatter.empty", inset(plot.rect, 0, 16),
               ui.t("No commune has both numbers. Choose another one, or open a file of population."),
               {.size = TextSize::small, .colour = ui.theme().text2});
    return;
  }
  draw_axes(ui, plot);
  draw_dots(ui, dots, *content.focus);
  draw_names(ui, plot, dots, content);
  if (dots.missing > 0) {
    const std::string text = fmt::format(
        fmt::runtime(trn(ui.language(), "{} commune without data", "{} communes without data", dots.missing)),
        whole(ui.language(), dots.missing));
    ui.text("charts.scatter.missing", {plot.rect.x, plot.rect.y - 8, plot.rect.width, 16}, text,
            {.size = TextSize::small, .colour = ui.theme().text3, .align = Align::right});
  }
  take_hand(ui, plot, dots, content, state, requests);
}

}  // namespace ocop
