#include "panels/object_card.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "panels/certificate_lines.hpp"
#include "panels/object_rows.hpp"
#include "picture/table_order.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::size_t kNearProducers = 3;
constexpr double kLine = 28;

TextStyle quiet(Ui& ui) { return {.size = TextSize::small, .colour = ui.theme().text2}; }

void draw_head(Ui& ui, Column& column, const std::string& title, const std::string& kind, Requests& requests) {
  const Rect head = column.take(32);
  constexpr double kBack = 28;
  ui.text("card.kind", {head.x + kBack, head.y, head.width - kBack, 32}, kind, quiet(ui));
  if (icon_button(ui, "card.back", {head.x - 8, head.y + 2, kBack, kBack}, Icon::chevron_left,
                  {.tooltip = ui.t("Back"), .key_hint = "Esc"})) {
    requests.ask(Action::card_back);
  }
  const TextStyle large{.size = TextSize::title, .weight = Weight::semibold};
  column.skip(ui.wrapped("card.name", column.take(0), title, large, 3) + 4);
}

std::string place_text(Ui& ui, const Picture& picture, std::optional<CommuneId> commune) {
  if (!commune) return ui.t("not on the map");
  const Commune& of = picture.atlas->vintages[picture.vintage].set.communes[*commune];
  return of.district.empty() ? of.name : of.name + ", " + of.district;
}

/// A line that shows the commune on the map.
void draw_place(Ui& ui, Column& column, const Picture& picture, std::optional<CommuneId> commune, Requests& requests) {
  const Rect row = column.take(kLine);
  const std::string text = place_text(ui, picture, commune);
  if (!commune) {
    ui.text("card.place", row, text, {.colour = ui.theme().warn});
    return;
  }
  const Control c = link_row(ui, "card.place", row, text);
  ui.text("", row, text, {.colour = ui.theme().accent});
  if (c.is_hovered) requests.hover = commune;
  if (c.is_clicked) {
    requests.select = {{*commune}};
    requests.zoom_to = commune;
  }
}

void draw_product(Ui& ui, Column& column, const Picture& picture, ProductId id, Requests& requests) {
  const Product& product = picture.placement->products[id];
  const ProductState& state = picture.states->products[id];
  draw_head(ui, column, product.name, trc(ui.language(), "table", "Product"), requests);
  const Rect line = column.take(kLine);
  if (state.stars) star_row(ui, {line.x, line.y + line.height / 2}, *state.stars, 14);
  draw_validity(ui, line, product, state);
  ui.text("card.group", column.take(24), name_of(ui.language(), product.group), quiet(ui));
  draw_place(ui, column, picture, picture.placement->vintages[picture.vintage].products[id].commune, requests);
  column.skip(12);
  draw_certificates(ui, column, picture, product);
  column.skip(12);
  card_section(ui, column, trc(ui.language(), "table", "Producer"), {});
  const Producer& producer = picture.placement->producers[product.producer];
  if (producer_row(ui, "card.producer", column.take(kLine), picture, product.producer,
                   short_name_of(ui.language(), producer.type))) {
    requests.producer = product.producer;
  }
}

void draw_producer(Ui& ui, Column& column, const Picture& picture, ProducerId id, Requests& requests) {
  const Producer& producer = picture.placement->producers[id];
  draw_head(ui, column, producer.name, name_of(ui.language(), producer.type), requests);
  draw_place(ui, column, picture, commune_of_row(picture, Listing::producers, id), requests);
  ui.text("card.point", column.take(20),
          producer.point ? degrees(ui.language(), producer.point->lon, producer.point->lat)
                         : ui.t("No coordinates; drawn inside its commune"),
          quiet(ui));
  const auto all = std::ssize(producer.products);
  const auto passing =
      std::ranges::count_if(producer.products, [&](ProductId p) { return picture.passing->products[p]; });
  const std::string note = passing == all
                               ? whole(ui.language(), all)
                               : fmt::format("{} / {}", whole(ui.language(), passing), whole(ui.language(), all));
  column.skip(12);
  card_section(ui, column, trc(ui.language(), "table", "Products"), note);
  for (const ProductId product : producer.products) {
    if (product_row(ui, fmt::format("card.product.{}", product), column.take(kLine), picture, product)) {
      requests.product = product;
    }
  }
}

}  // namespace

void ObjectCards::open(const Requests& requests, const std::shared_ptr<const Placement>& placement) {
  if (!requests.product && !requests.producer) return;
  if (placement_ != placement) cards_.clear();
  placement_ = placement;
  const Card card{requests.product, requests.product ? std::nullopt : requests.producer};
  // Going to where one was is going back, not a longer way.
  const auto known = std::ranges::find(cards_, card);
  if (known != cards_.end()) cards_.erase(known, cards_.end());
  cards_.push_back(card);
}

bool ObjectCards::go_back() {
  if (cards_.empty()) return false;
  cards_.pop_back();
  return true;
}

std::optional<ObjectCards::Card> ObjectCards::shown(const Picture& picture) const {
  return cards_.empty() || placement_ != picture.placement ? std::nullopt : std::optional(cards_.back());
}

const ObjectCards::Surroundings& ObjectCards::surroundings(const Picture& picture, CommuneId commune) {
  const bool has_neighbours = picture.neighbours != nullptr;
  const bool is_same = passing_ == picture.passing && commune_ == commune && vintage_ == picture.vintage &&
                       has_neighbours_ == has_neighbours;
  if (is_same) return surroundings_;
  surroundings_ = {ProducerPlaces(picture).nearest(commune, kNearProducers), lacked_groups(picture, commune)};
  passing_ = picture.passing;
  commune_ = commune;
  vintage_ = picture.vintage;
  has_neighbours_ = has_neighbours;
  return surroundings_;
}

void draw_object_card(Ui& ui, const Rect& rect, const Picture& picture, const ObjectCards::Card& card,
                      Requests& requests) {
  panel(ui, "card", rect);
  rule_down(ui, rect.x, rect.y, rect.height);
  Column column = begin_scroll(ui, "card.scroll", {rect.x + 1, rect.y, rect.width - 1, rect.height});
  column.x += kPadding;
  column.width -= 2 * kPadding;
  column.skip(16);
  if (card.product) {
    draw_product(ui, column, picture, *card.product, requests);
  } else if (card.producer) {
    draw_producer(ui, column, picture, *card.producer, requests);
  }
  end_scroll(ui, column.y + 16);
}

}  // namespace ocop
