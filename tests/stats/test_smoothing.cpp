#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "stats/smoothing.hpp"

using namespace ocop;

namespace {

void check_rates(const std::vector<double>& counts, const std::vector<std::optional<double>>& people,
                 const std::vector<double>& per_10k) {
  const auto rates = smooth_rates(counts, people);
  REQUIRE(rates.size() == per_10k.size());
  for (std::size_t i = 0; i < rates.size(); ++i) {
    CAPTURE(i);
    REQUIRE(rates[i].has_value());
    CHECK(*rates[i] * 10'000 == doctest::Approx(per_10k[i]).epsilon(1e-10));
  }
}

}  // namespace

// The numbers of EBest(n, x) of spdep 1.2.7 (Debian 12, R 4.2.2), times 10,000.
TEST_CASE("smoothed rates are those of spdep") {
  check_rates({7, 6, 5, 5, 5, 4, 3, 2, 1, 1, 0, 0},
              {5539, 3870, 8864, 5029, 6007, 5978, 4495, 12717, 30071, 19139, 25000, 41000},
              {10.2462458271, 11.5274768557, 5.11458698465, 8.04154160259, 7.01741002097, 5.73687493561, 5.49491959774,
               1.66018292609, 0.437537588438, 0.667372234406, 0.145802609014, 0.0911338661724});
  check_rates({0, 3, 0, 12}, {150, 2000, 90000, 400},
              {0.351251244747, 14.7280053949, 0.000747051388171, 271.951254195});
}

TEST_CASE("no more spread than chance gives: every area has the rate of all") {
  check_rates({1, 1, 1, 1}, {1000, 1100, 900, 1000}, {10, 10, 10, 10});
  check_rates({2, 1}, {20000, 5000}, {1.2, 1.2});
}

TEST_CASE("areas without people have no rate and change no other's") {
  const auto with = smooth_rates(std::vector<double>{0, 3, 5, 0, 12},
                                 std::vector<std::optional<double>>{150, 2000, std::nullopt, 90000, 400});
  CHECK_FALSE(with[2].has_value());
  CHECK(*with[4] * 10'000 == doctest::Approx(271.951254195).epsilon(1e-10));
  CHECK_FALSE(smooth_rates(std::vector<double>{1}, std::vector<std::optional<double>>{0.0})[0].has_value());
  CHECK(smooth_rates({}, {}).empty());
}

TEST_CASE("one area, all zero") {
  check_rates({4}, {2000}, {20});
  check_rates({0, 0}, {2000, 50}, {0, 0});
}
