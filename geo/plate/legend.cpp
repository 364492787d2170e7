#include <fmt/format.h>

#include <array>
#include <cmath>

#include "plate/circles.hpp"
#include "plate/legend_parts.hpp"
#include "plate/plate.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

std::string subtitle(Language language, const Choices& choices) {
  const Indicator indicator = choices.indicator;
  if (choices.is_smoothed && needs_population(indicator)) return tr(language, "smoothed for small populations");
  if (is_count(indicator) && indicator != Indicator::best_stars) {
    return tr(language, "a count, not divided by population");
  }
  return {};
}

}  // namespace

LegendRow row_not_on_map(const Picture& picture, Language language) {
  return {LegendRowKind::not_on_map,
          kClassOutside,
          tr(language, "Not on the map"),
          std::nullopt,
          false,
          picture.totals->products_not_on_map,
          trc(language, "unit of a legend", "products"),
          {}};
}

namespace {

/// "from 45", "35–44", "below 35", from the inclusive upper bounds.
std::string range_of(Language language, const std::vector<double>& bounds, int priority) {
  const auto n = [&](double value) { return whole(language, std::lround(value)); };
  const auto index = static_cast<std::size_t>(priority);
  if (index == 0) return fmt::format(fmt::runtime(tr(language, "below {}")), n(bounds.front() + 1));
  const std::string from = n(bounds[index - 1] + 1);
  if (index == bounds.size()) return fmt::format(fmt::runtime(tr(language, "from {}")), from);
  return from + "–" + n(bounds[index]);
}

Legend make_gap_legend(const Picture& picture, Ground ground, Language language) {
  static constexpr std::array kNames = {OCOP_N("Low"), OCOP_N("Middle"), OCOP_N("High")};
  const MapInk& ink = map_ink(ground);
  const Classes& classes = *picture.theme_classes;
  const GapKind kind = picture.choices.gap_kind;
  const std::string communes = trc(language, "unit of a legend", "communes");
  Legend legend{tr(language, "Priority"),
                fmt::format(fmt::runtime(tr(language, "{} · points 0–100")), name_of(language, kind)),
                {},
                {}};
  for (int priority = classes.count - 1; priority >= 0; --priority) {
    const auto i = static_cast<std::size_t>(priority);
    legend.rows.push_back({LegendRowKind::colour_class, priority, tr(language, kNames.at(i)), ink.priority.at(i), false,
                           classes.communes_in.at(i), communes, range_of(language, classes.breaks, priority)});
  }
  const GapFacts::Count& count = picture.gap_facts->by_kind.at(static_cast<std::size_t>(kind));
  if (count.uncertain > 0) {
    legend.rows.push_back({LegendRowKind::uncertain,
                           kClassNoData,
                           tr(language, "of them perhaps"),
                           ink.priority[1],
                           true,
                           count.uncertain,
                           communes,
                           {}});
  }
  legend.rows.push_back({LegendRowKind::covered,
                         kClassCovered,
                         kind == GapKind::none ? tr(language, "With products") : tr(language, "No gap"),
                         ink.covered,
                         false,
                         picture.totals->communes - count.gaps,
                         communes,
                         {}});
  legend.rows.push_back(row_not_on_map(picture, language));
  return legend;
}

std::string zero_label(Language language, Indicator indicator) {
  switch (indicator) {
    case Indicator::producers:
      return tr(language, "0 – no producers yet");
    case Indicator::valid_products:
      return tr(language, "0 – none in force");
    case Indicator::expiring_products:
      return tr(language, "0 – none expiring");
    default:
      return tr(language, "0 – no products yet");
  }
}

/// The key of sizes, and how many communes have a circle.
void add_circles(const Picture& picture, Ground ground, Language language, Legend& legend) {
  legend.subtitle = tr(language, "a circle's area is the value");
  legend.circles = circle_key(picture, ground, language);
  int with_circle = 0;
  for (const int count : picture.classes->communes_in) with_circle += count;
  legend.rows.push_back({LegendRowKind::sized,
                         0,
                         tr(language, "With a circle"),
                         circle_colour(picture, ground),
                         false,
                         with_circle,
                         trc(language, "unit of a legend", "communes"),
                         {}});
}

}  // namespace

Legend make_indicator_legend(const Picture& picture, Ground ground, Language language) {
  const Classes& classes = *picture.classes;
  const std::vector<Rgb> ramp = ramp_colours(picture.choices, classes.count, ground);
  const std::vector<std::string> labels = class_labels(language, picture);
  const MapInk& ink = map_ink(ground);
  const std::string communes = trc(language, "unit of a legend", "communes");
  Legend legend{name_of(language, picture.choices.indicator), subtitle(language, picture.choices), {}, {}};
  legend.has_marks = picture.shown_form() == MapForm::areas;
  if (picture.shown_form() == MapForm::circles) {
    add_circles(picture, ground, language, legend);
  } else {
    for (int c = classes.count - 1; c >= 0; --c) {
      const auto i = static_cast<std::size_t>(c);
      legend.rows.push_back(
          {LegendRowKind::colour_class, c, labels.at(i), ramp.at(i), false, classes.communes_in.at(i), communes, {}});
    }
  }
  legend.rows.push_back({LegendRowKind::zero,
                         kClassZero,
                         zero_label(language, picture.choices.indicator),
                         ink.zero,
                         false,
                         classes.communes_zero,
                         communes,
                         {}});
  if (picture.lost != nullptr && !picture.lost->empty()) {
    legend.rows.push_back({LegendRowKind::lost,
                           kClassZero,
                           tr(language, "of them had some"),
                           ink.zero,
                           false,
                           static_cast<int>(picture.lost->size()),
                           communes,
                           {}});
  }
  legend.rows.push_back({LegendRowKind::no_data,
                         kClassNoData,
                         tr(language, "No data"),
                         ink.no_data,
                         true,
                         classes.communes_no_data,
                         communes,
                         {}});
  legend.rows.push_back(row_not_on_map(picture, language));
  if (classes.has_fewer_values_than_classes && legend.circles.empty()) {
    legend.note = tr(language, "Fewer different values than classes: each value is a class of its own.");
  }
  return legend;
}

Legend make_legend(const Picture& picture, Ground ground, Language language) {
  switch (picture.shown_theme()) {
    case MapTheme::gaps:
      return make_gap_legend(picture, ground, language);
    case MapTheme::changes:
    case MapTheme::clusters:
      return make_theme_legend(picture, ground, language);
    case MapTheme::indicator:
      break;
  }
  return make_indicator_legend(picture, ground, language);
}

}  // namespace ocop
