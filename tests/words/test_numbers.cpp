#include <doctest/doctest.h>

#include "words/numbers.hpp"

using namespace ocop;

TEST_CASE("whole numbers are grouped by language") {
  CHECK(whole(Language::vi, 0) == "0");
  CHECK(whole(Language::vi, 999) == "999");
  CHECK(whole(Language::vi, 1234) == "1.234");
  CHECK(whole(Language::en, 1234567) == "1,234,567");
  CHECK(whole(Language::en, -100) == "-100");
  CHECK(whole(Language::en, -1000) == "-1,000");
}

TEST_CASE("decimals have the mark of the language") {
  CHECK(decimal(Language::vi, 1234.5, 1) == "1.234,5");
  CHECK(decimal(Language::en, 1234.5, 1) == "1,234.5");
  CHECK(decimal(Language::vi, 0.05, 2) == "0,05");
  CHECK(decimal(Language::vi, 12.6, 0) == "13");
  CHECK(decimal(Language::vi, -0.04, 1) == "0,0");
}

TEST_CASE("a share is a percentage without a space") {
  CHECK(percent(Language::vi, 37.0 / 91, 1) == "40,7%");
  CHECK(percent(Language::en, 37.0 / 91, 1) == "40.7%");
  CHECK(percent(Language::vi, 1, 0) == "100%");
}

TEST_CASE("a distance is in kilometres from one kilometre on") {
  CHECK(distance(Language::vi, 5.83) == "5,8 km");
  CHECK(distance(Language::en, 5.83) == "5.8 km");
  CHECK(distance(Language::vi, 0.846) == "850 m");
  CHECK(distance(Language::vi, 0.996) == "1,0 km");
  CHECK(distance(Language::vi, 0) == "0 m");
  CHECK(distance(Language::vi, 99.96) == "100 km");
  CHECK(distance(Language::en, 1700) == "1,700 km");
}

TEST_CASE("dates and months") {
  const Day day = make_day(2023, 12, 31);
  CHECK(date(Language::vi, day) == "31/12/2023");
  CHECK(date(Language::en, day) == "31 Dec 2023");
  CHECK(date(Language::vi, make_day(2024, 4, 9)) == "09/04/2024");
  CHECK(date(Language::en, make_day(2024, 4, 9)) == "9 Apr 2024");
  CHECK(month(Language::vi, make_day(2024, 4, 9)) == "04/2024");
  CHECK(month(Language::en, make_day(2024, 4, 9)) == "Apr 2024");
}

TEST_CASE("a date is shown as exactly as it was written") {
  CHECK(date(Language::vi, WrittenDate{2023, {}, {}}) == "2023");
  CHECK(date(Language::vi, WrittenDate{2023, 5, {}}) == "05/2023");
  CHECK(date(Language::en, WrittenDate{2023, 5, {}}) == "May 2023");
  CHECK(date(Language::en, WrittenDate{2023, 5, 1}) == "1 May 2023");
}

TEST_CASE("degrees name their side") {
  CHECK(degrees(Language::vi, 106.65123, 11.20342) == "106,6512° Đ  11,2034° B");
  CHECK(degrees(Language::en, 106.65123, 11.20342) == "106.6512° E  11.2034° N");
  CHECK(degrees(Language::en, -70.5, -33.25) == "70.5000° W  33.2500° S");
}
