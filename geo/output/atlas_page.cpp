#include "output/atlas_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "output/atlas_rows.hpp"
#include "plate/plate.hpp"
#include "sheet/look.hpp"
#include "sheet/map_paths.hpp"
#include "sheet/sections.hpp"
#include "sheet/sheet_map.hpp"
#include "sheet/source_line.hpp"
#include "words/commune_facts.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kLeft = 72;
constexpr double kRight = 1168;
constexpr Rect kMap{72, 318, 720, 560};
constexpr Rect kOverview{824, 318, 344, 250};
constexpr double kSide = 824;

const SheetLook& look() { return sheet_look(Ground::light); }

const Commune& commune_of(const AtlasContext& context, CommuneId id) {
  return context.picture.atlas->vintages.at(context.picture.vintage).set.communes.at(id);
}

std::string facts_line(const AtlasContext& context, CommuneId id) {
  const Language language = context.language;
  const Commune& commune = commune_of(context, id);
  std::vector<std::string> parts = {
      fmt::format(fmt::runtime(tr(language, "code {code}")), fmt::arg("code", commune.code.text())),
      decimal(language, commune.area_km2, 1) + " km²"};
  if (commune.population) {
    parts.push_back(fmt::format(fmt::runtime(tr(language, "{n} inhabitants")),
                                fmt::arg("n", whole(language, *commune.population))));
  }
  const int producers = context.picture.values->communes.at(id).producers;
  parts.push_back(fmt::format(fmt::runtime(trn(language, "{n} producer", "{n} producers", producers)),
                              fmt::arg("n", whole(language, producers))));
  return fmt::format("{}", fmt::join(parts, " · "));
}

void draw_title(const AtlasContext& context, CommuneId id) {
  const Commune& commune = commune_of(context, id);
  const std::string kicker = commune.district.empty() ? context.title : context.title + " · " + commune.district;
  draw_cut(context, {kLeft, 54}, kRight - kLeft, kicker, {kTextSize, Weight::regular, look().text2});
  draw_cut(context, {kLeft, 78}, kRight - kLeft, commune.name, {kTitleSize, Weight::semibold, look().text});
  draw_cut(context, {kLeft, 134}, kRight - kLeft, facts_line(context, id),
           {kSubtitleSize, Weight::regular, look().text2});
}

struct Number {
  std::string value;
  std::string label;
  std::string remark;
};

std::vector<Number> numbers_of(const AtlasContext& context, CommuneId id) {
  const Language language = context.language;
  const Picture& picture = context.picture;
  const CommuneCount& count = picture.values->communes.at(id);
  int in_force = 0;
  for (const ProductId product : products_in(picture, id)) {
    in_force += picture.states->products.at(product).is_in_force() ? 1 : 0;
  }
  const std::string day = date(language, picture.choices.as_of);
  std::vector<Number> numbers = {
      {whole(language, count.products), trn(language, "product recognised", "products recognised", count.products), {}},
      {whole(language, in_force), tr(language, "in force"), day},
      {whole(language, count.products_4plus), tr(language, "of 4 stars or more"), {}}};
  const Indicator indicator = picture.choices.indicator;
  if (indicator == Indicator::products) {
    numbers.front().remark = rank_sentence(language, picture, id);
    if (const auto people = commune_of(context, id).population; people && *people > 0) {
      numbers.push_back({decimal(language, count.products * 1e4 / static_cast<double>(*people), 1),
                         tr(language, "per 10,000 people"),
                         {}});
    }
  } else {
    numbers.push_back(
        {shown_value(language, picture, id), name_of(language, indicator), rank_sentence(language, picture, id)});
  }
  return numbers;
}

