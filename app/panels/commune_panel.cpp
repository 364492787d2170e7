#include "panels/commune_panel.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panels/producer_spellings.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

struct Fact {
  const char* id;
  std::string number;
  std::string label;
  std::string total;  ///< of which the number is a part; empty: none
};

void draw_facts(Ui& ui, const Rect& line, const std::vector<Fact>& facts) {
  const double width = line.width / static_cast<double>(facts.size());
  Row row(line);
  for (const Fact& fact : facts) {
    const Rect place = row.take(width);
    const TextStyle large{.size = TextSize::title, .weight = Weight::semibold};
    const Rect number = top_part(place, 28);
    ui.text(std::string("commune.") + fact.id, number, fact.number, large);
    if (!fact.total.empty()) {
      const double width_taken = ui.text_width(fact.number, large);
      ui.text(std::string("commune.") + fact.id + ".total",
              {number.x + width_taken, number.y, number.width - width_taken, number.height}, "/" + fact.total,
              {.size = TextSize::title, .colour = ui.theme().text2});
    }
    ui.text("", {place.x, place.y + 28, place.width - 4, 16}, fact.label,
            {.size = TextSize::small, .colour = ui.theme().text2});
  }
}

void draw_section(Ui& ui, Column& column, const std::string& title, const std::string& note) {
  const Rect head = column.take(28);
  ui.text("", head, title, {.weight = Weight::semibold});
  ui.text("", head, note, {.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right});
}

/// How long the certificate lasts: a tag when that is news, quiet text otherwise. Returns its width.
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
    return fmt::format(fmt::runtime(ui.t(msgid)), month(language, *end));
  };
  if (end && state.status == Status::expiring) return as_tag(with_day(OCOP_N("lapses {}")), Tone::warn, Icon::clock);
  if (end && state.status == Status::expired) return as_tag(with_day(OCOP_N("lapsed {}")), Tone::bad, Icon::cross);
  if (state.status == Status::expired) return as_tag(name_of(language, state.status), Tone::bad, Icon::cross);
  if (state.status == Status::withdrawn) return as_tag(name_of(language, state.status), Tone::bad, Icon::cross);
  // A bare year is the year of evaluation; the end is then a range, and only the year is stated.
  const std::string text = end ? with_day(OCOP_N("until {}"))
                           : certificate.date
                               ? fmt::format(fmt::runtime(ui.t("recognised {}")), date(language, *certificate.date))
                               : ui.t("date unknown");
  const TextStyle style{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
  ui.text("", line, text, style);
  return ui.text_width(text, style);
}

void draw_products(Ui& ui, Column& column, const Picture& picture, const std::vector<ProductId>& products) {
  draw_section(ui, column, trc(ui.language(), "commune card", "Products"), ui.t("certificate"));
  if (products.empty()) {
    ui.wrapped("commune.nothing", column.take(36), ui.t("No product passes the filter here."),
               {.size = TextSize::small, .colour = ui.theme().text2});
  }
  for (const ProductId id : products) {
    const Product& product = picture.placement->products[id];
    const ProductState& state = picture.states->products[id];
    const Rect line = column.take(28);
    if (state.stars) {
      star_row(ui, {line.x, line.y + line.height / 2}, *state.stars);
    } else {
      ui.text("", line, ui.t("stars unknown"), {.size = TextSize::small, .colour = ui.theme().text3});
    }
    const double right = draw_validity(ui, line, product, state);
    const double left = state.stars ? 68 : ui.text_width(ui.t("stars unknown"), {.size = TextSize::small}) + 8;
    ui.text(fmt::format("commune.product.{}", id), {line.x + left, line.y, line.width - left - right - 8, line.height},
            product.name);
  }
  column.skip(12);
}

