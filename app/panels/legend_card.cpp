#include "panels/legend_card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kMargin = 16;
constexpr double kFoldedWidth = 104;  ///< swatches and counts alone

double legend_row_height(Room room) { return room == Room::wide ? 24 : 20; }

/// A map of gaps has no producers on it.
bool has_mark_key(const Legend& legend) {
  return legend.has_marks &&
         std::ranges::find(legend.rows, LegendRowKind::covered, &LegendRow::kind) == legend.rows.end();
}

double circle_key_height(const Legend& legend) { return 2 * legend.circles.front().radius + 16; }

/// What a rule parts from the rows above.
bool begins_part(const LegendRow& row) {
  return row.kind == LegendRowKind::not_on_map || row.kind == LegendRowKind::covered;
}

}  // namespace

double legend_height(const Legend& legend, Room room) {
  double height = room == Room::rails ? 2 * 12 : 12 + 20 + 16 + 8 + 12;
  for (const LegendRow& row : legend.rows) {
    height += legend_row_height(room);
    if (begins_part(row)) height += 17;
  }
  if (!legend.circles.empty() && room != Room::rails) height += circle_key_height(legend);
  if (!legend.note.empty() && room != Room::rails) height += 20;
  if (room == Room::wide && has_mark_key(legend)) height += 17 + 20 + 24 + 24;
  return height;
}

namespace {

double free_height(const Arrangement& a) { return a.map.height - a.sentence.height - 3 * kMargin; }

/// In a low window the legend is as short as in a narrow one.
Room legend_room(const Arrangement& a, const Legend& legend) {
  const double free = free_height(a);
  if (a.room == Room::wide && legend_height(legend, Room::wide) <= free) return Room::wide;
  if (a.room != Room::rails && legend_height(legend, Room::narrow) <= free) return Room::narrow;
  return Room::rails;
}

}  // namespace

Rect legend_place(const Arrangement& a, const Legend& legend) {
  const Room room = legend_room(a, legend);
  const double height = legend_height(legend, room);
  // Between the drawer and the sentence of a very low window there is no place for it.
  if (height > free_height(a)) return {a.map.x, a.map.y + a.map.height, 0, 0};
  const double width = room == Room::rails ? std::min(kFoldedWidth, a.legend_width) : a.legend_width;
  return {a.map.x + kMargin, a.map.y + a.map.height - kMargin - height, width, height};
}

