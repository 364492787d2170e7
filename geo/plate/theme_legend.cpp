#include <fmt/format.h>

#include <array>
#include <span>

#include "picture/changes.hpp"
#include "plate/legend_parts.hpp"
#include "words/cluster_sentences.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

constexpr std::array kChangeClasses = {OCOP_N("Lost only"), OCOP_N("Gained and lost"), OCOP_N("Gained only")};

std::string change_subtitle(const Picture& picture, Language language) {
  return date(language, since_day(picture.choices)) + " – " + date(language, picture.choices.as_of);
}

int count_of(const Classes& classes, int wanted) {
  int count = 0;
  for (const int of : classes.of_commune) count += of == wanted ? 1 : 0;
  return count;
}

}  // namespace

Legend make_theme_legend(const Picture& picture, Ground ground, Language language) {
  const bool is_change = picture.shown_theme() == MapTheme::changes;
  const MapInk& ink = map_ink(ground);
  const Classes& classes = *picture.theme_classes;
  const std::vector<Rgb> colours = class_colours(picture, ground);
  const std::string communes = trc(language, "unit of a legend", "communes");
  Legend legend;
  legend.title = is_change ? tr(language, "Changes") : tr(language, "Clusters");
  legend.subtitle = is_change ? change_subtitle(picture, language) : name_of(language, picture.choices.indicator);
  const auto add = [&](LegendRowKind kind, int index, std::string label, Rgb colour, int count) {
    legend.rows.push_back({kind, index, std::move(label), colour, kind == LegendRowKind::no_data, count, communes, {}});
  };
  for (int c = classes.count - 1; c >= 0; --c) {
    const auto i = static_cast<std::size_t>(c);
    add(LegendRowKind::colour_class, c,
        is_change ? std::string(tr(language, kChangeClasses.at(i))) : name_of_cluster(language, c), colours.at(i),
        classes.communes_in.at(i));
  }
  add(LegendRowKind::covered, kClassCovered, is_change ? tr(language, "As before") : tr(language, "No pattern"),
      ink.covered, count_of(classes, kClassCovered));
  if (is_change)
    add(LegendRowKind::zero, kClassZero, tr(language, "0 – no products yet"), ink.zero, classes.communes_zero);
  if (classes.communes_no_data > 0) {
    add(LegendRowKind::no_data, kClassNoData, tr(language, "No data"), ink.no_data, classes.communes_no_data);
  }
  legend.rows.push_back(row_not_on_map(picture, language));
  return legend;
}

}  // namespace ocop
