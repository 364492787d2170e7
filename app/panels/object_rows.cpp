#include "panels/object_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {

void card_section(Ui& ui, Column& column, const std::string& title, const std::string& note) {
  const Rect head = column.take(28);
  ui.text("", head, title, {.weight = Weight::semibold});
  ui.text("", head, note, {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
}

Control link_row(Ui& ui, std::string_view id, const Rect& line, std::string_view text) {
  const Rect target = inset(line, -8, 0);
  const Control control = ui.control(id, target, {.text = text});
  if (control.hover > 0) fill(ui, target, faded(ui.theme().hover, control.hover), 6);
  if (control.shows_ring) ui.focus_ring(inset(target, 2), 6);
  return control;
}

double draw_validity(Ui& ui, const Rect& line, const Product& product, const ProductState& state) {
  const Language language = ui.language();
  const Certificate& certificate = product.certificates[state.certificate];
  const auto end = last_day(certificate);
  const double right = line.x + line.width;
  const auto as_tag = [&](const std::string& text, Tone tone, Icon icon) {
    const double width = tag_width(ui, text, icon);
    tag(ui, "", {right - width, line.y + (line.height - kTagHeight) / 2}, text, tone, icon);
    return width;
  };
  const auto with_day = [&](const char* msgid) {
    return fmt::format(fmt::runtime(tr(language, msgid)), month(language, *end));
  };
  if (end && state.status == Status::expiring) return as_tag(with_day(OCOP_N("lapses {}")), Tone::warn, Icon::clock);
  if (end && state.status == Status::expired) return as_tag(with_day(OCOP_N("lapsed {}")), Tone::bad, Icon::cross);
  if (state.status == Status::expired || state.status == Status::withdrawn) {
    return as_tag(name_of(language, state.status), Tone::bad, Icon::cross);
  }
  // A bare year is the year of evaluation; the end is then a range, and only the year is stated.
  const std::string text = end ? with_day(OCOP_N("until {}"))
                           : certificate.date
                               ? fmt::format(fmt::runtime(ui.t("from {}")), date(language, *certificate.date))
                               : ui.t("date unknown");
  const TextStyle style{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  ui.text("", line, text, style);
  return ui.text_width(text, style);
}

bool product_row(Ui& ui, std::string_view id, const Rect& line, const Picture& picture, ProductId product) {
  const Product& of = picture.placement->products[product];
  const ProductState& state = picture.states->products[product];
  const Control c = link_row(ui, id, line, of.name);
  const bool passes = picture.passing->products[product];
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text3};
  if (state.stars) {
    star_row(ui, {line.x, line.y + line.height / 2}, *state.stars);
  } else {
    ui.text("", line, ui.t("stars unknown"), small);
  }
  const double right = draw_validity(ui, line, of, state);
  const double left = state.stars ? 68 : ui.text_width(ui.t("stars unknown"), small) + 8;
  ui.text("", {line.x + left, line.y, line.width - left - right - 8, line.height}, of.name,
          {.colour = passes ? ui.theme().text : ui.theme().text3});
  return c.is_clicked;
}

bool producer_row(Ui& ui, std::string_view id, const Rect& line, const Picture& picture, ProducerId producer,
                  const std::string& right) {
  const Producer& of = picture.placement->producers[producer];
  const Control c = link_row(ui, id, line, of.name);
  int best = 0;
  for (const ProductId product : of.products) {
    if (picture.passing->products[product]) best = std::max(best, picture.states->products[product].stars.value_or(0));
  }
  draw_mark(ui.draw(), of.type, {ui.px(line.x + 8), ui.px(line.y + line.height / 2)},
            map_mark(ui.theme(), stars_of(best > 0 ? std::optional(best) : std::nullopt), ui.px(11), ui.scale(), true));
  const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  ui.text("", line, right, small);
  ui.text("", {line.x + 28, line.y, line.width - 28 - ui.text_width(right, small) - 8, line.height}, of.name);
  return c.is_clicked;
}

}  // namespace ocop
