#include <doctest/doctest.h>

#include <chrono>
#include <new>
#include <stdexcept>
#include <thread>

#include "window/job.hpp"

using namespace ocop;

namespace {

template <class T>
Result<T> wait_for(Job<T>& job) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (std::chrono::steady_clock::now() < end) {
    if (auto result = job.take()) return *std::move(result);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  throw std::logic_error("the job does not end");
}

}  // namespace

TEST_CASE("a job gives what its work gave, once") {
  Job<int> job;
  CHECK_FALSE(job.is_busy());
  CHECK(job.progress() == nullptr);
  job.start([](Progress&) { return 7; });
  CHECK(job.is_busy());
  CHECK(wait_for(job) == 7);
  CHECK_FALSE(job.is_busy());
  CHECK_FALSE(job.take());
}

TEST_CASE("what the work throws is a finding, and the next work is done") {
  Job<int> job;
  job.start([](Progress&) -> int { throw std::runtime_error("broken"); });
  const auto broken = wait_for(job);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().kind == FindingKind::program_fault);
  CHECK(broken.error().args == std::vector<std::string>{"broken"});
  job.start([](Progress&) -> int { throw std::bad_alloc(); });
  const auto full = wait_for(job);
  REQUIRE_FALSE(full);
  CHECK(full.error().kind == FindingKind::out_of_memory);
  job.start([](Progress&) { return 1; });
  CHECK(wait_for(job) == 1);
}

TEST_CASE("a new work cancels the one under way and does not wait for it") {
  Job<int> job;
  std::atomic<bool> may_end = false;
  job.start([&](Progress& progress) {
    while (!may_end) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return progress.is_cancelled() ? -1 : 1;
  });
  job.start([](Progress&) { return 2; });
  CHECK(wait_for(job) == 2);
  may_end = true;
}
