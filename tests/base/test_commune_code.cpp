#include <doctest/doctest.h>

#include "base/commune_code.hpp"

using namespace ocop;

TEST_CASE("codes get their leading zeros back") {
  CHECK(CommuneCode::parse("167")->text() == "00167");
  CHECK(CommuneCode::parse(" 25747 ")->text() == "25747");
  CHECK(CommuneCode::parse("167.0")->text() == "00167");
  CHECK(CommuneCode::parse("'00004")->text() == "00004");
}

TEST_CASE("what is not a code is none") {
  for (const char* wrong : {"", " ", "257471", "25a47", "-1", "1.5", "Xã An Tây", ".0"}) {
    CAPTURE(wrong);
    CHECK_FALSE(CommuneCode::parse(wrong).has_value());
  }
}

TEST_CASE("a made code is never an official one") {
  CHECK_FALSE(CommuneCode::made(12).is_official());
  CHECK(CommuneCode::parse("12")->is_official());
}