namespace {

void draw_mark_key(Ui& ui, Column& column, Room room) {
  if (room != Room::wide) return;
  rule_across(ui, column.x, column.y + 8, column.width);
  column.skip(17);
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  ui.text("legend.marks", column.take(20), ui.t("Producers: shape by type, colour by stars"), small);
  constexpr std::array kShown = {ProducerType::enterprise, ProducerType::cooperative, ProducerType::farm,
                                 ProducerType::cooperative_group, ProducerType::household};
  double names_width = 0;
  for (const ProducerType type : kShown)
    names_width += 18 + ui.text_width(short_name_of(ui.language(), type), small) + 1;
  const double between = std::min(12.0, (column.width - names_width) / (static_cast<double>(kShown.size()) - 1));
  Row shapes(column.take(24));
  for (const ProducerType type : kShown) {
    const std::string name = short_name_of(ui.language(), type);
    const Rect mark = shapes.take(18);
    draw_mark(ui.draw(), type, {ui.px(mark.x + 6), ui.px(mark.y + 12)},
              {.size_px = ui.px(9), .scale = ui.scale(), .outline = ui.theme().text});
    ui.text("", shapes.take(ui.text_width(name, small) + 1, between), name, small);
  }
  Row stars(column.take(24));
  for (const Stars value : {Stars::three, Stars::four, Stars::five}) {
    const std::string name = fmt::format(fmt::runtime(ui.t("{} stars")), static_cast<int>(value) + 3);
    const Rect mark = stars.take(18);
    draw_mark(ui.draw(), ProducerType::household, {ui.px(mark.x + 6), ui.px(mark.y + 12)},
              map_mark(ui.theme(), value, ui.px(9), ui.scale(), true));
    ui.text("", stars.take(ui.text_width(name, small) + 1, 12), name, small);
  }
}

/// Circles one in the other, standing on one line, their values led out to the right.
void draw_circle_key(Ui& ui, const Rect& place, const Legend& legend) {
  const Theme& theme = ui.theme();
  const double largest = legend.circles.front().radius;
  const double foot = place.y + 2 * largest + 4;
  const double middle = place.x + largest + 1;
  const double right = middle + largest + 24;
  double lowest = -1e9;
  for (std::size_t i = 0; i < legend.circles.size(); ++i) {
    const LegendCircle& circle = legend.circles[i];
    disc(ui, {middle, foot - circle.radius}, circle.radius + 1, theme.panel);
    disc(ui, {middle, foot - circle.radius}, circle.radius, Colour(circle.colour));
    const double top = foot - 2 * circle.radius;
    // Small ones stand so near to each other that their values need room.
    lowest = std::max(top, lowest + 18);
    line(ui, {middle, top}, {middle + largest + 6, top}, theme.text3, 1);
    line(ui, {middle + largest + 6, top}, {right - 4, lowest}, theme.text3, 1);
    ui.text("legend.circle." + std::to_string(i), {right, lowest - 10, place.x + place.width - right, 20},
            circle.label);
  }
}

std::string legend_key(const LegendRow& row) {
  switch (row.kind) {
    case LegendRowKind::colour_class:
      return fmt::format("legend.class.{}", row.class_index);
    case LegendRowKind::zero:
      return "legend.zero";
    case LegendRowKind::no_data:
      return "legend.no_data";
    case LegendRowKind::not_on_map:
      return "legend.not_on_map";
    case LegendRowKind::uncertain:
      return "legend.uncertain";
    case LegendRowKind::covered:
      return "legend.covered";
    case LegendRowKind::lost:
      return "legend.lost";
    case LegendRowKind::sized:
      return "legend.sized";
  }
  return "legend.row";
}

int class_of_row(const LegendRow& row) {
  return row.kind == LegendRowKind::zero      ? kClassZero
         : row.kind == LegendRowKind::no_data ? kClassNoData
                                              : row.class_index;
}

std::vector<CommuneId> communes_of(const Picture& picture, const LegendRow& row) {
  std::vector<CommuneId> communes;
  if (row.kind == LegendRowKind::uncertain) {
    for (const Gap& gap : *picture.gaps) {
      if (gap.is_uncertain) communes.push_back(gap.commune);
    }
    return communes;
  }
  if (row.kind == LegendRowKind::lost) return *picture.lost;
  const int wanted = class_of_row(row);
  const std::vector<int>& of_commune = picture.shown_classes().of_commune;
  for (std::size_t i = 0; i < of_commune.size(); ++i) {
    const bool is_one = row.kind == LegendRowKind::sized ? of_commune[i] >= 0 : of_commune[i] == wanted;
    if (is_one) communes.push_back(static_cast<CommuneId>(i));
  }
  return communes;
}

/// Whether the commune that is pointed at is one of the row's.
bool holds_hovered(const Picture& picture, const Focus& focus, const LegendRow& row) {
  const bool is_of_some = row.kind == LegendRowKind::sized || row.kind == LegendRowKind::not_on_map ||
                          row.kind == LegendRowKind::uncertain || row.kind == LegendRowKind::lost;
  return focus.hovered && !is_of_some && picture.shown_classes().of_commune[*focus.hovered] == class_of_row(row);
}

void draw_legend_row(Ui& ui, const Rect& place, const Picture& picture, const LegendRow& row, double unit_width,
                     bool is_folded, bool is_lit, const Focus& focus, Requests& requests) {
  const Theme& theme = ui.theme();
  const std::string id = legend_key(row);
  const std::string count = whole(ui.language(), row.count);
  const std::string spoken = row.label + " " + count + " " + row.unit;
  if (row.kind != LegendRowKind::not_on_map && row.count > 0) {
    const Rect target = inset(place, -8, 0);
    const Control control = ui.control(id, target, {.text = spoken});
    if (is_lit || control.hover > 0) fill(ui, target, is_lit ? theme.hover : faded(theme.hover, control.hover), 4);
    if (control.shows_ring) ui.focus_ring(target, 4);
    ui.tooltip(id, target, control, is_folded ? row.label : ui.t("Select these communes"));
    if (control.is_clicked) {
      requests.select = communes_of(picture, row);
      if (ui.control_is_down()) {
        requests.select->insert(requests.select->end(), focus.selected.begin(), focus.selected.end());
      }
    }
  } else {
    ui.record(id, WidgetKind::text, place, spoken);
  }
  const bool is_lost = row.kind == LegendRowKind::lost;
  const bool is_part = (is_lost || row.kind == LegendRowKind::uncertain) && !is_folded;
  const Rect box = {place.x + (is_part ? 32 : 0), place.y + (place.height - 16) / 2, 20, 16};
  if (row.kind == LegendRowKind::not_on_map) {
    draw_icon(ui.draw(), Icon::warning, {ui.px(box.x + 10), ui.px(box.y + 8)}, ui.px(16), theme.warn);
  } else {
    swatch(ui, box, row.colour ? Colour(*row.colour) : theme.no_data, row.is_hatched);
    if (is_lost) outline(ui, box, theme.gap_fill, 3, 2);
  }
  const bool is_quiet = row.count == 0;
  const Colour ink = is_quiet ? theme.text3 : theme.text;
  const TextStyle number{.weight = is_quiet ? Weight::regular : Weight::semibold, .colour = ink, .align = Align::right};
  if (is_folded) {
    ui.text("", place, count, number);
    return;
  }
  const double count_right = place.x + place.width - (unit_width > 0 ? unit_width + 8 : 0);
  const double left = box.x + 32;
  const double label_width = count_right - ui.text_width(count, number) - 8 - left;
  const double width = ui.text("", {left, place.y, label_width, place.height}, row.label, {.colour = ink});
  if (!row.detail.empty()) {
    ui.text("", {left + width + 6, place.y + 1, label_width - width - 6, place.height}, row.detail,
            {.size = TextSize::small, .colour = is_quiet ? theme.text3 : theme.text2});
  }
  ui.text("", {count_right - 48, place.y, 48, place.height}, count, number);
  if (unit_width == 0) return;
  ui.text("", {place.x + place.width - unit_width, place.y, unit_width, place.height}, row.unit,
          {.size = TextSize::small, .colour = theme.text2});
}

}  // namespace

