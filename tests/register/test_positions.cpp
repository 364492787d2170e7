#include <doctest/doctest.h>

#include "register/positions.hpp"

using namespace ocop;

TEST_CASE("Degrees in two columns") {
  const auto plain = read_position("11.2034", "106.6512");
  REQUIRE(plain);
  CHECK(plain->point == LonLat{106.6512, 11.2034});
  CHECK_FALSE(plain->is_swapped);
  CHECK(read_position("11,2034", "106,6512")->point == LonLat{106.6512, 11.2034});
  CHECK(read_position("11.2034°", "106.6512° Đ")->point == LonLat{106.6512, 11.2034});
  const auto swapped = read_position("106.6512", "11.2034");
  REQUIRE(swapped);
  CHECK(swapped->point == LonLat{106.6512, 11.2034});
  CHECK(swapped->is_swapped);
}

TEST_CASE("Both in one cell") {
  for (const char* text : {"11.2034, 106.6512", "11.2034,106.6512", "11,2034; 106,6512", "11.2034 106.6512",
                           "106.6512, 11.2034", "11,2034, 106,6512"}) {
    INFO(text);
    const auto position = read_position(text);
    REQUIRE(position);
    CHECK(position->point == LonLat{106.6512, 11.2034});
    CHECK_FALSE(position->is_swapped);
  }
}

TEST_CASE("What is no point in Vietnam's degrees") {
  CHECK_FALSE(read_position("", ""));
  CHECK_FALSE(read_position("11.2", ""));
  CHECK_FALSE(read_position("0", "0"));
  CHECK_FALSE(read_position("1239000", "605000"));
  CHECK_FALSE(read_position("Thôn Trung, Bình Minh"));
  CHECK_FALSE(read_position("nan", "106.6"));
}
