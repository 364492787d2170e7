#include <algorithm>
#include <set>

#include "picture/stages.hpp"

namespace ocop {
namespace {

/// Values that classes are made from: of the scope, neither zero nor missing.
std::vector<double> classed_values(const Values& values, const ScopeMask& mask) {
  std::vector<double> classed;
  for (CommuneId commune = 0; commune < values.communes.size(); ++commune) {
    const auto value = values.communes[commune].value;
    if (mask.is_inside[commune] && value && *value != 0) classed.push_back(*value);
  }
  return classed;
}

void set_breaks(const std::vector<double>& values, Indicator indicator, const Classing& classing, Classes& classes) {
  if (indicator == Indicator::best_stars) {
    classes.breaks = {3, 4, 5};
  } else if (classing.method == Method::manual || classing.is_locked) {
    classes.breaks = classing.breaks;
    classes.is_top_open = true;
  } else {
    classes.breaks = class_breaks(classing.method, values, classing.classes, is_count(indicator));
    const std::set<double> distinct(values.begin(), values.end());
    classes.has_fewer_values_than_classes = static_cast<int>(distinct.size()) < classing.classes;
  }
  classes.count = static_cast<int>(classes.breaks.size()) + (classes.is_top_open ? 1 : 0);
}

/// Without a product there are neither best stars nor a share: that is zero, not missing data.
int class_without_value(const CommuneCount& count, Indicator indicator) {
  const bool needs_products = indicator == Indicator::best_stars || indicator == Indicator::share_4plus;
  return needs_products && count.products == 0 ? kClassZero : kClassNoData;
}

int class_in(const CommuneCount& count, Indicator indicator, const Classes& classes) {
  if (!count.value) return class_without_value(count, indicator);
  if (*count.value == 0) return kClassZero;
  return class_of(*count.value, classes.breaks, classes.is_top_open);
}

void note(int class_index, Classes& classes) {
  classes.of_commune.push_back(class_index);
  if (class_index >= 0) ++classes.communes_in[static_cast<std::size_t>(class_index)];
  if (class_index == kClassZero) ++classes.communes_zero;
  if (class_index == kClassNoData) ++classes.communes_no_data;
}

}  // namespace

Classes classify(const Values& values, const ScopeMask& mask, Indicator indicator, const Classing& classing) {
  Classes classes;
  set_breaks(classed_values(values, mask), indicator, classing, classes);
  classes.communes_in.resize(static_cast<std::size_t>(classes.count));
  classes.of_commune.reserve(values.communes.size());
  for (CommuneId commune = 0; commune < values.communes.size(); ++commune) {
    const bool is_inside = mask.is_inside[commune];
    note(is_inside ? class_in(values.communes[commune], indicator, classes) : kClassOutside, classes);
  }
  return classes;
}

}  // namespace ocop
