#include <map>
#include <string>

#include "plate/plate.hpp"

namespace ocop {
namespace {

Fill fill_of_class(int class_index, const std::vector<Rgb>& ramp, const MapInk& ink) {
  switch (class_index) {
    case kClassZero:
      return {ink.zero, false, class_index};
    case kClassNoData:
      return {ink.no_data, true, class_index};
    case kClassOutside:
      return {ink.outside, false, class_index};
    case kClassCovered:
      return {ink.covered, false, class_index};
    default:
      return {ramp.at(static_cast<std::size_t>(class_index)), false, class_index};
  }
}

/// Names are not unique across provinces, codes may be missing: both together tell districts apart.
std::string district_key(const Commune& commune) {
  const std::string province = commune.province_code.empty() ? commune.province : commune.province_code;
  return province + '/' + (commune.district_code.empty() ? commune.district : commune.district_code);
}

}  // namespace

std::vector<Rgb> class_colours(const Picture& picture, Ground ground) {
  constexpr int kSteps = 5;
  const std::vector<Rgb> diverging = ramp_colours(Ramp::diverging, kSteps, ground);
  const MapInk& ink = map_ink(ground);
  switch (picture.shown_theme()) {
    case MapTheme::gaps:
      return {ink.priority.begin(), ink.priority.end()};
    case MapTheme::changes:
      return {diverging[1], ramp_colours(Ramp::ochre, kSteps, ground)[1], diverging[3]};
    case MapTheme::clusters: {
      const std::vector<Rgb> teal = ramp_colours(Ramp::teal, kSteps, ground);
      return {ink.priority[2], ink.priority[0], teal[1], teal[3]};
    }
    case MapTheme::indicator:
      break;
  }
  return ramp_colours(picture.choices, picture.shown_classes().count, ground);
}

std::vector<Fill> make_fills(const Picture& picture, Ground ground) {
  const MapInk& ink = map_ink(ground);
  const Classes& classes = picture.shown_classes();
  const std::vector<Rgb> ramp = class_colours(picture, ground);
  std::vector<Fill> fills;
  fills.reserve(classes.of_commune.size());
  // Under circles all land that has a value is alike.
  const bool is_ground = picture.shown_form() == MapForm::circles;
  for (const int class_index : classes.of_commune) {
    fills.push_back(fill_of_class(is_ground && class_index >= 0 ? kClassZero : class_index, ramp, ink));
  }
  if (!picture.shows_gaps()) return fills;
  for (const Gap& gap : *picture.gaps) fills[gap.commune].is_hatched = gap.is_uncertain;
  return fills;
}

LineStyle make_line_style(const Picture& picture) {
  LineStyle style;
  // Between tiles, not between outlines: they part what nature does not.
  if (picture.tiles) style.commune_px = style.district_px = 2;
  std::map<std::string, std::uint32_t> numbers;
  for (const Commune& commune : picture.atlas->vintages.at(picture.vintage).set.communes) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    style.district_of.push_back(numbers.try_emplace(district_key(commune), next).first->second);
  }
  return style;
}

}  // namespace ocop
