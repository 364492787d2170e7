#include <doctest/doctest.h>

#include "base/date.hpp"

using namespace ocop;

TEST_CASE("a month that lacks the day ends on its last day") {
  CHECK(iso(add_months(make_day(2024, 2, 29), 36)) == "2027-02-28");
  CHECK(iso(add_months(make_day(2021, 2, 28), 36)) == "2024-02-28");
  CHECK(iso(add_months(make_day(2023, 8, 31), 6)) == "2024-02-29");
  CHECK(iso(add_months(make_day(2023, 12, 15), 1)) == "2024-01-15");
  CHECK(iso(add_months(make_day(2024, 3, 31), -1)) == "2024-02-29");
}

TEST_CASE("only days that exist are read") {
  CHECK(parse_iso_day("2023-12-31") == make_day(2023, 12, 31));
  CHECK(parse_iso_day("2024-02-29").has_value());
  for (const char* wrong :
       {"2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "31/12/2023", "", "2023-12-31 ", "2023-+1-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_iso_day(wrong).has_value());
  }
}

TEST_CASE("a written date keeps what was written") {
  CHECK(iso(WrittenDate{2022, {}, {}}) == "2022");
  CHECK(iso(WrittenDate{2022, 5, {}}) == "2022-05");
  CHECK(iso(WrittenDate{2022, 5, 7}) == "2022-05-07");
  CHECK(first_day({2022, {}, {}}) == make_day(2022, 1, 1));
}
