#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "stats/class_breaks.hpp"

using namespace ocop;

namespace {

void check_near(const std::vector<double>& found, const std::vector<double>& expected) {
  CAPTURE(found.size());
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == doctest::Approx(expected[i]).epsilon(1e-12));
  }
}

/// A series and what R 4.2 answers: quantile(x, (1:k)/k, type = 7), pretty(x, k) without what lies
/// beyond the values and with the maximum last, classIntervals(x, k, "jenks") of classInt 0.4,
/// headtail as in classInt, mean and sd.
struct Series {
  std::vector<double> values;
  std::vector<double> quantile3, quantile5, pretty3, pretty5, jenks3, jenks5, headtail;
  double mean, sd;
};

const std::vector<Series>& series_from_r() {
  static const std::vector<Series> all = {
      {{9, 1, 20, 2, 4, 13, 5, 12},
       {13.0 / 3, 11, 20},
       {2.8, 4.8, 9.6, 12.6, 20},
       {5, 10, 15, 20},
       {5, 10, 15, 20},
       {5, 13, 20},
       {2, 5, 9, 13, 20},
       {8.25, 20},
       8.25,
       6.4972521664381873},
      // repeated quantiles are dropped
      {{1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 7, 11},
       {5.0 / 3, 10.0 / 3, 11},
       {1, 2, 3, 4.8, 11},
       {5, 10, 11},
       {2, 4, 6, 8, 10, 11},
       {3, 7, 11},
       {1, 3, 5, 7, 11},
       {3.4166666666666665, 6.75, 11},
       3.4166666666666665,
       3.0289011909011530},
      {{0.12, 0.35, 0.36, 0.41, 0.77, 0.8, 1.9, 2.05, 2.4, 3.3, 5.1},
       {0.53, 2.0, 5.1},
       {0.36, 0.77, 1.9, 2.4, 5.1},
       {2, 4, 5.1},
       {1, 2, 3, 4, 5, 5.1},
       {0.8, 3.3, 5.1},
       {0.41, 0.8, 2.4, 3.3, 5.1},
       {1.5963636363636362, 5.1},
       1.5963636363636362,
       1.5526704268921510},
      // one outlier
      {{1, 2, 3, 4, 5, 6, 7, 8, 9, 1000},
       {4, 7, 1000},
       {2.8, 4.6, 6.4, 8.2, 1000},
       {500, 1000},
       {200, 400, 600, 800, 1000},
       {4, 9, 1000},
       {2, 4, 6, 9, 1000},
       {104.5, 1000},
       104.5,
       314.65722090342479},
      {{101, 102.5, 103, 107, 111, 130, 131, 190, 260, 261, 262, 300},
       {329.0 / 3, 640.0 / 3, 300},
       {103.8, 118.6, 166.4, 260.8, 300},
       {150, 200, 250, 300},
       {150, 200, 250, 300},
       {131, 190, 300},
       {111, 131, 190, 262, 300},
       {171.54166666666666, 300},
       171.541666666666657,
       77.748855102161926},
      {{0.001, 0.0012, 0.0019, 0.0031, 0.0044, 0.0049, 0.0071, 0.0102},
       {0.0023, 0.0142 / 3, 0.0102},
       {0.00148, 0.00286, 0.0045, 0.00622, 0.0102},
       {0.005, 0.01, 0.0102},
       {0.002, 0.004, 0.006, 0.008, 0.01, 0.0102},
       {0.0031, 0.0071, 0.0102},
       {0.0019, 0.0031, 0.0049, 0.0071, 0.0102},
       {0.004225, 0.0102},
       0.004225,
       0.0031774877767551794},
      {{17, 17, 17, 17, 17, 18, 19, 20, 21, 22, 23, 24},
       {17, 61.0 / 3, 24},
       {17, 17.4, 19.6, 21.8, 24},
       {18, 20, 22, 24},
       {18, 19, 20, 21, 22, 23, 24},
       {18, 21, 24},
       {17, 18, 20, 22, 24},
       {58.0 / 3, 24},
       58.0 / 3,
       2.6053557891157184},
      {{12345, 23456, 34567, 45678, 56789, 67890, 78901, 89012, 90123},
       {125923.0 / 3, 214681.0 / 3, 90123},
       {30122.6, 47900.2, 65669.8, 82945.4, 90123},
       {20000, 40000, 60000, 80000, 90123},
       {20000, 40000, 60000, 80000, 90123},
       {34567, 67890, 90123},
       {12345, 34567, 56789, 78901, 90123},
       {55417.888888888891, 90123},
       55417.888888888891,
       28390.931978558070},
  };
  return all;
}

/// Forty communes with one product, twenty-five with two ...
std::vector<double> counts_of_products() {
  std::vector<double> values(40, 1);
  values.insert(values.end(), 25, 2);
  values.insert(values.end(), 12, 3);
  values.insert(values.end(), {4, 4, 4, 5, 6, 6, 8, 9, 14, 23});
  return values;
}

}  // namespace

