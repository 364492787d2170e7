#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "picture/picture.hpp"

/// A picture written by hand: one value a commune, classed by the given bounds.
inline ocop::Picture picture_of(ocop::Indicator indicator, const std::vector<std::optional<double>>& values,
                                const std::vector<double>& breaks, bool is_top_open) {
  ocop::Picture picture;
  picture.choices.indicator = indicator;
  picture.choices.as_of = ocop::make_day(2023, 12, 31);
  auto classes = std::make_shared<ocop::Classes>();
  classes->breaks = breaks;
  classes->is_top_open = is_top_open;
  classes->count = static_cast<int>(breaks.size()) + (is_top_open ? 1 : 0);
  auto counts = std::make_shared<ocop::Values>();
  auto mask = std::make_shared<ocop::ScopeMask>();
  for (const std::optional<double>& value : values) {
    counts->communes.push_back({});
    counts->communes.back().value = value;
    int of = ocop::kClassNoData;
    if (value) {
      of = ocop::kClassZero;
      if (*value > 0) of = 0;
      while (of >= 0 && of < static_cast<int>(breaks.size()) && *value > breaks[static_cast<std::size_t>(of)]) ++of;
    }
    classes->of_commune.push_back(of);
    mask->is_inside.push_back(true);
  }
  mask->count = values.size();
  auto totals = std::make_shared<ocop::Totals>();
  totals->communes = static_cast<int>(values.size());
  picture.values = counts;
  picture.classes = classes;
  picture.mask = mask;
  picture.totals = totals;
  return picture;
}
