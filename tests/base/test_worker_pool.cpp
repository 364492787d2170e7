#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

#include "base/worker_pool.hpp"

using namespace ocop;

TEST_CASE("every index is visited once, whatever the number of threads and the grain") {
  for (const std::size_t threads : {0U, 1U, 3U}) {
    WorkerPool pool(threads);
    for (const std::size_t grain : {0U, 1U, 7U, 5000U}) {
      std::vector<std::atomic<int>> visits(1000);
      pool.for_each(visits.size(), grain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) ++visits[i];
      });
      CAPTURE(threads);
      CAPTURE(grain);
      CHECK(std::ranges::all_of(visits, [](const auto& v) { return v == 1; }));
    }
  }
}

TEST_CASE("what a piece throws comes out of the loop, and the next loop is whole") {
  for (const std::size_t threads : {0U, 3U}) {
    WorkerPool pool(threads);
    const auto fail_at_500 = [](std::size_t begin, std::size_t end) {
      if (begin <= 500 && 500 < end) throw std::runtime_error("at 500");
    };
    CHECK_THROWS_WITH_AS(pool.for_each(1000, 7, fail_at_500), "at 500", std::runtime_error);
    std::atomic<int> visits = 0;
    pool.for_each(1000, 7, [&](std::size_t begin, std::size_t end) { visits += static_cast<int>(end - begin); });
    CHECK(visits == 1000);
  }
}

TEST_CASE("a loop over nothing calls nothing") {
  WorkerPool pool(1);
  bool called = false;
  pool.for_each(0, 1, [&](std::size_t, std::size_t) { called = true; });
  CHECK_FALSE(called);
}
