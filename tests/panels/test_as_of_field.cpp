#include <doctest/doctest.h>

#include "panels/as_of_field.hpp"

using namespace ocop;

TEST_CASE("a day is read as planners type it") {
  const Day last = make_day(2023, 12, 31);
  for (const char* text : {"31/12/2023", "31-12-2023", "31.12.2023", "2023-12-31", " 31/12/2023 ", "31 / 12 / 2023"}) {
    CAPTURE(text);
    CHECK(parse_typed_day(text) == last);
  }
  CHECK(parse_typed_day("1/2/2024") == make_day(2024, 2, 1));
  CHECK(parse_typed_day("01/02/2024") == make_day(2024, 2, 1));
  CHECK(parse_typed_day("2024-2-1") == make_day(2024, 2, 1));
}

TEST_CASE("a day that does not exist is none") {
  CHECK(parse_typed_day("29/2/2024") == make_day(2024, 2, 29));
  for (const char* text : {"29/2/2023", "31/02/2023", "31/4/2023", "32/1/2023", "0/1/2023", "1/0/2023", "1/13/2023"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_day(text));
  }
}

TEST_CASE("anything else is none") {
  for (const char* text :
       {"", " ", "2023", "12/2023", "31/12", "31/12/23", "31/12/20233", "31//2023", "/12/2023", "31/12/2023/",
        "31/12/2023/1", "31/12/20x3", "hôm nay", "123/1/2023", "31/123/2023", "2023-12-312", "20231231"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_typed_day(text));
  }
}
