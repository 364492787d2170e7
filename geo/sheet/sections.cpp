#include "sheet/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "plate/label_texts.hpp"
#include "sheet/look.hpp"
#include "sheet/sheet_map.hpp"
#include "words/gap_sentences.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"
#include "words/tile_sentence.hpp"

namespace ocop {
namespace {

const SheetLook& look_of(const SheetContext& context) { return sheet_look(context.options.ground); }

/// A heading in SemiBold and, under it, a line in small type. Returns the height.
double heading(const SheetContext& context, const Pen& pen, const std::string& title, const std::string& subtitle) {
  const double u = pen.unit;
  const Run run{title, Weight::semibold};
  double height = context.canvas.paragraph(pen.at, pen.width, {&run, 1},
                                           {kTextSize * u, Weight::semibold, look_of(context).text}, 2, pen.draws);
  if (!subtitle.empty()) {
    const Run small{subtitle, Weight::regular};
    height += 3 * u;
    height += context.canvas.paragraph({pen.at.x, pen.at.y + height}, pen.width, {&small, 1},
                                       {kSmallSize * u, Weight::regular, look_of(context).text2}, 2, pen.draws);
  }
  return height;
}

/// A label at the left and a number at the right of one row.
void row(const SheetContext& context, const Pen& pen, double indent, const std::string& label, int count, Rgb colour) {
  if (!pen.draws) return;
  const double u = pen.unit;
  const std::string number = whole(context.options.language, count);
  const TypeStyle bold{kTextSize * u, Weight::semibold, colour};
  const double room = pen.width - indent * u - context.canvas.text_width(number, bold) - 10 * u;
  const Run run{label, Weight::regular};
  context.canvas.paragraph({pen.at.x + indent * u, pen.at.y}, room, {&run, 1}, {kTextSize * u, Weight::regular, colour},
                           1);
  context.canvas.text({pen.at.x + pen.width, pen.at.y + 16.5 * u}, number, bold, Anchor::right);
}

void swatch(const SheetContext& context, const Rect& rect, const LegendRow& legend_row, double scale) {
  if (!legend_row.colour) return;
  const MapInk& ink = map_ink(context.options.ground);
  if (legend_row.is_hatched) {
    context.canvas.hatch(rect, *legend_row.colour, ink.hatch, scale);
  } else {
    context.canvas.fill(rect, *legend_row.colour);
  }
  const bool is_lost = legend_row.kind == LegendRowKind::lost;
  if (legend_row.kind != LegendRowKind::colour_class) {
    context.canvas.outline(rect, is_lost ? ink.gap : ink.zero_line, is_lost ? 2 * scale : scale);
  }
}

bool is_colour_row(const LegendRow& legend_row) { return legend_row.kind != LegendRowKind::not_on_map; }

/// How the priority is made.
std::string gap_note(const SheetContext& context) {
  const auto& communes = context.picture.atlas->vintages.at(context.picture.vintage).set.communes;
  const bool has_population =
      std::ranges::any_of(communes, [](const Commune& commune) { return commune.population.has_value(); });
  return explain(context.options.language, context.picture.choices.gap_weights, has_population);
}

/// Circles one in the other, standing on one line, their values led out to the right. Returns the height.
double draw_circle_key(const SheetContext& context, const Pen& pen, const std::vector<LegendCircle>& circles) {
  const double u = pen.unit * kMapScale;
  const double largest = circles.front().radius * u;
  const Point foot{pen.at.x + largest + pen.unit, pen.at.y + 2 * largest + pen.unit};
  if (!pen.draws) return 2 * largest + 16 * pen.unit;
  const SheetLook& look = look_of(context);
  const double right = foot.x + largest + 28 * pen.unit;
  double lowest = foot.y - 2 * largest - 20 * pen.unit;
  for (const LegendCircle& circle : circles) {
    const double radius = circle.radius * u;
    const Point middle{foot.x, foot.y - radius};
    context.canvas.circle(middle, radius + pen.unit, map_ink(context.options.ground).casing);
    context.canvas.circle(middle, radius, circle.colour);
    const double top = foot.y - 2 * radius;
    // Small ones stand so near to each other that their values need room.
    lowest = std::max(top, lowest + 20 * pen.unit);
    context.canvas.lines({{{foot.x, top}, {foot.x + largest + 8 * pen.unit, top}, {right - 6 * pen.unit, lowest}}},
                         look.text2, pen.unit);
    context.canvas.text({right, lowest + 5 * pen.unit}, circle.label,
                        {kTextSize * pen.unit, Weight::regular, look.text});
  }
  return 2 * largest + 24 * pen.unit;
}

double draw_legend(const SheetContext& context, const Pen& pen) {
  constexpr double kPitch = 32;
  const Legend& legend = context.plate.legend;
  const double u = pen.unit;
  const SheetLook& look = look_of(context);
  double y = heading(context, pen, legend.title, legend.subtitle);
  if (pen.draws) {
    context.canvas.text({pen.at.x + pen.width, pen.at.y + y - 4 * u},
                        trc(context.options.language, "heading of a column", "communes"),
                        {kSmallSize * u, Weight::regular, look.text2}, Anchor::right);
  }
  y += 14 * u;
  if (!legend.circles.empty()) {
    y += draw_circle_key(context, {{pen.at.x, pen.at.y + y}, pen.width, u, pen.draws}, legend.circles);
  }
  for (const LegendRow& legend_row : legend.rows) {
    if (!is_colour_row(legend_row)) continue;
    if (pen.draws) swatch(context, {pen.at.x, pen.at.y + y, 32 * u, 21 * u}, legend_row, u);
    const std::string label =
        legend_row.detail.empty() ? legend_row.label : legend_row.label + " (" + legend_row.detail + ")";
    row(context, {{pen.at.x, pen.at.y + y}, pen.width, u, pen.draws}, 44, label, legend_row.count, look.text);
    y += kPitch * u;
  }
  const std::string said = context.picture.shows_gaps() ? gap_note(context)
                           : context.picture.shown_form() == MapForm::tiles
                               ? tile_sentence(context.options.language, context.picture)
                               : legend.note;
  if (said.empty()) return y - 11 * u;
  const Run note{said, Weight::regular};
  return y + context.canvas.paragraph({pen.at.x, pen.at.y + y}, pen.width, {&note, 1},
                                      {kSmallSize * u, Weight::regular, look.text2}, 6, pen.draws);
}

double draw_totals(const SheetContext& context, const Pen& pen) {
  constexpr double kPitch = 28;
  const Language language = context.options.language;
  const Totals& totals = *context.picture.totals;
  const SheetLook& look = look_of(context);
  const double u = pen.unit;
  if (pen.draws) context.canvas.line(pen.at, {pen.at.x + pen.width, pen.at.y}, look.rule, u);
  double y = 16 * u;
  const auto next = [&](const char* label, int count, Rgb colour) {
    row(context, {{pen.at.x, pen.at.y + y}, pen.width, u, pen.draws}, 0, label, count, colour);
    y += kPitch * u;
  };
  next(tr(language, "Communes in all"), totals.communes, look.text);
  next(tr(language, "Products on the map"), totals.products - totals.products_not_on_map, look.text);
  next(tr(language, "Products not on the map"), totals.products_not_on_map,
       totals.products_not_on_map > 0 ? look.warn : look.text);
  if (totals.products_outside_scope > 0) {
    next(tr(language, "Products outside the scope, not counted"), totals.products_outside_scope, look.text2);
  }
  return y - 8 * u;
}

double draw_filter(const SheetContext& context, const Pen& pen) {
  const double u = pen.unit;
  const double top = heading(context, pen, tr(context.options.language, "Filter"), {}) + 4 * u;
  const Run run{plain(filter_sentence(context.options.language, context.picture)), Weight::regular};
  return top + context.canvas.paragraph({pen.at.x, pen.at.y + top}, pen.width, {&run, 1},
                                        {kTextSize * u, Weight::regular, look_of(context).text}, 8, pen.draws);
}

double draw_outside(const SheetContext& context, const Pen& pen, const std::vector<CommuneId>& communes) {
  const double u = pen.unit;
  std::string names;
  const std::vector<Commune>& all = context.picture.atlas->vintages.at(context.picture.vintage).set.communes;
  for (const CommuneId id : communes) names += (names.empty() ? "" : ", ") + all[id].name;
  const std::string text = fmt::format(fmt::runtime(tr(context.options.language, "Not wholly in a frame: {names}.")),
                                       fmt::arg("names", names));
  const Run run{text, Weight::regular};
  return context.canvas.paragraph(pen.at, pen.width, {&run, 1},
                                  {kSmallSize * u, Weight::regular, look_of(context).text2}, 4, pen.draws);
}

double draw_part(const SheetContext& context, const Pen& pen, std::size_t outside) {
  const Language language = context.options.language;
  const auto n = static_cast<std::int64_t>(outside);
  const std::string text =
      fmt::format(fmt::runtime(trn(language, "The map shows a part; {n} commune lies beyond its edge or is cut by it.",
                                   "The map shows a part; {n} communes lie beyond its edge or are cut by it.", n)),
                  fmt::arg("n", whole(language, n)));
  const Run run{text, Weight::regular};
  return context.canvas.paragraph(pen.at, pen.width, {&run, 1},
                                  {kSmallSize * pen.unit, Weight::regular, look_of(context).text2}, 3, pen.draws);
}

double draw_inset(const SheetContext& context, const Pen& pen, const FarLand& land, const Progress& progress) {
  constexpr double kHeight = 150;
  const double u = pen.unit;
  const SheetLook& look = look_of(context);
  const std::vector<Commune>& all = context.picture.atlas->vintages.at(context.picture.vintage).set.communes;
  std::string names;
  for (const CommuneId id : land.communes) names += (names.empty() ? "" : ", ") + all[id].name;
  const std::string away =
      fmt::format(fmt::runtime(tr(context.options.language, "{distance} from the main part")),
                  fmt::arg("distance", whole(context.options.language, std::lround(land.distance_km)) + " km"));
  const TypeStyle small{kSmallSize * u, Weight::regular, look.text2};
  const Run run{names, Weight::semibold};
  const double room = pen.width - context.canvas.text_width(away, small) - 12 * u;
  const double head =
      context.canvas.paragraph(pen.at, room, {&run, 1}, {kTextSize * u, Weight::semibold, look.text}, 1, pen.draws);
  const Rect frame{std::round(pen.at.x), std::round(pen.at.y + head + 8 * u), std::round(pen.width),
                   std::round(kHeight * u)};
  if (pen.draws) {
    context.canvas.text({pen.at.x + pen.width, pen.at.y + 16 * u}, away, small, Anchor::right);
    draw_map(context.canvas, context.picture, context.options,
             {frame, land.box, kMapScale * u, SheetMap::Kind::far_off}, progress);
    context.canvas.outline(frame, look.frame, std::max(1.0, u));
  }
  return head + 8 * u + frame.height;
}

}  // namespace

Section legend_section(const SheetContext& context) {
  return {[context](const Pen& pen) { return draw_legend(context, pen); }};
}

Section totals_section(const SheetContext& context) {
  return {[context](const Pen& pen) { return draw_totals(context, pen); }};
}

Section filter_section(const SheetContext& context) {
  return {[context](const Pen& pen) { return draw_filter(context, pen); }};
}

Section outside_section(const SheetContext& context, const std::vector<CommuneId>& communes) {
  return {[context, communes](const Pen& pen) { return draw_outside(context, pen, communes); }};
}

Section part_section(const SheetContext& context, std::size_t outside) {
  return {[context, outside](const Pen& pen) { return draw_part(context, pen, outside); }};
}

Section inset_section(const SheetContext& context, const FarLand& land, const Progress& progress) {
  return {[context, land, &progress](const Pen& pen) { return draw_inset(context, pen, land, progress); }};
}

}  // namespace ocop
