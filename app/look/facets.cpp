#include <cmath>

#include "look/widget_parts.hpp"

namespace ocop {
namespace {

constexpr double kCountWidth = 32;
constexpr double kBarGap = 4;
constexpr double kBarHeight = 6;
constexpr double kMarkWidth = 16;

void facet_bar(Ui& ui, const Rect& rect, double share) {
  const Rect bar = centred(rect, rect.width, kBarHeight);
  fill(ui, bar, ui.theme().sunk, 3);
  if (share <= 0) return;
  // What is there is seen, however small.
  fill(ui, left_part(bar, std::max(2.0, bar.width * std::min(1.0, share))), ui.theme().bar, 3);
}

void facet_label(Ui& ui, const Rect& rect, const FacetRow& row, Colour ink) {
  Row rest(rect);
  if (row.mark) {
    const Rect box = rest.take(kMarkWidth, 8);
    draw_mark(ui.draw(), *row.mark,
              {std::round(ui.px(box.x + box.width / 2)) + 0.5, std::round(ui.px(box.y + box.height / 2)) + 0.5},
              {.size_px = ui.px(11), .scale = ui.scale(), .fill = {}, .outline = ui.theme().text, .casing = {}});
  }
  if (row.star_count > 0) {
    const double width = star_row(ui, {rest.rest.x, rest.rest.y + rest.rest.height / 2}, row.star_count);
    rest.take(width, 8);
    if (row.label.empty()) return;
  }
  ui.text({}, rest.rest, row.label,
          {.weight = row.is_radio && row.check == Check::on ? Weight::semibold : Weight::regular, .colour = ink});
}

// What the row says in the trace where it shows stars.
std::string spoken(const FacetRow& row) {
  if (!row.label.empty()) return row.label;
  std::string stars;
  for (int i = 0; i < row.star_count; ++i) stars += "★";
  return stars;
}

}  // namespace

bool facet_row(Ui& ui, std::string_view id, const Rect& rect, const FacetRow& row) {
  const Theme& t = ui.theme();
  const Control c = ui.control(id, rect, {.text = spoken(row)});
  if (row.is_radio && row.check == Check::on) {
    fill(ui, rect, t.tint);
  } else {
    quiet_ground(ui, rect, c, 0);
  }
  const Colour ink = row.is_zero ? t.text3 : t.text;
  Row rest(inset(rect, kPadding, 0));
  const Rect box = centred(rest.take(kCheckSize, 8), kCheckSize, kCheckSize);
  if (row.is_radio) {
    radio_ring(ui, box, row.check == Check::on, true, c.is_hovered);
  } else {
    check_box(ui, box, row.check, true, c.is_hovered);
  }
  if (!row.count.empty()) {
    const double width = std::max(kCountWidth, ui.text_width(row.count));
    ui.text(sub_id(id, "count"), rest.take_right(width, row.share ? kBarGap : 8), row.count,
            {.weight = row.is_radio && row.check == Check::on ? Weight::semibold : Weight::regular,
             .colour = ink,
             .align = Align::right});
  }
  if (row.share) facet_bar(ui, rest.take_right(row.bar_width, 8), row.is_zero ? 0 : *row.share);
  facet_label(ui, rest.rest, row, ink);
  if (c.shows_ring) ui.focus_ring(inset(rect, 6, 4), 4);
  return c.is_clicked;
}

void section_head(Ui& ui, std::string_view id, const Rect& rect, std::string_view title, std::string_view unit) {
  Row row(inset(rect, kPadding, 0));
  const TextStyle unit_style{.size = TextSize::small, .colour = ui.theme().text3, .align = Align::right};
  if (!unit.empty()) ui.text(sub_id(id, "unit"), row.take_right(ui.text_width(unit, unit_style), 8), unit, unit_style);
  ui.text(id, row.rest, title, {.weight = Weight::semibold});
}

bool folded_section(Ui& ui, std::string_view id, const Rect& rect, std::string_view title, std::string_view summary) {
  const Theme& t = ui.theme();
  const Control c = ui.control(id, rect, {.text = title});
  quiet_ground(ui, rect, c, 0);
  Row row(inset(rect, kPadding, 0));
  icon_in(ui, row.take_right(16, 4), Icon::chevron_right, t.text2, 14);
  const double title_width = std::min(row.rest.width, ui.text_width(title, {.weight = Weight::semibold}));
  ui.text({}, row.take(title_width, 8), title, {.weight = Weight::semibold});
  ui.text({}, row.rest, summary, {.size = TextSize::small, .colour = t.text3, .align = Align::right});
  if (c.shows_ring) ui.focus_ring(inset(rect, 6, 4), 4);
  return c.is_clicked;
}

}  // namespace ocop
