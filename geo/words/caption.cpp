#include <fmt/format.h>

#include "words/change_sentences.hpp"
#include "words/cluster_sentences.hpp"
#include "words/gap_sentences.hpp"
#include "words/numbers.hpp"
#include "words/sentences.hpp"

namespace ocop {
namespace {

std::string counted_products(Language language, int n) {
  return fmt::format(fmt::runtime(trn(language, "{n} product", "{n} products", n)), fmt::arg("n", whole(language, n)));
}

std::string counted_communes(Language language, int n) {
  return fmt::format(fmt::runtime(trn(language, "{n} commune", "{n} communes", n)), fmt::arg("n", whole(language, n)));
}

/// "…chưa có sản phẩm OCOP" is true only of a picture of everything.
struct CoverageSentences {
  const char* one_lacks;
  const char* some_lack;
  const char* all_have;
  const char* all_lack;
  const char* only_has;
  const char* only_lacks;
};

constexpr CoverageSentences kOfEverything = {
    OCOP_N("{n} of {all} communes has no OCOP product."), OCOP_N("{n} of {all} communes have no OCOP product."),
    OCOP_N("All {all} communes have OCOP products."),     OCOP_N("None of the {all} communes has an OCOP product."),
    OCOP_N("The one commune has OCOP products."),         OCOP_N("The one commune has no OCOP product."),
};
constexpr CoverageSentences kOfFilter = {
    OCOP_N("{n} of {all} communes has no product that passes the filter."),
    OCOP_N("{n} of {all} communes have no product that passes the filter."),
    OCOP_N("All {all} communes have products that pass the filter."),
    OCOP_N("None of the {all} communes has a product that passes the filter."),
    OCOP_N("The one commune has products that pass the filter."),
    OCOP_N("The one commune has no product that passes the filter."),
};

std::string coverage_sentence(Language language, const Picture& picture) {
  const int all = picture.totals->communes;
  const int without = picture.totals->communes_without_products;
  if (all == 0) return tr(language, "No commune is in scope.");
  const CoverageSentences& sentences = picture.choices.filter == Filter{} ? kOfEverything : kOfFilter;
  const char* msgid = without == 1 ? sentences.one_lacks : sentences.some_lack;
  if (all == 1) {
    msgid = without == 0 ? sentences.only_has : sentences.only_lacks;
  } else if (without == 0) {
    msgid = sentences.all_have;
  } else if (without == all) {
    msgid = sentences.all_lack;
  }
  return fmt::format(fmt::runtime(tr(language, msgid)), fmt::arg("n", whole(language, without)),
                     fmt::arg("all", whole(language, all)));
}

/// Products of four stars and more that are on the map, and how many communes they lie in.
struct HighStars {
  int products = 0;
  int communes = 0;
};

HighStars high_stars(const Picture& picture) {
  HighStars high;
  for (std::size_t c = 0; c < picture.values->communes.size(); ++c) {
    const int products = picture.values->communes[c].products_4plus;
    if (products == 0 || !picture.mask->is_inside.at(c)) continue;
    high.products += products;
    ++high.communes;
  }
  return high;
}

std::string stars_sentence(Language language, const Picture& picture) {
  const Totals& totals = *picture.totals;
  if (totals.products == 0) return {};
  const HighStars high = high_stars(picture);
  if (high.products > 0) {
    return fmt::format(fmt::runtime(tr(language, "{products} of 4 stars or more in {communes}.")),
                       fmt::arg("products", counted_products(language, high.products)),
                       fmt::arg("communes", counted_communes(language, high.communes)));
  }
  const int unmapped = totals.by_stars.at(static_cast<std::size_t>(Stars::four)) +
                       totals.by_stars.at(static_cast<std::size_t>(Stars::five));
  if (unmapped == 0) return tr(language, "No product has 4 stars or more.");
  return fmt::format(fmt::runtime(tr(language, "{products} of 4 stars or more, not on the map.")),
                     fmt::arg("products", counted_products(language, unmapped)));
}

}  // namespace

std::string caption(Language language, const Picture& picture) {
  switch (picture.shown_theme()) {
    case MapTheme::gaps:
      return gap_caption(language, picture);
    case MapTheme::changes:
      return change_caption(language, picture);
    case MapTheme::clusters:
      return cluster_caption(language, picture);
    case MapTheme::indicator:
      break;
  }
  const std::string coverage = coverage_sentence(language, picture);
  const std::string stars = stars_sentence(language, picture);
  return stars.empty() ? coverage : coverage + " " + stars;
}

std::string short_caption(Language language, const Picture& picture) {
  return picture.shown_theme() == MapTheme::indicator ? coverage_sentence(language, picture)
                                                      : caption(language, picture);
}

std::string basis_sentence(Language language, const Picture& picture) {
  auto in_force = KeySet<Status, 5>::none();
  in_force.set(Status::valid, true);
  in_force.set(Status::expiring, true);
  const Indicator indicator = picture.choices.indicator;
  const bool fills_by_force = indicator == Indicator::valid_products || indicator == Indicator::expiring_products;
  const char* msgid = picture.choices.filter.statuses == in_force
                          ? OCOP_N("Counts only the {in_force} in force on {day}.")
                      : fills_by_force ? OCOP_N("Counts the {in_force} in force on {day}, of {all} recognised.")
                                       : OCOP_N("Counts {all} recognised, {in_force} in force on {day}.");
  return fmt::format(fmt::runtime(tr(language, msgid)), fmt::arg("all", whole(language, picture.totals->products)),
                     fmt::arg("in_force", whole(language, picture.totals->products_in_force)),
                     fmt::arg("day", date(language, picture.choices.as_of)));
}

}  // namespace ocop
