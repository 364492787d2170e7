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

std::vector<Fill> make_fills(const Picture& picture, Ground ground) {
  const std::vector<Rgb> ramp = ramp_colours(picture.choices.ramp, picture.classes->count, ground);
  const MapInk& ink = map_ink(ground);
  std::vector<Fill> fills;
  fills.reserve(picture.classes->of_commune.size());
  for (const int class_index : picture.classes->of_commune) fills.push_back(fill_of_class(class_index, ramp, ink));
  return fills;
}

LineStyle make_line_style(const Picture& picture) {
  LineStyle style;
  std::map<std::string, std::uint32_t> numbers;
  for (const Commune& commune : picture.atlas->vintages.at(picture.vintage).set.communes) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    style.district_of.push_back(numbers.try_emplace(district_key(commune), next).first->second);
  }
  return style;
}

}  // namespace ocop