void draw_producers(Ui& ui, Column& column, const Picture& picture, const std::vector<ProducerId>& producers,
                    std::vector<Ruling>& rulings) {
  if (producers.empty()) return;
  const Language language = ui.language();
  draw_section(ui, column, trc(language, "commune card", "Producers"),
               whole(language, static_cast<std::int64_t>(producers.size())));
  const std::vector<ProducerSpellings> spellings = spellings_of(picture, producers);
  for (const ProducerId id : producers) {
    const Producer& producer = picture.placement->producers[id];
    int count = 0;
    int best = 0;
    for (const ProductId product : producer.products) {
      if (!picture.passing->products[product]) continue;
      ++count;
      best = std::max(best, picture.states->products[product].stars.value_or(0));
    }
    const Rect line = column.take(28);
    const Stars stars = stars_of(best > 0 ? std::optional(best) : std::nullopt);
    draw_mark(ui.draw(), producer.type, {ui.px(line.x + 8), ui.px(line.y + 14)},
              map_mark(ui.theme(), stars, ui.px(11), ui.scale(), true));
    const std::string text = fmt::format("{} {}", whole(language, count), trn(language, "product", "products", count));
    const TextStyle small{.size = TextSize::small, .colour = ui.theme().text2, .align = Align::right};
    ui.text("", line, text, small);
    ui.text(fmt::format("commune.producer.{}", id),
            {line.x + 28, line.y, line.width - 28 - ui.text_width(text, small) - 8, 28}, producer.name);
    draw_spellings(ui, column, producer, spellings, id, rulings);
  }
  column.skip(12);
}

void draw_neighbours(Ui& ui, Column& column, const Picture& picture, CommuneId id, Requests& requests) {
  if (picture.neighbours == nullptr) return;
  const auto& neighbours = (*picture.neighbours)[id];
  if (neighbours.empty()) return;
  draw_section(ui, column, ui.t("Neighbours"), whole(ui.language(), static_cast<std::int64_t>(neighbours.size())));
  const auto fills = make_fills(picture, ui.theme().ground);
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  for (const CommuneId neighbour : neighbours) {
    const Rect line = column.take(28);
    const std::string control_id = "commune.neighbour." + communes[neighbour].code.text();
    const Rect target = inset(line, -8, 0);
    const Control control = ui.control(control_id, target, {.text = communes[neighbour].name});
    if (control.hover > 0) fill(ui, target, faded(ui.theme().hover, control.hover), 6);
    if (control.shows_ring) ui.focus_ring(target, 6);
    if (control.is_hovered) requests.hover = neighbour;
    if (control.is_clicked) requests.select = {{neighbour}};
    swatch(ui, {line.x, line.y + 6, 16, 16}, fills[neighbour].colour, fills[neighbour].is_hatched);
    ui.text("", {line.x + 28, line.y, line.width - 100, 28}, communes[neighbour].name);
    const int count = picture.values->communes[neighbour].products;
    ui.text("", line, count > 0 ? whole(ui.language(), count) : trc(ui.language(), "commune card", "none"),
            {.colour = count > 0 ? ui.theme().text : ui.theme().text3, .align = Align::right});
  }
  column.skip(12);
}

std::string place_sentence(Language language, const Commune& commune, bool has_true_area) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += " · ";
    text += part;
  };
  add(without_type(commune.district.empty() ? commune.province : commune.district));
  if (commune.code.is_official()) add(commune.code.text());
  if (has_true_area) add(decimal(language, commune.area_km2, 1) + " km²");
  if (commune.population) {
    add(fmt::format(fmt::runtime(trn(language, "{} person", "{} people", *commune.population)),
                    whole(language, *commune.population)));
  }
  return text;
}

bool draw_head(Ui& ui, const Rect& head, const std::string& title) {
  ui.text("commune.name", {head.x, head.y, head.width - 40, 28}, title,
          {.size = TextSize::title, .weight = Weight::semibold});
  return icon_button(ui, "commune.close", {head.x + head.width - 32, head.y - 2, 32, 32}, Icon::cross,
                     {.tooltip = ui.t("Close"), .key_hint = "Esc"});
}

