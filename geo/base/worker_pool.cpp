#include "base/worker_pool.hpp"

#include <algorithm>
#include <utility>

#include "base/thread_priority.hpp"

namespace ocop {

WorkerPool::WorkerPool(std::size_t thread_count) {
  threads_.reserve(thread_count);
  for (std::size_t i = 0; i < thread_count; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::for_each(std::size_t count, std::size_t grain,
                          const std::function<void(std::size_t, std::size_t)>& work) {
  if (count == 0) return;
  const std::scoped_lock turn(turn_);
  {
    const std::scoped_lock lock(mutex_);
    work_ = &work;
    count_ = count;
    grain_ = std::max<std::size_t>(1, grain);
    next_ = 0;
    failure_ = nullptr;
    ++generation_;
  }
  wake_.notify_all();
  work_off();
  std::unique_lock lock(mutex_);
  done_.wait(lock, [this] { return busy_ == 0 && next_ >= count_; });
  work_ = nullptr;
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void WorkerPool::work_off() {
  std::unique_lock lock(mutex_);
  if (work_ == nullptr) return;
  ++busy_;
  while (next_ < count_) {
    const std::size_t begin = next_;
    const std::size_t end = std::min(count_, begin + grain_);
    next_ = end;
    const auto* work = work_;
    lock.unlock();
    std::exception_ptr thrown;
    try {
      (*work)(begin, end);
    } catch (...) {
      thrown = std::current_exception();
    }
    lock.lock();
    if (thrown) {
      failure_ = thrown;
      next_ = count_;
    }
  }
  --busy_;
  if (busy_ == 0) done_.notify_all();
}

void WorkerPool::run() {
  std::size_t seen = 0;
  bool has_stepped_back = false;
  for (;;) {
    bool shall_step_back = false;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return stopping_ || generation_ != seen; });
      if (stopping_) return;
      seen = generation_;
      shall_step_back = std::exchange(has_stepped_back, steps_back_) != steps_back_;
    }
    if (shall_step_back) ocop::step_back();
    work_off();
  }
}

void WorkerPool::step_back() {
  const std::scoped_lock lock(mutex_);
  steps_back_ = true;
}

WorkerPool& WorkerPool::shared() {
  static WorkerPool pool(std::max(1U, std::thread::hardware_concurrency()) - 1);
  return pool;
}

}  // namespace ocop
