#include "plate/check_map.hpp"

#include <algorithm>
#include <cmath>

#include "picture/colour_vision.hpp"

namespace ocop {
namespace {

/// More are not told apart in a legend.
constexpr int kMostClasses = 7;
/// Least differences between neighbouring classes: CIE 1976 ΔE, and L* on a grey print.
constexpr double kLeastDifference = 10;
constexpr double kLeastGrey = 6;
constexpr double kSmallestType_pt = 6.95;

int count_of(const Totals& totals, Status status) { return totals.by_status.at(static_cast<std::size_t>(status)); }

void check_classes(const Picture& picture, std::vector<MapFlaw>& flaws) {
  if (picture.shown_theme() != MapTheme::indicator) return;
  const Indicator indicator = picture.choices.indicator;
  // A circle says how many, and no tile is larger than another.
  if (is_count(indicator) && picture.shown_form() == MapForm::areas) flaws.push_back({MapFlawKind::raw_counts});
  if (picture.shown_form() == MapForm::circles) return;
  const Classes& classes = *picture.classes;
  if (classes.count > kMostClasses) flaws.push_back({.kind = MapFlawKind::too_many_classes, .count = classes.count});
  const auto empty = static_cast<int>(std::ranges::count(classes.communes_in, 0));
  if (empty > 0) flaws.push_back({.kind = MapFlawKind::empty_classes, .count = empty});
}

void check_products(const Picture& picture, std::vector<MapFlaw>& flaws) {
  const Totals& totals = *picture.totals;
  const int expired = count_of(totals, Status::expired);
  const bool counts_only_valid = picture.choices.indicator == Indicator::valid_products ||
                                 picture.choices.indicator == Indicator::expiring_products;
  if (expired > 0 && totals.products_in_force == 0) {
    flaws.push_back({.kind = MapFlawKind::all_lapsed, .count = totals.products});
  } else if (expired > 0 && !counts_only_valid) {
    flaws.push_back({.kind = MapFlawKind::lapsed_counted, .count = expired, .other = totals.products_in_force});
  }
  if (totals.products_not_on_map > 0) {
    flaws.push_back(
        {.kind = MapFlawKind::not_on_map, .count = totals.products_not_on_map, .other = totals.products_ambiguous});
  }
  if (picture.choices.filter != Filter{}) {
    const auto all =
        std::ranges::count_if(picture.states->products, [](const ProductState& state) { return state.counts; });
    flaws.push_back({.kind = MapFlawKind::filtered, .count = totals.products, .other = static_cast<int>(all)});
  }
}

/// The communes of 2024 and before ended on 30 June 2025 (Resolution 202/2025/QH15).
void check_vintage(const Picture& picture, std::vector<MapFlaw>& flaws) {
  const Atlas& atlas = *picture.atlas;
  const std::string& vintage = atlas.vintages.at(picture.vintage).set.vintage;
  const bool has_newer = picture.vintage + 1 < atlas.vintages.size();
  const bool is_before = !vintage.empty() && vintage < "2025" && picture.choices.as_of >= make_day(2025, 7, 1);
  if (has_newer || is_before) flaws.push_back({.kind = MapFlawKind::old_vintage, .text = vintage});
}

void check_colours(const Picture& picture, Ground ground, std::vector<MapFlaw>& flaws) {
  if (picture.shown_theme() != MapTheme::indicator) return;
  std::vector<Rgb> colours = {map_ink(ground).zero};
  const std::vector<Rgb> ramp = ramp_colours(picture.choices, picture.classes->count, ground);
  colours.insert(colours.end(), ramp.begin(), ramp.end());
  const auto alike = [&](Vision vision, double least) {
    for (std::size_t i = 0; i + 1 < colours.size(); ++i) {
      if (colour_difference(colours[i], colours[i + 1], vision) < least) return true;
    }
    return false;
  };
  const bool collides = std::ranges::any_of(
      kVisions, [&](Vision vision) { return vision != Vision::grey && alike(vision, kLeastDifference); });
  if (collides) flaws.push_back({MapFlawKind::colours_alike});
  if (alike(Vision::grey, kLeastGrey)) flaws.push_back({MapFlawKind::greys_alike});
}

}  // namespace

std::vector<MapFlaw> find_flaws(const Picture& picture, Ground ground, std::optional<double> smallest_type_pt) {
  std::vector<MapFlaw> flaws;
  check_products(picture, flaws);
  check_vintage(picture, flaws);
  check_classes(picture, flaws);
  check_colours(picture, ground, flaws);
  if (smallest_type_pt && *smallest_type_pt < kSmallestType_pt) {
    flaws.push_back({.kind = MapFlawKind::tiny_text, .tenths = static_cast<int>(std::lround(*smallest_type_pt * 10))});
  }
  return flaws;
}

std::vector<MapFlaw> passed_checks(const Picture& picture, const std::vector<MapFlaw>& flaws, bool is_on_paper) {
  std::vector<MapFlaw> passed;
  const auto pass = [&](std::initializer_list<MapFlawKind> kinds, int count = 0) {
    const bool is_fine = std::ranges::none_of(
        flaws, [&](const MapFlaw& flaw) { return std::ranges::find(kinds, flaw.kind) != kinds.end(); });
    if (is_fine) passed.push_back({.kind = *kinds.begin(), .count = count});
  };
  if (picture.shown_theme() == MapTheme::indicator) {
    pass({MapFlawKind::colours_alike});
    pass({MapFlawKind::greys_alike});
    const int classes = picture.classes->count;
    if (classes > 0) pass({MapFlawKind::empty_classes, MapFlawKind::too_many_classes}, classes);
    pass({MapFlawKind::raw_counts});
  }
  pass({MapFlawKind::lapsed_counted, MapFlawKind::all_lapsed});
  pass({MapFlawKind::not_on_map});
  pass({MapFlawKind::filtered});
  pass({MapFlawKind::old_vintage});
  if (is_on_paper) pass({MapFlawKind::tiny_text});
  return passed;
}

}  // namespace ocop
