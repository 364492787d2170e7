#include <fmt/format.h>

#include <array>
#include <set>

#include "sheet/look.hpp"
#include "sheet/sections.hpp"
#include "sheet/sheet_map.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr double kPitch = 26;

/// A symbol and its name.
struct KeyEntry {
  ProducerType type;
  Stars stars;
  bool is_dashed;
  bool begins_row;
  std::string name;
};

/// The types on the map, then the stars on it, then the dashed outline when there is one.
std::vector<KeyEntry> entries_of(const SheetContext& context) {
  const Language language = context.options.language;
  std::set<ProducerType> types;
  std::set<Stars> stars;
  bool has_dashed = false;
  for (const Mark& mark : context.plate.marks) {
    types.insert(mark.type);
    stars.insert(mark.stars);
    has_dashed |= !mark.has_own_point;
  }
  std::vector<KeyEntry> entries;
  entries.reserve(types.size() + stars.size() + 1);
  for (const ProducerType type : types) entries.push_back({type, Stars::three, false, false, name_of(language, type)});
  for (const Stars s : stars) {
    const std::string name = s == Stars::unknown ? tr(language, "stars unknown")
                                                 : fmt::format(fmt::runtime(tr(language, "{stars} stars")),
                                                               fmt::arg("stars", std::string(key_of(s))));
    entries.push_back({ProducerType::household, s, false, s == *stars.begin(), name});
  }
  if (has_dashed) {
    entries.push_back(
        {ProducerType::household, Stars::three, true, true, tr(language, "place in the commune not known")});
  }
  return entries;
}

double draw_line(const SheetContext& context, const Pen& pen, double y, const std::string& text, Weight weight) {
  const Run run{text, weight};
  return context.canvas.paragraph({pen.at.x, pen.at.y + y}, pen.width, {&run, 1},
                                  {(weight == Weight::regular ? kSmallSize : kTextSize) * pen.unit, weight,
                                   sheet_look(context.options.ground).text},
                                  2, pen.draws);
}

double draw_key(const SheetContext& context, const Pen& pen) {
  const Language language = context.options.language;
  const double u = pen.unit;
  double y = draw_line(context, pen, 0, trc(language, "heading of a key", "Producers"), Weight::semibold);
  if (context.plate.marks_hidden > 0) {
    const std::string hidden =
        fmt::format(fmt::runtime(tr(language, "{n} producers, too many to draw one by one at this scale")),
                    fmt::arg("n", whole(language, context.plate.marks_hidden)));
    return y + 4 * u + draw_line(context, pen, y + 4 * u, hidden, Weight::regular);
  }
  y += 10 * u;
  const std::vector<KeyEntry> entries = entries_of(context);
  const double column = pen.width / 2;
  const TypeStyle style{kSmallSize * u, Weight::regular, sheet_look(context.options.ground).text};
  std::size_t place = 0;
  for (const KeyEntry& entry : entries) {
    const bool is_wide = context.canvas.text_width(entry.name, style) > column - 36 * u;
    if (place % 2 == 1 && (is_wide || entry.begins_row)) ++place;
    const std::size_t row = place / 2;
    const Point at{pen.at.x + static_cast<double>(place % 2) * column,
                   pen.at.y + y + static_cast<double>(row) * kPitch * u};
    if (pen.draws) {
      draw_mark(context.canvas, {at.x + 9 * u, at.y + 9 * u}, 11 * kMapScale * u, kMapScale * u, entry.type,
                entry.stars, entry.is_dashed, context.options.ground);
      context.canvas.text({at.x + 26 * u, at.y + 14 * u}, entry.name, style);
    }
    place += is_wide ? 2 : 1;
  }
  const std::size_t rows = (place + 1) / 2;
  return y + static_cast<double>(rows) * kPitch * u - 6 * u;
}

}  // namespace

Section marks_section(const SheetContext& context) {
  if (context.plate.marks.empty() && context.plate.marks_hidden == 0) return {};
  return {[context](const Pen& pen) { return draw_key(context, pen); }};
}

}  // namespace ocop