void draw_legend(Ui& ui, const Arrangement& a, const Picture& picture, const Legend& legend, const Focus& focus,
                 Requests& requests) {
  const Rect rect = legend_place(a, legend);
  if (rect.height <= 0) return;
  card(ui, "legend", rect);
  Column column(inset(rect, 16, 12));
  const Room room = legend_room(a, legend);
  const bool is_folded = room == Room::rails;
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2};
  if (!is_folded) {
    ui.text("legend.title", column.take(20), legend.title, {.weight = Weight::semibold});
    ui.text("legend.subtitle", column.take(16, 8), legend.subtitle, small);
  }
  double unit_width = 0;
  for (const LegendRow& row : legend.rows) unit_width = std::max(unit_width, ui.text_width(row.unit, small) + 1);
  // Where a label and a long unit do not both fit, the unit goes: the subtitle says what is counted.
  const auto is_too_long = [&](const LegendRow& row) {
    return ui.text_width(row.label) + ui.text_width(whole(ui.language(), row.count)) + unit_width + 48 > column.width;
  };
  if (std::ranges::any_of(legend.rows, is_too_long)) unit_width = 0;
  if (!legend.circles.empty() && !is_folded) {
    draw_circle_key(ui, column.take(circle_key_height(legend)), legend);
  }
  for (const LegendRow& row : legend.rows) {
    if (begins_part(row)) {
      rule_across(ui, column.x, column.y + 8, column.width);
      column.skip(17);
    }
    draw_legend_row(ui, column.take(legend_row_height(room)), picture, row, unit_width, is_folded,
                    holds_hovered(picture, focus, row), focus, requests);
  }
  if (!legend.note.empty() && !is_folded) ui.text("legend.note", column.take(20), legend.note, small);
  if (has_mark_key(legend)) draw_mark_key(ui, column, room);
}

}  // namespace ocop
