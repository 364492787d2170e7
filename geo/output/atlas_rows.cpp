#include "output/atlas_rows.hpp"

#include <fmt/format.h>

#include "plate/plate.hpp"
#include "sheet/look.hpp"
#include "sheet/sheet_map.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kLeft = 72;
constexpr double kRight = 1168;
constexpr double kProductRow = 36;
constexpr double kListRow = 44;
constexpr Rgb kHairline = rgb(0xE2E6EA);
constexpr Rgb kStarInk = rgb(0xC77700);
constexpr Rgb kBad = rgb(0xB42318);

const SheetLook& look() { return sheet_look(Ground::light); }
TypeStyle text_style() { return {kTextSize, Weight::regular, look().text}; }
TypeStyle small_style() { return {kSmallSize, Weight::regular, look().text2}; }

std::string name_of_commune(const AtlasContext& context, CommuneId id) {
  return context.picture.atlas->vintages.at(context.picture.vintage).set.communes.at(id).name;
}

/// "đến 15/08/2025", with what the day makes of it.
std::string validity(const AtlasContext& context, const Product& product, const ProductState& state) {
  const auto day = last_day(product.certificates.at(state.certificate));
  std::string status = name_of(context.language, state.status);
  if (!day) return status;
  const char* msgid = state.status == Status::expired    ? OCOP_N("expired {day}")
                      : state.status == Status::expiring ? OCOP_N("lapses {day}")
                                                         : OCOP_N("until {day}");
  if (state.status == Status::withdrawn) return status;
  return fmt::format(fmt::runtime(tr(context.language, msgid)), fmt::arg("day", date(context.language, *day)));
}

Rgb colour_of(Status status) {
  if (status == Status::expiring) return look().warn;
  if (status == Status::expired || status == Status::withdrawn) return kBad;
  return look().text2;
}

void draw_product(const AtlasContext& context, ProductId id, double top) {
  const Placement& placement = *context.picture.placement;
  const Product& product = placement.products.at(id);
  const ProductState& state = context.picture.states->products.at(id);
  std::string stars;
  for (int i = 0; i < state.stars.value_or(0); ++i) stars += "★";
  const double line = top + 8;
  draw_cut(context, {kLeft, line}, 96, stars, {kTextSize, Weight::regular, kStarInk});
  draw_cut(context, {kLeft + 104, line}, 284, product.name, {kTextSize, Weight::medium, look().text});
  draw_cut(context, {kLeft + 400, line}, 150, name_of(context.language, product.group), text_style());
  draw_cut(context, {kLeft + 566, line}, 350, placement.producers.at(product.producer).name, text_style());
  context.canvas.text({kRight, top + 24}, validity(context, product, state),
                      {kTextSize, Weight::regular, colour_of(state.status)}, Anchor::right);
  context.canvas.line({kLeft, top + kProductRow}, {kRight, top + kProductRow}, kHairline, 1);
}

}  // namespace

void draw_cut(const AtlasContext& context, Point top_left, double width, const std::string& text,
              const TypeStyle& style) {
  const Run run{text, style.weight};
  context.canvas.paragraph(top_left, width, {&run, 1}, style, 1);
}

void draw_heading(const AtlasContext& context, const Rect& place, const std::string& heading,
                  const std::string& remark) {
  context.canvas.text({place.x + place.width, place.y + 18}, remark, small_style(), Anchor::right);
  const double room = place.width - context.canvas.text_width(remark, small_style()) - 12;
  draw_cut(context, {place.x, place.y}, room, heading, {kTextSize, Weight::semibold, look().text});
  context.canvas.line({place.x, place.y + 30}, {place.x + place.width, place.y + 30}, look().text, 1.4);
}

double draw_product_rows(const AtlasContext& context, const std::vector<ProductId>& products, double top) {
  const auto head = [&](double x, const char* msgid, Anchor align) {
    context.canvas.text({x, top + 18}, tr(context.language, msgid), small_style(), align);
  };
  head(kLeft, OCOP_N("Star rating"), Anchor::left);
  head(kLeft + 104, OCOP_N("Product name"), Anchor::left);
  head(kLeft + 400, OCOP_N("Product group"), Anchor::left);
  head(kLeft + 566, OCOP_N("Producer name"), Anchor::left);
  head(kRight, OCOP_N("Certificate"), Anchor::right);
  context.canvas.line({kLeft, top + 28}, {kRight, top + 28}, look().text, 1.4);
  double y = top + 28;
  for (const ProductId id : products) {
    draw_product(context, id, y);
    y += kProductRow;
  }
  return y;
}

double draw_neighbours(const AtlasContext& context, CommuneId commune, const Rect& place) {
  const Language language = context.language;
  draw_heading(context, place, tr(language, "Neighbours"), trn(language, "product", "products", 2));
  const std::vector<Fill> fills = make_fills(context.picture, Ground::light);
  double y = place.y + 30;
  for (const CommuneId id : ranked_neighbours(context.picture, commune)) {
    if (y + kListRow > place.y + place.height) break;
    const Rect swatch{place.x, y + 12, 32, 21};
    context.canvas.fill(swatch, fills.at(id).colour);
    context.canvas.outline(swatch, map_ink(Ground::light).zero_line, 1);
    draw_cut(context, {place.x + 44, y + 12}, place.width - 90, name_of_commune(context, id), text_style());
    context.canvas.text({place.x + place.width, y + 28},
                        whole(language, context.picture.values->communes.at(id).products),
                        {kTextSize, Weight::semibold, look().text}, Anchor::right);
    context.canvas.line({place.x, y + kListRow}, {place.x + place.width, y + kListRow}, kHairline, 1);
    y += kListRow;
  }
  return y;
}

double draw_nearest(const AtlasContext& context, CommuneId commune, const Rect& place) {
  const Language language = context.language;
  draw_heading(context, place, tr(language, "Nearest producers"), tr(language, "from the middle of the commune"));
  const auto most = static_cast<std::size_t>((place.height - 30) / kListRow);
  double y = place.y + 30;
  for (const NearProducer& near : context.places.nearest(commune, most)) {
    const Producer& producer = context.picture.placement->producers.at(near.producer);
    draw_mark(context.canvas, {place.x + 10, y + 22}, 11 * kMapScale, kMapScale, producer.type, Stars::three, false,
              Ground::light);
    draw_cut(context, {place.x + 30, y + 4}, place.width - 110, producer.name, text_style());
    draw_cut(context, {place.x + 30, y + 23}, place.width - 110, name_of_commune(context, near.commune), small_style());
    context.canvas.text({place.x + place.width, y + 28}, distance(language, near.distance_km), text_style(),
                        Anchor::right);
    context.canvas.line({place.x, y + kListRow}, {place.x + place.width, y + kListRow}, kHairline, 1);
    y += kListRow;
  }
  return y;
}

}  // namespace ocop