void draw_numbers(const AtlasContext& context, CommuneId id) {
  double x = kLeft;
  for (const Number& number : numbers_of(context, id)) {
    context.canvas.fill({x, 192, 2, 96}, look().text);
    context.canvas.text({x + 18, 224}, number.value, {kTitleSize, Weight::semibold, look().text});
    draw_cut(context, {x + 18, 240}, 240, number.label, {kTextSize, Weight::regular, look().text});
    draw_cut(context, {x + 18, 264}, 240, number.remark, {kSmallSize, Weight::regular, look().text2});
    x += 278;
  }
}

SheetOptions options_of(const AtlasContext& context) {
  SheetOptions options;
  options.width_px = kAtlasPage.width;
  options.height_px = kAtlasPage.height;
  options.language = context.language;
  return options;
}

/// The whole of the commune's province, or of what is shown, with the place of the map in it.
void draw_overview(const AtlasContext& context, CommuneId id, const Box& shown) {
  const Vintage& vintage = context.picture.atlas->vintages.at(context.picture.vintage);
  const std::string& province = vintage.set.communes.at(id).province_code;
  std::vector<CommuneId> members;
  Box box;
  const Box body = main_body(context.picture);
  for (CommuneId c = 0; c < vintage.set.communes.size(); ++c) {
    if (!context.picture.mask->is_inside[c] || vintage.set.communes[c].province_code != province) continue;
    members.push_back(c);
    if (body.contains(vintage.borders.inner[c]) || c == id) box.add(vintage.borders.boxes[c]);
  }
  const ViewSize size{static_cast<int>(kOverview.width), static_cast<int>(kOverview.height)};
  const Camera camera = fit(box, size, {4, 4, kOverview.width - 8, kOverview.height - 8});
  const Arcs& arcs = vintage.borders.arcs.for_scale(camera.metres_per_pixel);
  const auto moved = [](Polylines lines) {
    for (auto& line : lines) {
      for (Point& p : line) p = {p.x + kOverview.x, p.y + kOverview.y};
    }
    return lines;
  };
  std::vector<Area> areas;
  Polylines borders;
  for (const CommuneId c : members) {
    Polylines rings = moved(unit_rings(arcs, c, camera, size));
    borders.insert(borders.end(), rings.begin(), rings.end());
    areas.push_back({std::move(rings), {}, {}});
  }
  const MapInk& ink = map_ink(Ground::light);
  context.canvas.begin_clip(kOverview);
  context.canvas.areas(areas, ink.zero, 0.5);
  context.canvas.lines(borders, ink.commune_line, 0.8);
  const Area own{moved(unit_rings(arcs, id, camera, size)), {}, {}};
  context.canvas.areas({&own, 1}, look().text, 1);
  context.canvas.end_clip();
  const Point from = screen_from_map(camera, size, {shown.min.x, shown.max.y});
  const Point to = screen_from_map(camera, size, {shown.max.x, shown.min.y});
  const double x = std::max(0.0, from.x);
  const double y = std::max(0.0, from.y);
  context.canvas.outline(
      {kOverview.x + x, kOverview.y + y, std::min(to.x, kOverview.width) - x, std::min(to.y, kOverview.height) - y},
      look().text, 1.4);
}

/// Legend and key at the right of the map.
void draw_side(const AtlasContext& context, const Plate& plate) {
  const SheetOptions options = options_of(context);
  const SheetContext sheet{context.canvas, context.picture, options, plate};
  std::vector<Section> sections = {legend_section(sheet), marks_section(sheet)};
  sections.back().is_optional = true;
  std::erase_if(sections, [](const Section& section) { return section.draw == nullptr; });
  set_columns(sections, {{kSide, 590, kRight - kSide, 296}}, 0.9);
}

