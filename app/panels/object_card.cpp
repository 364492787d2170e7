#include "panels/object_card.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "picture/table_order.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::size_t kNearProducers = 3;
constexpr double kLine = 28;
constexpr double kCertificate = 48;

TextStyle quiet(Ui& ui) { return {.size = TextSize::small, .colour = ui.theme().text2}; }

void draw_section(Ui& ui, Column& column, const std::string& title, const std::string& note) {
  column.skip(12);
  const Rect head = column.take(kLine);
  ui.text("", head, title, {.weight = Weight::semibold});
  TextStyle style = quiet(ui);
  style.align = Align::right;
  ui.text("", head, note, style);
}

void draw_head(Ui& ui, Column& column, const std::string& title, const std::string& kind, Requests& requests) {
  const Rect head = column.take(32);
  ui.text("card.kind", {head.x, head.y, head.width - 40, 32}, kind, quiet(ui));
  if (icon_button(ui, "card.back", {head.x + head.width - 32, head.y, 32, 32}, Icon::cross,
                  {.tooltip = ui.t("Back"), .key_hint = "Esc"})) {
    requests.ask(Action::card_back);
  }
  const TextStyle large{.size = TextSize::title, .weight = Weight::semibold};
  column.skip(ui.wrapped("card.name", column.take(0), title, large, 3) + 4);
}

/// The time that the lines of the certificates stand on.
struct TimeAxis {
  Day from;
  Day to;
  Rect rect;

  double x(Day day) const {
    const auto all = static_cast<double>((to - from).count());
    const auto part = static_cast<double>((std::clamp(day, from, to) - from).count());
    return rect.x + rect.width * (all > 0 ? part / all : 0);
  }
};

/// When a certificate begins and may end: equal days when that is known.
struct Span {
  Day begin;
  Day sure_end;  ///< in force until here at least
  Day last_end;  ///< and until here at most
};
std::optional<Span> span_of(const Certificate& certificate) {
  if (!certificate.date) return std::nullopt;
  const Day begin = first_day(*certificate.date);
  if (const auto end = last_day(certificate)) return Span{begin, *end, *end};
  // A bare year is that of the evaluation; the decision can be up to a year later.
  return Span{begin, add_months(begin, kCertificateMonths), add_months(begin, kCertificateMonths + 24)};
}

TimeAxis axis_for(const Product& product, Day as_of, const Rect& rect) {
  TimeAxis axis{as_of, as_of, rect};
  for (const Certificate& certificate : product.certificates) {
    const auto span = span_of(certificate);
    if (!span) continue;
    axis.from = std::min(axis.from, span->begin);
    axis.to = std::max(axis.to, span->last_end);
  }
  axis.from = add_months(axis.from, -2);
  axis.to = add_months(axis.to, 2);
  return axis;
}

void draw_years(Ui& ui, const TimeAxis& axis) {
  const int first = static_cast<int>(std::chrono::year_month_day(axis.from).year());
  const int last = static_cast<int>(std::chrono::year_month_day(axis.to).year());
  double free_from = axis.rect.x;
  for (int year = first; year <= last; ++year) {
    const Day day = make_day(year, 1, 1);
    if (day < axis.from || day > axis.to) continue;
    const double x = axis.x(day);
    line(ui, {x, axis.rect.y}, {x, axis.rect.y + axis.rect.height - 18}, ui.theme().line, 1);
    const double width = ui.text_width(std::to_string(year), quiet(ui)) + 6;
    if (x < free_from || x + width > axis.rect.x + axis.rect.width + 12) continue;
    ui.text("", {x + 2, axis.rect.y + axis.rect.height - 16, width, 16}, std::to_string(year), quiet(ui));
    free_from = x + width;
  }
}

Colour colour_of(const Theme& theme, Status status) {
  switch (status) {
    case Status::valid:
      return theme.covered;
    case Status::expiring:
      return theme.warn;
    case Status::expired:
    case Status::withdrawn:
      return theme.bad;
    case Status::unknown:
      return theme.ctrl;
  }
  return theme.ctrl;
}

std::string certificate_text(Language language, const Certificate& certificate) {
  std::string text = certificate.date ? date(language, *certificate.date) : tr(language, "date unknown");
  if (!certificate.decision.empty()) text += " · " + certificate.decision;
  return text;
}

void draw_certificate(Ui& ui, const Rect& row, const TimeAxis& axis, const Certificate& certificate, Day as_of,
                      std::size_t number) {
  const Rect words = top_part(row, 20);
  double left = words.x;
  if (certificate.stars) left += star_row(ui, {words.x, words.y + 10}, *certificate.stars) + 8;
  ui.text("card.certificate." + std::to_string(number), {left, words.y, words.x + words.width - left, 20},
          certificate_text(ui.language(), certificate), quiet(ui));
  const auto span = span_of(certificate);
  if (!span) return;
  const Colour colour = colour_of(ui.theme(), certificate_status(certificate, as_of));
  const double y = row.y + 26;
  const double begin = axis.x(span->begin);
  const double sure = axis.x(span->sure_end);
  fill(ui, {begin, y, std::max(3.0, sure - begin), 8}, colour, 4);
  // It may last until here: nobody says so.
  if (span->last_end > span->sure_end) fill(ui, {sure, y + 2, axis.x(span->last_end) - sure, 4}, faded(colour, 0.4), 2);
}

void draw_certificates(Ui& ui, Column& column, const Picture& picture, const Product& product) {
  draw_section(ui, column, ui.t("Certificates"),
               whole(ui.language(), static_cast<std::int64_t>(product.certificates.size())));
  const double height = kCertificate * static_cast<double>(product.certificates.size()) + 18;
  const Rect place = column.take(height);
  const Day as_of = picture.choices.as_of;
  const TimeAxis axis = axis_for(product, as_of, place);
  draw_years(ui, axis);
  for (std::size_t i = 0; i < product.certificates.size(); ++i) {
    draw_certificate(ui, {place.x, place.y + kCertificate * static_cast<double>(i), place.width, kCertificate}, axis,
                     product.certificates[i], as_of, i);
  }
  const double now = axis.x(as_of);
  line(ui, {now, place.y}, {now, place.y + height - 18}, ui.theme().accent, 1.5);
  column.skip(4);
  const std::string text =
      fmt::format(fmt::runtime(ui.t("The line is {}, the day of the map.")), date(ui.language(), as_of));
  column.skip(ui.wrapped("card.as_of", column.take(0), text, quiet(ui), 2));
  const auto has_open_end = [](const Certificate& certificate) {
    const auto span = span_of(certificate);
    return span && span->last_end > span->sure_end;
  };
  if (std::ranges::any_of(product.certificates, has_open_end)) {
    column.skip(ui.wrapped("card.open_end", column.take(0),
                           ui.t("Only the year is known: it ends somewhere in the thin part."), quiet(ui), 2));
  }
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
  draw_certificates(ui, column, picture, product);
  draw_section(ui, column, trc(ui.language(), "table", "Producer"), {});
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
  draw_section(ui, column, trc(ui.language(), "table", "Products"), note);
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
                               ? fmt::format(fmt::runtime(ui.t("recognised {}")), date(language, *certificate.date))
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
