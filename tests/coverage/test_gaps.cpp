#include <doctest/doctest.h>

#include <algorithm>

#include "coverage/gaps.hpp"

namespace ocop {
namespace {

/// Five communes in a row on the equator, a degree apart; each has those beside it as neighbours.
struct Row {
  std::vector<Commune> communes;
  std::vector<bool> is_inside = std::vector<bool>(5, true);
  std::vector<std::vector<std::uint32_t>> neighbours{{1}, {0, 2}, {1, 3}, {2, 4}, {3}};
  std::vector<bool> has_products = std::vector<bool>(5);
  std::vector<bool> is_candidate = std::vector<bool>(5);
  std::vector<LonLat> producers;

  Row() {
    for (int i = 0; i < 5; ++i) {
      Commune commune;
      commune.code = *CommuneCode::parse("1000" + std::to_string(i));
      commune.population = 1000 * (i + 1);
      commune.inner = {100.0 + i, 0};
      communes.push_back(commune);
    }
  }
  std::vector<Gap> rank(const GapWeights& weights = {}) const {
    return rank_gaps({communes, is_inside, neighbours, has_products, is_candidate, producers}, weights);
  }
};

std::vector<CommuneId> order_of(const std::vector<Gap>& gaps) {
  std::vector<CommuneId> order;
  for (const Gap& gap : gaps) order.push_back(gap.commune);
  return order;
}

}  // namespace

TEST_CASE("Score: population, distance to the nearest producer and share of neighbours with products") {
  Row row;
  row.has_products = {false, true, false, false, false};
  row.producers = {row.communes[1].inner};
  row.is_candidate[3] = true;
  const auto gaps = row.rank();
  // Largest population 5000 (commune 4), largest distance 3 degrees (commune 4).
  // 4: 40 + 35 + 0 = 75; 3: 32 + 35*2/3 + 0 = 55.33; 2: 24 + 35/3 + 25/2 = 48.17; 0: 8 + 35/3 + 25 = 44.67.
  CHECK(order_of(gaps) == std::vector<CommuneId>{4, 3, 2, 0});
  CHECK(gaps[0].score == doctest::Approx(75));
  CHECK(gaps[1].score == doctest::Approx(32 + 70.0 / 3));
  CHECK(gaps[2].score == doctest::Approx(24 + 35.0 / 3 + 12.5));
  CHECK(gaps[3].score == doctest::Approx(8 + 35.0 / 3 + 25));
  CHECK(*gaps[0].nearest_km == doctest::Approx(3 * 111.3194908).epsilon(1e-8));
  CHECK(gaps[2].neighbours == 2);
  CHECK(gaps[2].neighbours_with_products == 1);
  CHECK(gaps[1].is_uncertain);
  CHECK_FALSE(gaps[0].is_uncertain);
}

TEST_CASE("Weights move the order") {
  Row row;
  row.has_products = {false, true, false, false, false};
  row.producers = {row.communes[1].inner};
  CHECK(order_of(row.rank({0, 0, 100})) == std::vector<CommuneId>{0, 2, 3, 4});
}

TEST_CASE("A missing population drops its term alone") {
  Row row;
  row.has_products[1] = true;
  row.producers = {row.communes[1].inner};
  row.communes[4].population.reset();
  const auto gaps = row.rank();
  // Now commune 3 has the largest: 40 + 35*2/3; commune 4 has its distance left.
  CHECK(gaps[0].commune == 3);
  CHECK(gaps[0].population_term == doctest::Approx(40));
  const Gap& without = *std::ranges::find(gaps, 4U, &Gap::commune);
  CHECK(without.population_term == 0);
  CHECK(without.score == doctest::Approx(35));
}

TEST_CASE("Communes outside the scope are no gaps and no neighbours") {
  Row row;
  row.has_products[1] = true;
  row.producers = {row.communes[1].inner};
  row.is_inside[4] = false;
  const auto gaps = row.rank();
  CHECK(order_of(gaps) == std::vector<CommuneId>{3, 2, 0});
  CHECK(gaps[0].neighbours == 1);
}

TEST_CASE("Without producers there is no distance; ties go by code") {
  Row row;
  for (Commune& commune : row.communes) commune.population.reset();
  const auto gaps = row.rank();
  CHECK(order_of(gaps) == std::vector<CommuneId>{0, 1, 2, 3, 4});
  CHECK(!gaps[0].nearest_km);
  CHECK(gaps[0].score == 0);
}

TEST_CASE("What fills a gap of each kind") {
  ProductState state{true, Status::expired, 4, 0};
  CHECK(fills_gap(GapKind::none, state, ProducerType::farm));
  CHECK_FALSE(fills_gap(GapKind::none_in_force, state, ProducerType::farm));
  CHECK(fills_gap(GapKind::no_4star, state, ProducerType::farm));
  CHECK_FALSE(fills_gap(GapKind::no_cooperative, state, ProducerType::cooperative_group));
  CHECK(fills_gap(GapKind::no_cooperative, state, ProducerType::cooperative));
  state = {true, Status::expiring, std::nullopt, 0};
  CHECK(fills_gap(GapKind::none_in_force, state, ProducerType::farm));
  CHECK_FALSE(fills_gap(GapKind::no_4star, state, ProducerType::farm));
}

}  // namespace ocop