void draw_page_foot(const AtlasContext& context, int number) {
  const TypeStyle style{kSmallSize, Weight::regular, look().text2};
  context.canvas.line({kLeft, 1682}, {kRight, 1682}, look().rule, 1);
  const std::string page = fmt::format(fmt::runtime(tr(context.language, "Page {page}/{pages}")),
                                       fmt::arg("page", number), fmt::arg("pages", context.pages));
  context.canvas.text({kRight, 1708}, page, style, Anchor::right);
  std::string source = source_line(context.picture, context.language);
  const int lost = context.picture.totals->products_not_on_map;
  if (lost > 0) {
    source += " " +
              fmt::format(fmt::runtime(tr(context.language, "{n} products not on the map")),
                          fmt::arg("n", whole(context.language, lost))) +
              ".";
  }
  if (context.picture.atlas->vintages.at(context.picture.vintage).set.is_schematic) {
    source += std::string(" ") + tr(context.language, "The outlines are schematic: not for measuring.");
  }
  const Run run{source, Weight::regular};
  context.canvas.paragraph({kLeft, 1692}, kRight - kLeft - context.canvas.text_width(page, style) - 32, {&run, 1},
                           style, 2);
}

void draw_products(const AtlasContext& context, std::vector<ProductId> products, double top) {
  const std::string all = whole(context.language, static_cast<std::int64_t>(products.size()));
  if (products.size() > kProductsOnFirst) products.resize(kProductsOnFirst);
  const std::string listed = whole(context.language, static_cast<std::int64_t>(products.size()));
  const std::string remark =
      listed == all ? std::string()
                    : fmt::format(fmt::runtime(tr(context.language, "{n} of {all}, the others on the next page")),
                                  fmt::arg("n", listed), fmt::arg("all", all));
  context.canvas.text({kRight, top + 18}, remark, {kSmallSize, Weight::regular, look().text2}, Anchor::right);
  draw_cut(context, {kLeft, top}, 600, tr(context.language, "OCOP products"),
           {kSubtitleSize, Weight::semibold, look().text});
  if (!products.empty()) {
    draw_product_rows(context, products, top + 34);
    return;
  }
  draw_cut(context, {kLeft, top + 40}, kRight - kLeft, tr(context.language, "This commune has no OCOP product yet."),
           {kTextSize, Weight::regular, look().text2});
}

}  // namespace

int pages_of(const Picture& picture, CommuneId commune) {
  const std::size_t products = products_in(picture, commune).size();
  if (products <= kProductsOnFirst) return 1;
  return 1 + static_cast<int>((products - kProductsOnFirst + kProductsOnNext - 1) / kProductsOnNext);
}

bool draw_atlas_page(const AtlasContext& context, CommuneId commune, int number, const Progress& progress) {
  draw_title(context, commune);
  draw_numbers(context, commune);
  const Box shown = surroundings(context.picture, commune);
  const SheetMap map{kMap, shown, kMapScale, SheetMap::Kind::main, commune};
  const auto plate = draw_map(context.canvas, context.picture, options_of(context), map, progress);
  if (!plate) return false;
  context.canvas.outline(kMap, look().frame, 1.4);
  draw_overview(context, commune, visible_box(plate->frame.camera, plate->frame.size));
  draw_side(context, *plate);
  const std::vector<ProductId> products = products_in(context.picture, commune);
  draw_products(context, products, 910);
  const double rows = std::max(2.0, static_cast<double>(std::min(products.size(), kProductsOnFirst)));
  const double top = 910 + 62 + 36 * rows + 32;
  const double height = 1668 - top;
  draw_neighbours(context, commune, {kLeft, top, 528, height});
  draw_nearest(context, commune, {640, top, 528, height});
  draw_page_foot(context, number);
  return true;
}

void draw_more_products(const AtlasContext& context, CommuneId commune, int part, int number) {
  draw_title(context, commune);
  const std::vector<ProductId> all = products_in(context.picture, commune);
  const std::size_t begin = kProductsOnFirst + static_cast<std::size_t>(part - 1) * kProductsOnNext;
  const std::size_t end = std::min(all.size(), begin + kProductsOnNext);
  draw_product_rows(
      context, {all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)}, 200);
  draw_page_foot(context, number);
}

}  // namespace ocop
