#include "panels/commune_panel.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panels/object_rows.hpp"
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

void draw_products(Ui& ui, Column& column, const Picture& picture, const std::vector<ProductId>& products,
                   Requests& requests) {
  card_section(ui, column, trc(ui.language(), "commune card", "Products"), ui.t("certificate"));
  if (products.empty()) {
    ui.wrapped("commune.nothing", column.take(36), ui.t("No product passes the filter here."),
               {.size = TextSize::small, .colour = ui.theme().text2});
  }
  for (const ProductId id : products) {
    if (product_row(ui, fmt::format("commune.product.{}", id), column.take(28), picture, id)) requests.product = id;
  }
  column.skip(12);
}

void draw_producers(Ui& ui, Column& column, const Picture& picture, const std::vector<ProducerId>& producers,
                    std::vector<Ruling>& rulings, Requests& requests) {
  if (producers.empty()) return;
  const Language language = ui.language();
  card_section(ui, column, trc(language, "commune card", "Producers"),
               whole(language, static_cast<std::int64_t>(producers.size())));
  const std::vector<ProducerSpellings> spellings = spellings_of(picture, producers);
  for (const ProducerId id : producers) {
    const auto count = std::ranges::count_if(picture.placement->producers[id].products,
                                             [&](ProductId product) { return picture.passing->products[product]; });
    const std::string text = fmt::format("{} {}", whole(language, count), trn(language, "product", "products", count));
    if (producer_row(ui, fmt::format("commune.producer.{}", id), column.take(28), picture, id, text)) {
      requests.producer = id;
    }
    draw_spellings(ui, column, picture.placement->producers[id], spellings, id, rulings);
  }
  column.skip(12);
}

void draw_nearest(Ui& ui, Column& column, const Picture& picture, const std::vector<NearProducer>& near,
                  Requests& requests) {
  if (near.empty()) return;
  card_section(ui, column, ui.t("Nearest other producers"), {});
  for (const NearProducer& found : near) {
    if (producer_row(ui, fmt::format("commune.near.{}", found.producer), column.take(28), picture, found.producer,
                     distance(ui.language(), found.distance_km))) {
      requests.producer = found.producer;
    }
  }
  column.skip(12);
}

void draw_lacked(Ui& ui, Column& column, const std::vector<LackedGroup>& lacked) {
  if (lacked.empty()) return;
  card_section(ui, column, ui.t("Neighbours have, this one lacks"), {});
  double x = column.x;
  Rect line = column.take(28);
  for (const LackedGroup& group : lacked) {
    const std::string text =
        fmt::format("{} {}", name_of(ui.language(), group.group), whole(ui.language(), group.neighbours));
    const double width = tag_width(ui, text);
    if (x > column.x && x + width > column.x + column.width) {
      x = column.x;
      line = column.take(28);
    }
    x += tag(ui, "commune.lacks." + std::string(key_of(group.group)), {x, line.y + 4}, text, Tone::plain) + 8;
  }
  column.skip(12);
}

void draw_neighbours(Ui& ui, Column& column, const Picture& picture, CommuneId id, Requests& requests) {
  if (picture.neighbours == nullptr) return;
  const auto& neighbours = (*picture.neighbours)[id];
  if (neighbours.empty()) return;
  card_section(ui, column, ui.t("Neighbours"), whole(ui.language(), static_cast<std::int64_t>(neighbours.size())));
  const auto fills = make_fills(picture, ui.theme().ground);
  const auto& communes = picture.atlas->vintages[picture.vintage].set.communes;
  for (const CommuneId neighbour : neighbours) {
    const Rect line = column.take(28);
    const Control control =
        link_row(ui, "commune.neighbour." + communes[neighbour].code.text(), line, communes[neighbour].name);
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

void draw_one(Ui& ui, const Rect& rect, const Picture& picture, CommuneId id, ObjectCards& cards,
              std::vector<Ruling>& rulings, Requests& requests) {
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
  const ObjectCards::Surroundings& around = cards.surroundings(picture, id);
  draw_products(ui, content, picture, products, requests);
  draw_producers(ui, content, picture, producers, rulings, requests);
  draw_neighbours(ui, content, picture, id, requests);
  draw_nearest(ui, content, picture, around.near, requests);
  draw_lacked(ui, content, around.lacked);
  end_scroll(ui, content.y);

  const Rect bottom = bottom_part(rect, footer);
  rule_across(ui, bottom.x, bottom.y, bottom.width);
  if (button(ui, "commune.zoom", inset(bottom, kPadding, 12), ui.t("Zoom to it"), {.icon = Icon::fit})) {
    requests.ask(Action::fit_selection);
  }
}

}  // namespace

void draw_commune_panel(Ui& ui, const Rect& rect, const Picture& picture, const Focus& focus, SelectionList& list,
                        ObjectCards& cards, std::vector<Ruling>& rulings, Requests& requests) {
  panel(ui, "commune", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  const Rect inner{rect.x + 1, rect.y, rect.width - 1, rect.height};
  if (focus.selected.size() == 1) {
    draw_one(ui, inner, picture, focus.selected.front(), cards, rulings, requests);
  } else {
    draw_selection_panel(ui, inner, picture, focus, list, requests);
  }
}

}  // namespace ocop