TEST_CASE("quantiles, pretty, jenks, headtail agree with R") {
  for (const Series& series : series_from_r()) {
    CAPTURE(series.values.front());
    const auto breaks = [&](Method method, int classes) { return class_breaks(method, series.values, classes, false); };
    check_near(breaks(Method::quantile, 3), series.quantile3);
    check_near(breaks(Method::quantile, 5), series.quantile5);
    check_near(breaks(Method::pretty, 3), series.pretty3);
    check_near(breaks(Method::pretty, 5), series.pretty5);
    CHECK(breaks(Method::jenks, 3) == series.jenks3);
    CHECK(breaks(Method::jenks, 5) == series.jenks5);
    check_near(breaks(Method::headtail, 5), series.headtail);
  }
}

TEST_CASE("standard deviations from the mean, whole steps") {
  for (const Series& series : series_from_r()) {
    const double low = *std::min_element(series.values.begin(), series.values.end());
    const double high = *std::max_element(series.values.begin(), series.values.end());
    std::vector<double> expected;
    for (int k = -3; k <= 3; ++k) {
      const double bound = series.mean + k * series.sd;
      if (bound >= low && bound < high) expected.push_back(bound);
    }
    expected.push_back(high);
    check_near(class_breaks(Method::stddev, series.values, 5, false), expected);
  }
}

TEST_CASE("counts: bounds rounded down, repeats dropped") {
  const std::vector<double> counts = counts_of_products();
  const auto breaks = [&](Method method, int classes) { return class_breaks(method, counts, classes, true); };
  CHECK(breaks(Method::equal, 5) == std::vector<double>{5, 9, 14, 18, 23});  // 5.4, 9.8, 14.2, 18.6
  CHECK(breaks(Method::quantile, 5) == std::vector<double>{1, 2, 3, 23});    // 1, 1, 2, 3 in R
  CHECK(breaks(Method::pretty, 5) == std::vector<double>{5, 10, 15, 20, 23});
  CHECK(breaks(Method::jenks, 3) == std::vector<double>{3, 9, 23});
  CHECK(breaks(Method::jenks, 5) == std::vector<double>{1, 4, 9, 14, 23});
  CHECK(breaks(Method::headtail, 5) == std::vector<double>{2, 5, 11, 18, 23});  // 2.402, 5.409, 11, 18.5
  CHECK(breaks(Method::headtail, 3) == std::vector<double>{2, 5, 23});
  CHECK(breaks(Method::stddev, 5) == std::vector<double>{2, 5, 8, 11, 14, 17, 20, 23});  // 2.4022 + k 2.9745
}

TEST_CASE("at most as many values as classes: each its own class") {
  const std::vector<double> two = {3, 3, 3, 7, 3, 3, 3};
  const std::vector<double> one = {4, 4, 4};
  for (const Method method : kMethods) {
    CAPTURE(std::string(key_of(method)));
    CHECK(class_breaks(method, two, 5, true) == std::vector<double>{3, 7});
    CHECK(class_breaks(method, two, 2, false) == std::vector<double>{3, 7});
    CHECK(class_breaks(method, one, 5, true) == std::vector<double>{4});
    CHECK(class_breaks(method, {}, 5, true).empty());
    CHECK(class_breaks(method, two, 1, false).back() == 7);
    CHECK(class_breaks(method, two, 0, false).back() == 7);
  }
}

TEST_CASE("laws of every method") {
  std::vector<double> values;
  for (int i = 0; i < 500; ++i) values.push_back(static_cast<double>((i * 7919 + 13) % 1009) / 7 + 0.5);
  const double high = *std::max_element(values.begin(), values.end());
  for (const Method method : kMethods) {
    CAPTURE(std::string(key_of(method)));
    for (int classes = 1; classes <= 9; ++classes) {
      for (const bool whole : {false, true}) {
        const auto breaks = class_breaks(method, values, classes, whole);
        CHECK(breaks.back() == high);
        CHECK(std::is_sorted(breaks.begin(), breaks.end(), std::less_equal<>()));
        CHECK(class_of(values.front(), breaks, false) < static_cast<int>(breaks.size()));
        if (method == Method::jenks || method == Method::equal || method == Method::quantile) {
          CHECK(breaks.size() <= static_cast<std::size_t>(classes));
        }
      }
    }
  }
}

TEST_CASE("a value belongs to the first class whose bound reaches it") {
  const std::vector<double> breaks = {1, 3, 6};
  CHECK(class_of(1, breaks, true) == 0);
  CHECK(class_of(1.5, breaks, true) == 1);
  CHECK(class_of(3, breaks, true) == 1);
  CHECK(class_of(6, breaks, true) == 2);
  CHECK(class_of(7, breaks, true) == 3);
  CHECK(class_of(7, breaks, false) == 2);
}

TEST_CASE("keys of the contract") {
  for (const Method method : kMethods) CHECK(method_of_key(key_of(method)) == method);
  CHECK(key_of(Method::headtail) == "headtail");
  CHECK_FALSE(method_of_key("fisher"));
}
