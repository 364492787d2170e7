#include <doctest/doctest.h>

#include "coverage/filter.hpp"
#include "coverage/gaps.hpp"
#include "coverage/indicator.hpp"

namespace ocop {

TEST_CASE("Every key leads back to its value") {
  for (const Status status : kStatuses) CHECK(status_of_key(key_of(status)) == status);
  for (const Indicator indicator : kIndicators) CHECK(indicator_of_key(key_of(indicator)) == indicator);
  for (const GapKind kind : kGapKinds) CHECK(gap_kind_of_key(key_of(kind)) == kind);
  CHECK(!status_of_key("Valid"));
  CHECK(!indicator_of_key(""));
  CHECK(!gap_kind_of_key("no_5star"));
}

TEST_CASE("Keys are those of the contract") {
  CHECK(key_of(Status::expiring) == "expiring");
  CHECK(key_of(Indicator::products_per_10k_people) == "products_per_10k_people");
  CHECK(key_of(Indicator::products_per_100km2) == "products_per_100km2");
  CHECK(key_of(GapKind::no_cooperative) == "no_cooperative");
  CHECK(key_of(stars_of(5)) == "5");
  CHECK(key_of(stars_of(std::nullopt)) == "unknown");
  CHECK(key_of(stars_of(2)) == "unknown");
}

TEST_CASE("Everything is ticked at first but what was withdrawn") {
  const Filter filter;
  CHECK(filter.stars.is_all());
  CHECK(filter.statuses.count() == 4);
  CHECK_FALSE(filter.statuses.has(Status::withdrawn));
}

TEST_CASE("Counts have whole classes, rates have not") {
  CHECK(is_count(Indicator::expiring_products));
  CHECK_FALSE(is_count(Indicator::share_4plus));
  CHECK_FALSE(is_count(Indicator::products_per_100km2));
  CHECK(needs_population(Indicator::products_per_10k_people));
  CHECK_FALSE(needs_population(Indicator::products_per_100km2));
}

}  // namespace ocop
