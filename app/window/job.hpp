#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "base/finding.hpp"
#include "base/progress.hpp"

namespace ocop {

/// What is being thrown, as a finding: out_of_memory or program_fault. Only within a catch.
Finding thrown_finding();

/// Work in the background, one piece at a time; a new one cancels the one under way, and does not wait for it to
/// notice. What the work throws is a Failure: a fault in a worker never ends the program.
template <class T>
class Job {
 public:
  using Work = std::function<T(Progress&)>;

  Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  ~Job() {
    cancel();
    if (run_) given_up_.push_back(run_);
    for (const auto& run : given_up_) run->thread.join();
  }

  void start(Work work) {
    cancel();
    if (run_) given_up_.push_back(std::move(run_));
    sweep();
    run_ = std::make_shared<Run>();
    // The run outlives its thread: whoever drops it joins first.
    run_->thread = std::thread([&run = *run_, work = std::move(work)] {
      std::optional<Result<T>> result;
      try {
        result.emplace(work(run.progress));
      } catch (...) {
        result.emplace(Failure(thrown_finding()));
      }
      const std::scoped_lock lock(run.mutex);
      run.result = std::move(result);
    });
  }
  void cancel() {
    if (run_) run_->progress.cancel();
  }
  bool is_busy() const { return run_ != nullptr; }
  /// Of the work under way; null when there is none.
  const Progress* progress() const { return run_ ? &run_->progress : nullptr; }
  std::optional<Result<T>> take() {
    sweep();
    if (!run_ || !run_->is_done()) return std::nullopt;
    run_->thread.join();
    std::optional<Result<T>> result = std::move(run_->result);
    run_.reset();
    return result;
  }

 private:
  struct Run {
    Progress progress;
    std::mutex mutex;
    std::optional<Result<T>> result;
    std::thread thread;

    bool is_done() {
      const std::scoped_lock lock(mutex);
      return result.has_value();
    }
  };

  /// Joins what has ended of the cancelled ones.
  void sweep() {
    std::erase_if(given_up_, [](const std::shared_ptr<Run>& run) {
      if (!run->is_done()) return false;
      run->thread.join();
      return true;
    });
  }

  std::shared_ptr<Run> run_;
  std::vector<std::shared_ptr<Run>> given_up_;  ///< cancelled, not ended yet
};

}  // namespace ocop
