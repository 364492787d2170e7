#include "command/choices.hpp"

namespace ocop {
namespace {

template <class T>
void replace(T& value, const std::optional<T>& option) {
  if (option) value = *option;
}

Classing classing_by_hand(const Classing& now, Indicator indicator) {
  Classing classing = now;
  classing.method = Method::manual;
  if (classing.breaks.empty()) classing.breaks = default_classing(indicator).breaks;
  return classing;
}

Classing apply_classing(const ChoiceOptions& options, Classing classing, Indicator indicator) {
  if (options.breaks) return {Method::manual, classing.classes, *options.breaks, false};
  if (options.method || options.classes) classing.is_locked = false;
  replace(classing.classes, options.classes);
  if (options.method == Method::manual) return classing_by_hand(classing, indicator);
  replace(classing.method, options.method);
  const bool asks_for_a_count_only = options.classes && !options.method;
  if (asks_for_a_count_only && classing.method == Method::manual) classing.method = Method::jenks;
  return classing;
}

}  // namespace

Understood<Choices> apply(const ChoiceOptions& options, Choices choices) {
  replace(choices.vintage, options.vintage);
  replace(choices.as_of, options.as_of);
  if (options.since) choices.since = options.since;
  replace(choices.theme, options.theme);
  replace(choices.filter.stars, options.stars);
  replace(choices.filter.producer_types, options.producer_types);
  replace(choices.filter.groups, options.groups);
  replace(choices.filter.statuses, options.statuses);
  if (options.years) choices.filter.years = options.years;
  replace(choices.filter.text, options.text);
  if (options.districts) choices.filter.districts = options.districts;
  for (const auto& [column, values] : options.commune_classes) choices.filter.commune_classes[column] = values;
  choices.is_ramp_reversed = choices.is_ramp_reversed || options.is_ramp_reversed;
  choices.is_smoothed = choices.is_smoothed || options.is_smoothed;
  replace(choices.ramp, options.ramp);
  replace(choices.form, options.form);
  replace(choices.gap_kind, options.gap_kind);
  if (options.indicator && *options.indicator != choices.indicator) {
    choices.indicator = *options.indicator;
    choices.classing = default_classing(choices.indicator);
  }
  choices.classing = apply_classing(options, choices.classing, choices.indicator);
  if (choices.classing.method == Method::manual && choices.classing.breaks.empty()) {
    return tl::unexpected(UsageProblem{UsageKind::manual_without_breaks, {}, {}, {}, {}});
  }
  return choices;
}

}  // namespace ocop
