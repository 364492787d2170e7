#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ocop {

/// A few threads that share loops. The caller of `for_each` works too, so a pool of 0 threads is
/// a plain loop. Results must not depend on the number of threads.
class WorkerPool {
 public:
  /// `thread_count` threads beside the caller's.
  explicit WorkerPool(std::size_t thread_count);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// Calls `work(begin, end)` for consecutive pieces of [0, count) of at most `grain` each and
  /// returns when all are done. What `work` throws comes out here, the rest of the loop is given up. Calls from several
  /// threads take turns.
  void for_each(std::size_t count, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& work);

  /// Its threads step back (base/thread_priority.hpp) before they work again.
  void step_back();

  /// One pool for the program: as many threads as the machine has cores, less the caller's.
  static WorkerPool& shared();

 private:
  void run();
  void work_off();

  std::mutex turn_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable done_;
  std::vector<std::thread> threads_;
  const std::function<void(std::size_t, std::size_t)>* work_ = nullptr;
  std::size_t count_ = 0;
  std::size_t grain_ = 1;
  std::size_t next_ = 0;
  std::size_t busy_ = 0;
  std::size_t generation_ = 0;
  std::exception_ptr failure_;  ///< thrown by a piece of the present loop
  bool steps_back_ = false;
  bool stopping_ = false;
};

}  // namespace ocop
