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
    std::vector<CommuneId> stand;
    for (const LonLat& producer : producers) stand.push_back(static_cast<CommuneId>(producer.lon - 100));
    return rank_gaps({communes, is_inside, neighbours, has_products, is_candidate, producers, stand}, weights);
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
  CHECK(gaps[0].nearest == 1U);
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

TEST_CASE("The weights keep their sum of 100") {
  const GapWeights start;  // 40, 35, 25
  CHECK(with_weight(start, GapTerm::population, 40) == start);
  CHECK(with_weight(start, GapTerm::population, 100) == GapWeights{100, 0, 0});
  // 35 : 25 of the 80 that are left: 46.7 and 33.3.
  CHECK(with_weight(start, GapTerm::population, 20) == GapWeights{20, 47, 33});
  // 25 : 40 of the 90 that are left, neighbours first: 34.6 and 55.4.
  CHECK(with_weight(start, GapTerm::distance, 10) == GapWeights{55, 10, 35});
  CHECK(with_weight({100, 0, 0}, GapTerm::population, 61) == GapWeights{61, 20, 19});
  CHECK(with_weight(start, GapTerm::neighbours, 120) == GapWeights{0, 0, 100});
  for (const GapTerm term : kGapTerms) {
    for (int value = 0; value <= 100; ++value) {
      const GapWeights moved = with_weight(start, term, value);
      CHECK(weight_of(moved, term) == value);
      CHECK(moved.population + moved.distance + moved.neighbours == 100);
      CHECK(std::min({moved.population, moved.distance, moved.neighbours}) >= 0);
    }
  }
}

TEST_CASE("How far the head of the ranking hangs on the weights") {
  // Terms as shares of 50, 30 and 20: A 1 0 0, B 0 1 1, C 0.5 0.5 0.5. A and B have 50, C has 50 too.
  Row row;
  const GapWeights weights{50, 30, 20};
  const auto gap = [](CommuneId id, double population, double distance, double neighbours) {
    Gap made;
    made.commune = id;
    made.population_term = 50 * population;
    made.distance_term = 30 * distance;
    made.neighbours_term = 20 * neighbours;
    made.score = made.population_term + made.distance_term + made.neighbours_term;
    return made;
  };
  // A: 50, B: 49.
  const std::vector<Gap> close = {gap(0, 1, 0, 0), gap(1, 0, 1, 0.95)};
  // With the population at 40 A has 40 and B 0.98 x 60 = 58.8.
  CHECK(steadiness_of(close, weights, row.communes, 1) == Steadiness{1, 0});
  CHECK(steadiness_of(close, weights, row.communes) == Steadiness{2, 2});
  // A: 100 whatever the weights.
  const std::vector<Gap> far = {gap(0, 1, 1, 1), gap(1, 0.9, 0, 0), gap(2, 0, 0.1, 0)};
  CHECK(steadiness_of(far, weights, row.communes, 1) == Steadiness{1, 1});
  CHECK(steadiness_of(far, weights, row.communes, 2) == Steadiness{2, 2});
  CHECK(steadiness_of({}, weights, row.communes) == Steadiness{0, 0});
  // One weight is all: it has nothing to be moved against.
  CHECK(steadiness_of(far, {100, 0, 0}, row.communes, 1) == Steadiness{1, 1});
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
