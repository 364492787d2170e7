#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
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

TEST_CASE("a loop over nothing calls nothing") {
  WorkerPool pool(1);
  bool called = false;
  pool.for_each(0, 1, [&](std::size_t, std::size_t) { called = true; });
  CHECK_FALSE(called);
}
