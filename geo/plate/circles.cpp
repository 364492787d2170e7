#include "plate/circles.hpp"

#include <algorithm>
#include <cmath>

#include "words/numbers.hpp"

namespace ocop {
namespace {

/// Of the communes that are counted; 0 when none has any.
double largest_value(const Picture& picture) {
  double largest = 0;
  const auto& communes = picture.values->communes;
  for (CommuneId id = 0; id < communes.size(); ++id) {
    if (picture.mask->is_inside[id]) largest = std::max(largest, communes[id].value.value_or(0));
  }
  return largest;
}

double radius_of(double value, double largest) { return kLargestCircle * std::sqrt(value / largest); }

/// The largest of 1, 2 and 5 times a power of ten that is not above.
double round_below(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  double round = power;
  for (const double times : {2.0, 5.0}) {
    if (times * power <= value * (1 + 1e-9)) round = times * power;
  }
  return round;
}

/// The largest value itself where values are counted, else a round one below; then about a third and a tenth of it.
std::vector<double> key_values(double largest, bool is_whole) {
  std::vector<double> values = {is_whole ? largest : round_below(largest)};
  for (const double share : {0.4, 0.1}) {
    const double value = round_below(values.front() * share);
    if (value < values.back() && (!is_whole || value >= 1)) values.push_back(value);
  }
  if (is_whole && values.size() < 3 && values.back() > 1) values.push_back(1);
  return values;
}

std::string value_text(Language language, double value, bool is_whole) {
  if (is_whole) return whole(language, std::llround(value));
  return decimal(language, value, value >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(value) - 1e-9)));
}

}  // namespace

Rgb circle_colour(const Picture& picture, Ground ground) {
  constexpr int kSteps = 5;
  constexpr std::size_t kStep = 2;
  return ramp_colours(picture.choices, kSteps, ground)[kStep];
}

std::vector<Circle> place_circles(const LayoutView& view) {
  std::vector<Circle> circles;
  const double largest = largest_value(view.picture);
  if (largest <= 0) return circles;
  const Rgb colour = circle_colour(view.picture, view.frame.ground);
  for (const CommuneId id : view.visible) {
    const double value = view.picture.values->communes[id].value.value_or(0);
    if (value <= 0 || !view.picture.mask->is_inside[id] || is_in_one(view.frame.elsewhere, view.inner(id))) continue;
    circles.push_back({view.inner(id), radius_of(value, largest) * view.frame.scale, colour, id});
  }
  std::ranges::stable_sort(circles, std::greater(), &Circle::radius_px);
  return circles;
}

std::vector<LegendCircle> circle_key(const Picture& picture, Ground ground, Language language) {
  std::vector<LegendCircle> key;
  const double largest = largest_value(picture);
  if (largest <= 0) return key;
  const bool is_whole = is_count(picture.choices.indicator);
  const Rgb colour = circle_colour(picture, ground);
  for (const double value : key_values(largest, is_whole)) {
    key.push_back({radius_of(value, largest), value_text(language, value, is_whole), colour});
  }
  return key;
}

}  // namespace ocop
