#include "plate/plate.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

std::string subtitle(Language language, Indicator indicator) {
  if (is_count(indicator) && indicator != Indicator::best_stars) {
    return tr(language, "a count, not divided by population");
  }
  return {};
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

}  // namespace

Legend make_legend(const Picture& picture, Ground ground, Language language) {
  const Classes& classes = *picture.classes;
  const std::vector<Rgb> ramp = ramp_colours(picture.choices.ramp, classes.count, ground);
  const std::vector<std::string> labels = class_labels(language, picture);
  const MapInk& ink = map_ink(ground);
  const std::string communes = trc(language, "unit of a legend", "communes");
  Legend legend{name_of(language, picture.choices.indicator), subtitle(language, picture.choices.indicator), {}, {}};
  for (int c = classes.count - 1; c >= 0; --c) {
    const auto i = static_cast<std::size_t>(c);
    legend.rows.push_back(
        {LegendRowKind::colour_class, c, labels.at(i), ramp.at(i), false, classes.communes_in.at(i), communes});
  }
  legend.rows.push_back({LegendRowKind::zero, kClassZero, zero_label(language, picture.choices.indicator), ink.zero,
                         false, classes.communes_zero, communes});
  legend.rows.push_back({LegendRowKind::no_data, kClassNoData, tr(language, "No data"), ink.no_data, true,
                         classes.communes_no_data, communes});
  legend.rows.push_back({LegendRowKind::not_on_map, kClassOutside, tr(language, "Not on the map"), std::nullopt, false,
                         picture.totals->products_not_on_map, trc(language, "unit of a legend", "products")});
  if (classes.has_fewer_values_than_classes) {
    legend.note = tr(language, "Fewer different values than classes: each value is a class of its own.");
  }
  return legend;
}

}  // namespace ocop
