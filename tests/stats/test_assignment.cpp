#include "stats/assignment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace ocop {
namespace {

double sum_of(const std::vector<std::vector<double>>& costs, const std::vector<std::size_t>& taken) {
  double sum = 0;
  for (std::size_t row = 0; row < taken.size(); ++row) sum += costs[row][taken[row]];
  return sum;
}

/// By trying every order of the columns.
double least_by_trying(const std::vector<std::vector<double>>& costs) {
  std::vector<std::size_t> columns(costs.front().size());
  std::iota(columns.begin(), columns.end(), 0U);
  double least = 1e300;
  do {
    least =
        std::min(least, sum_of(costs, {columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(costs.size())}));
  } while (std::ranges::next_permutation(columns).found);
  return least;
}

}  // namespace

TEST_CASE("An assignment is as cheap as the cheapest of all, and takes no column twice") {
  std::uint32_t dice = 12345;
  const auto roll = [&] { return static_cast<double>((dice = dice * 1664525U + 1013904223U) >> 25U); };
  for (std::size_t rows = 1; rows <= 6; ++rows) {
    for (std::size_t columns = rows; columns <= 7; ++columns) {
      for (int round = 0; round < 8; ++round) {
        std::vector<std::vector<double>> costs(rows, std::vector<double>(columns));
        for (auto& row : costs) std::ranges::generate(row, roll);
        std::vector<std::size_t> taken = assign(costs);
        CHECK(sum_of(costs, taken) == doctest::Approx(least_by_trying(costs)));
        std::ranges::sort(taken);
        CHECK(std::ranges::adjacent_find(taken) == taken.end());
      }
    }
  }
  CHECK(assign({}).empty());
}

}  // namespace ocop
