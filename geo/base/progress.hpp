#pragma once

#include <atomic>
#include <cstdint>

namespace ocop {

/// What a long work is doing, for a bar beside a "cancel" button.
enum class Stage : std::uint8_t { idle, reading_boundaries, reading_register, placing, drawing, writing };

/// Shared between the one who works and the one who watches; every member may be called from any
/// thread. The worker asks `is_cancelled` at least every few milliseconds of work.
class Progress {
 public:
  Progress() = default;
  /// Of a part that is done beside the whole: counts for itself, ends when the whole is cancelled.
  explicit Progress(const Progress& whole) : whole_(&whole) {}
  Progress& operator=(const Progress&) = delete;

  void begin(Stage stage, std::int64_t total) {
    done_ = 0;
    total_ = total;
    stage_ = stage;
  }
  void advance(std::int64_t count = 1) { done_ += count; }
  void cancel() { cancelled_ = true; }

  bool is_cancelled() const { return cancelled_ || (whole_ != nullptr && whole_->is_cancelled()); }
  Stage stage() const { return stage_; }
  std::int64_t done() const { return done_; }
  /// 0 when the amount of work is not known.
  std::int64_t total() const { return total_; }

 private:
  const Progress* whole_ = nullptr;
  std::atomic<bool> cancelled_ = false;
  std::atomic<Stage> stage_ = Stage::idle;
  std::atomic<std::int64_t> done_ = 0;
  std::atomic<std::int64_t> total_ = 0;
};

}  // namespace ocop
