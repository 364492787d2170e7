#include <doctest/doctest.h>

#include "coverage/validity.hpp"

namespace ocop {
namespace {

Certificate dated(WrittenDate date, std::optional<int> stars = 3) { return {stars, date, "", 0}; }

std::string_view status_on(const WrittenDate& date, const char* day) {
  return key_of(certificate_status(dated(date), *parse_iso_day(day)));
}

Product product_of(std::vector<Certificate> certificates) {
  Product product;
  product.certificates = std::move(certificates);
  return product;
}

ProductState state_on(const Product& product, const char* day) { return product_state(product, *parse_iso_day(day)); }

}  // namespace

TEST_CASE("A dated certificate is in force through the same day 36 months later") {
  const WrittenDate date{2021, 1, 15};
  CHECK(status_on(date, "2021-01-15") == "valid");
  CHECK(status_on(date, "2023-07-14") == "valid");
  CHECK(status_on(date, "2023-07-15") == "expiring");
  CHECK(status_on(date, "2024-01-15") == "expiring");
  CHECK(status_on(date, "2024-01-16") == "expired");
  CHECK(last_day(dated(date)) == parse_iso_day("2024-01-15"));
  CHECK(last_day(dated({2020, 2, 29})) == parse_iso_day("2023-02-28"));
}

TEST_CASE("A bare year is certain for three years and over after five") {
  const WrittenDate year{2021, {}, {}};
  CHECK(status_on(year, "2021-01-01") == "valid");
  CHECK(status_on(year, "2023-12-31") == "valid");
  CHECK(status_on(year, "2024-01-01") == "unknown");
  CHECK(status_on(year, "2025-12-31") == "unknown");
  CHECK(status_on(year, "2026-01-01") == "expired");
  CHECK(!last_day(dated(year)));
}

TEST_CASE("A bare month leaves one month open") {
  const WrittenDate month{2021, 5, {}};
  CHECK(status_on(month, "2023-10-31") == "valid");
  CHECK(status_on(month, "2023-11-01") == "expiring");
  CHECK(status_on(month, "2024-05-01") == "expiring");
  CHECK(status_on(month, "2024-05-02") == "unknown");
  CHECK(status_on(month, "2024-05-31") == "unknown");
  CHECK(status_on(month, "2024-06-01") == "expired");
  CHECK(!last_day(dated(month)));
}

TEST_CASE("A certificate's end is a stretch of time where its date is not a day") {
  const auto span = [](const WrittenDate& date) {
    const auto found = *certificate_span(dated(date));
    return iso(found.begin) + " " + iso(found.sure_end) + " " + iso(found.latest_end);
  };
  CHECK(span({2021, 1, 15}) == "2021-01-15 2024-01-15 2024-01-15");
  // As the statuses above say.
  CHECK(span({2021, 5, {}}) == "2021-05-01 2024-05-01 2024-05-31");
  CHECK(span({2021, {}, {}}) == "2021-01-01 2023-12-31 2025-12-31");
  CHECK_FALSE(certificate_span(Certificate{3, {}, "", 0}));
  CHECK(certificate_span(dated({2021, 1, 15}))->is_sure());
  CHECK_FALSE(certificate_span(dated({2021, 5, {}}))->is_sure());
}

TEST_CASE("A product counts from its first certificate and has the stars of the one in force") {
  const Product product = product_of({dated({2019, 6, 1}, 3), dated({2022, 3, 10}, 4)});
  CHECK_FALSE(state_on(product, "2019-05-31").counts);
  ProductState state = state_on(product, "2019-06-01");
  CHECK(state.counts);
  CHECK(state.stars == 3);
  CHECK(state.status == Status::valid);
  state = state_on(product, "2022-03-09");
  CHECK(state.stars == 3);
  CHECK(state.status == Status::expiring);
  // Both in force: the later one stands.
  state = state_on(product, "2022-03-10");
  CHECK(state.stars == 4);
  CHECK(state.status == Status::valid);
  CHECK(state.certificate == 1);
  // None in force: the last one.
  state = state_on(product, "2026-01-01");
  CHECK(state.counts);
  CHECK(state.stars == 4);
  CHECK(state.status == Status::expired);
}

TEST_CASE("What is surely in force stands before what may have lapsed") {
  const Product product = product_of({dated({2021, {}, {}}, 4), dated({2021, 6, 1}, 3)});
  CHECK(state_on(product, "2024-03-01").stars == 3);
  const Product doubtful = product_of({dated({2020, 12, 30}, 3), dated({2021, {}, {}}, 4)});
  CHECK(state_on(doubtful, "2023-12-30").stars == 4);
  CHECK(state_on(doubtful, "2024-01-01").status == Status::unknown);
}

TEST_CASE("Without a date a product always counts and nothing is known of its validity") {
  const Product product = product_of({{4, std::nullopt, "", 0}});
  const ProductState state = state_on(product, "1999-01-01");
  CHECK(state.counts);
  CHECK(state.status == Status::unknown);
  CHECK(state.stars == 4);
  CHECK_FALSE(state.is_in_force());
}

TEST_CASE("A withdrawn product counts until the day of its withdrawal") {
  Product product = product_of({dated({2022, 3, 10}, 4)});
  product.withdrawn = parse_iso_day("2023-02-01");
  CHECK(state_on(product, "2023-01-31").counts);
  const ProductState state = state_on(product, "2023-02-01");
  CHECK_FALSE(state.counts);
  CHECK(state.status == Status::withdrawn);
  CHECK(state_on(product, "2022-03-09").status == Status::unknown);
}

}  // namespace ocop
