#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

/// A number and how many decimals it needs.
struct Rounded {
  double value = 0;
  int places = 0;
};

constexpr int kMostPlaces = 6;

bool is_multiple(double x, double unit) { return std::abs(x / unit - std::round(x / unit)) < 1e-9; }

Rounded with_places(double x) {
  int places = 0;
  while (places < kMostPlaces && !is_multiple(x, std::pow(10.0, -places))) ++places;
  return {x, places};
}

/// The roundest number above `below` and at most `above`: "under it" is true of every value below,
/// "it or more" of every value above.
Rounded roundest_between(double below, double above) {
  for (int places = 0; places <= kMostPlaces; ++places) {
    const double power = std::pow(10.0, places);
    const double candidate = (std::floor(below * power + 1e-9) + 1) / power;
    if (candidate > below && candidate <= above) return {candidate, places};
  }
  return {above, kMostPlaces};
}

struct Extent {
  double least = std::numeric_limits<double>::infinity();
  double most = -std::numeric_limits<double>::infinity();
  bool is_empty() const { return least > most; }
};

std::vector<Extent> extents_of_classes(const Picture& picture) {
  std::vector<Extent> extents(static_cast<std::size_t>(std::max(picture.classes->count, 0)));
  for (std::size_t c = 0; c < picture.values->communes.size(); ++c) {
    const int of = picture.classes->of_commune.at(c);
    const std::optional<double> value = picture.values->communes[c].value;
    if (of < 0 || !value) continue;
    Extent& extent = extents.at(static_cast<std::size_t>(of));
    extent = {std::min(extent.least, *value), std::max(extent.most, *value)};
  }
  return extents;
}

/// Where class i ends and class i + 1 begins. The bounds are inclusive, the words "under" and "or
/// more" are not: a bound that some commune has exactly is moved up to the next round number.
Rounded limit_after(std::size_t i, const std::vector<Extent>& extents, const std::vector<double>& breaks,
                    bool keeps_bounds) {
  double below = -std::numeric_limits<double>::infinity();
  double above = std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < extents.size(); ++c) {
    if (extents[c].is_empty()) continue;
    if (c <= i) below = extents[c].most;
    if (c > i && std::isinf(above)) above = extents[c].least;
  }
  const double bound = breaks.at(i);
  if (below < bound && (keeps_bounds || std::isinf(below))) return with_places(bound);
  if (i + 1 < breaks.size()) above = std::min(above, breaks[i + 1]);
  return roundest_between(below, above);
}

using Write = std::string (*)(Language, double, int);

std::vector<std::string> single_values(Language language, const std::vector<Extent>& extents, double factor,
                                       Write write) {
  int places = 0;
  for (const Extent& extent : extents)
    places = std::max(places, std::min(with_places(extent.least * factor).places, 2));
  std::vector<std::string> labels;
  labels.reserve(extents.size());
  for (const Extent& extent : extents) labels.push_back(write(language, extent.least * factor, places));
  return labels;
}

std::vector<std::string> rate_labels(Language language, const Picture& picture, double factor, Write write) {
  const Classes& classes = *picture.classes;
  const std::vector<Extent> own = extents_of_classes(picture);
  const auto is_single = [](const Extent& e) { return !e.is_empty() && e.least == e.most; };
  if (!classes.is_top_open && std::ranges::all_of(own, is_single)) return single_values(language, own, factor, write);

  std::vector<Extent> extents = own;
  std::vector<double> breaks = classes.breaks;
  for (Extent& extent : extents) extent = {extent.least * factor, extent.most * factor};
  for (double& bound : breaks) bound *= factor;
  std::vector<Rounded> limits;
  int places = 0;
  for (std::size_t i = 0; i + 1 < extents.size(); ++i) {
    limits.push_back(limit_after(i, extents, breaks, classes.is_top_open));
    places = std::max(places, limits.back().places);
  }
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < extents.size(); ++i) {
    const std::string from = i > 0 ? write(language, limits[i - 1].value, places) : std::string();
    const std::string to = i < limits.size() ? write(language, limits[i].value, places) : std::string();
    const char* msgid = i == 0              ? OCOP_N("under {to}")
                        : i < limits.size() ? OCOP_N("{from} – under {to}")
                                            : OCOP_N("{from} or more");
    if (limits.empty()) msgid = OCOP_N("above 0");
    labels.push_back(fmt::format(fmt::runtime(tr(language, msgid)), fmt::arg("from", from), fmt::arg("to", to)));
  }
  return labels;
}

std::string count_label(Language language, double from, std::optional<double> to) {
  const std::string first = decimal(language, from, 0);
  if (!to) return fmt::format(fmt::runtime(tr(language, "{from} or more")), fmt::arg("from", first));
  return *to <= from ? first : first + "–" + decimal(language, *to, 0);
}

std::vector<std::string> count_labels(Language language, const Classes& classes) {
  std::vector<std::string> labels;
  double from = 1;
  for (std::size_t i = 0; i < static_cast<std::size_t>(classes.count); ++i) {
    const bool is_open = i >= classes.breaks.size();
    const std::optional<double> to = is_open ? std::nullopt : std::optional(std::floor(classes.breaks[i]));
    labels.push_back(count_label(language, from, to));
    if (to) from = *to + 1;
  }
  return labels;
}

std::vector<std::string> star_labels(Language language, const Classes& classes) {
  std::vector<std::string> labels;
  labels.reserve(classes.breaks.size());
  for (const double stars : classes.breaks) {
    labels.push_back(
        fmt::format(fmt::runtime(tr(language, "{stars} stars")), fmt::arg("stars", decimal(language, stars, 0))));
  }
  return labels;
}

std::string write_percent(Language language, double value, int places) {
  return decimal(language, value, places) + "%";
}

}  // namespace

std::vector<std::string> class_labels(Language language, const Picture& picture) {
  const Indicator indicator = picture.choices.indicator;
  if (indicator == Indicator::best_stars && !picture.classes->is_top_open) {
    return star_labels(language, *picture.classes);
  }
  if (is_count(indicator)) return count_labels(language, *picture.classes);
  if (indicator == Indicator::share_4plus) return rate_labels(language, picture, 100, write_percent);
  return rate_labels(language, picture, 1, decimal);
}

}  // namespace ocop