void draw_one(Ui& ui, const Rect& rect, const Picture& picture, CommuneId id, std::vector<Ruling>& rulings,
              Requests& requests) {
  const BoundarySet& set = picture.atlas->vintages[picture.vintage].set;
  const Commune& commune = set.communes[id];
  const Language language = ui.language();
  const auto products = products_in(picture, id);
  const auto producers = producers_in(picture, id);
  Column column(inset(rect, kPadding, 16));
  if (draw_head(ui, column.take(28, 4), commune.name)) requests.ask(Action::clear_selection);
  column.skip(ui.wrapped("commune.place", column.take(0), place_sentence(language, commune, set.resolution_m == 0),
                         {.size = TextSize::small, .colour = ui.theme().text2}, 2) +
              12);
  const auto product_count = static_cast<std::int64_t>(products.size());
  const auto producer_count = static_cast<std::int64_t>(producers.size());
  std::vector<Fact> facts = {
      {"products", whole(language, product_count), trn(language, "product", "products", product_count), {}},
      {"producers", whole(language, producer_count), trn(language, "producer", "producers", producer_count), {}}};
  const Indicator indicator = picture.choices.indicator;
  if (indicator != Indicator::products && indicator != Indicator::producers) {
    facts.push_back({"value", shown_value(language, picture, id), name_of(language, indicator), {}});
  }
  draw_facts(ui, column.take(44, 8), facts);
  ui.text("commune.rank", column.take(20, 12), rank_sentence(language, picture, id),
          {.size = TextSize::small, .colour = ui.theme().text2});
  rule_across(ui, rect.x, column.y, rect.width);
  column.skip(1);

  const double footer = 56;
  const Rect body{rect.x, column.y, rect.width, std::max(0.0, rect.y + rect.height - footer - column.y)};
  Column content = begin_scroll(ui, "commune.scroll", body);
  content.x += kPadding;
  content.width -= 2 * kPadding;
  content.skip(12);
  draw_products(ui, content, picture, products);
  draw_producers(ui, content, picture, producers, rulings);
  draw_neighbours(ui, content, picture, id, requests);
  end_scroll(ui, content.y);

  const Rect bottom = bottom_part(rect, footer);
  rule_across(ui, bottom.x, bottom.y, bottom.width);
  if (button(ui, "commune.zoom", inset(bottom, kPadding, 12), ui.t("Zoom to it"), {.icon = Icon::fit})) {
    requests.ask(Action::fit_selection);
  }
}

void draw_several(Ui& ui, const Rect& rect, const Picture& picture, const std::vector<CommuneId>& selected,
                  Requests& requests) {
  const Language language = ui.language();
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  const SelectionTotals totals = totals_of(picture, selected);
  Column column(inset(rect, kPadding, 16));
  const auto count = static_cast<std::int64_t>(selected.size());
  const std::string title = fmt::format(
      fmt::runtime(trn(language, "{} commune selected", "{} communes selected", count)), whole(language, count));
  if (draw_head(ui, column.take(28, 16), title)) requests.ask(Action::clear_selection);
  const auto part = [&](std::int64_t number, std::int64_t all) {
    return std::pair{whole(language, number), whole(language, all)};
  };
  const auto [products, all_products] = part(totals.products, totals.all_products);
  const auto [producers, all_producers] = part(totals.producers, totals.all_producers);
  draw_facts(ui, column.take(44, 12),
             {{"products", products, trn(language, "product", "products", totals.products), all_products},
              {"producers", producers, trn(language, "producer", "producers", totals.producers), all_producers}});
  std::vector<Fact> more = {{"high", whole(language, totals.products_4plus), ui.t("of four stars and more"),
                             whole(language, totals.all_products_4plus)}};
  if (totals.population) more.push_back({"people", whole(language, *totals.population), ui.t("people"), {}});
  draw_facts(ui, column.take(44, 16), more);
  rule_across(ui, rect.x, column.y, rect.width);
  const double footer = 56;
  const Rect body{rect.x, column.y + 1, rect.width, std::max(0.0, rect.y + rect.height - footer - column.y - 1)};
  Column rows = begin_scroll(ui, "commune.scroll", body);
  for (const CommuneId id : selected) {
    const Rect place = rows.take(kListRowHeight);
    if (place.y + place.height < body.y || place.y > body.y + body.height) continue;
    const Control control =
        list_row(ui, "commune.row." + communes[id].code.text(), place,
                 {.title = communes[id].name, .subtitle = communes[id].district, .right_width = 48});
    ui.text("", inset(place, kPadding, 0), whole(language, picture.values->communes[id].products),
            {.weight = Weight::medium, .align = Align::right});
    if (control.is_hovered) requests.hover = id;
    if (control.is_clicked) requests.select = {{id}};
  }
  end_scroll(ui, rows.y);
  const Rect bottom = bottom_part(rect, footer);
  rule_across(ui, bottom.x, bottom.y, bottom.width);
  if (button(ui, "commune.zoom", inset(bottom, kPadding, 12), ui.t("Zoom to them"), {.icon = Icon::fit})) {
    requests.ask(Action::fit_selection);
  }
}

}  // namespace

void draw_commune_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus,
                        std::vector<Ruling>& rulings, Requests& requests) {
  panel(ui, "commune", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  const Rect inner{rect.x + 1, rect.y, rect.width - 1, rect.height};
  if (focus.selected.size() == 1) {
    draw_one(ui, inner, picture, focus.selected.front(), rulings, requests);
  } else {
    draw_several(ui, inner, picture, focus.selected, requests);
  }
}

}  // namespace ocop
