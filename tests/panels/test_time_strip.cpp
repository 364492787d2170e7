#include <doctest/doctest.h>

#include "panels/time_strip.hpp"

namespace ocop {

TEST_CASE("A step of the months goes to last days of months") {
  CHECK(stepped_month(make_day(2023, 12, 31), 1) == make_day(2024, 1, 31));
  CHECK(stepped_month(make_day(2024, 1, 31), 1) == make_day(2024, 2, 29));
  CHECK(stepped_month(make_day(2024, 2, 29), -1) == make_day(2024, 1, 31));
  // From within a month to its end, or to the end of the one before.
  CHECK(stepped_month(make_day(2025, 6, 15), 1) == make_day(2025, 6, 30));
  CHECK(stepped_month(make_day(2025, 6, 15), -1) == make_day(2025, 5, 31));
  CHECK(stepped_month(make_day(2024, 1, 31), -1) == make_day(2023, 12, 31));
}

}  // namespace ocop
