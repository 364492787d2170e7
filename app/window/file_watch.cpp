#include "window/file_watch.hpp"

#include <algorithm>
#include <utility>

namespace ocop {

namespace fs = std::filesystem;

FileWatch::Stamps FileWatch::stamps_of(const std::vector<fs::path>& files) {
  Stamps stamps;
  for (const fs::path& file : files) {
    std::error_code error;
    const auto time = fs::last_write_time(file, error);
    if (error) continue;
    const std::uintmax_t size = fs::file_size(file, error);
    if (!error) stamps[file] = {time.time_since_epoch().count(), size};
  }
  return stamps;
}

void FileWatch::watch(std::vector<fs::path> files, double now_s) {
  std::ranges::sort(files);
  if (files == files_) return;
  files_ = std::move(files);
  forget_changes();
  next_s_ = now_s;
}

void FileWatch::forget_changes() {
  known_.reset();
  changed_.clear();
  ++generation_;
}

void FileWatch::look(double now_s) {
  if (const auto looked = job_.take(); looked && *looked && (*looked)->first == generation_) {
    compare((*looked)->second);
  }
  if (files_.empty() || job_.is_busy() || now_s < next_s_) return;
  next_s_ = now_s + kEvery_s;
  job_.start([files = files_, generation = generation_](Progress&) { return std::pair(generation, stamps_of(files)); });
}

void FileWatch::compare(const Stamps& now) {
  if (!known_) {
    known_ = now;
    last_ = now;
    return;
  }
  changed_.clear();
  for (const auto& [file, stamp] : now) {
    const auto known = known_->find(file);
    const auto last = last_.find(file);
    const bool is_at_rest = last != last_.end() && last->second == stamp;
    const bool is_other = known == known_->end() || known->second != stamp;
    if (is_other && is_at_rest) changed_.push_back(file);
  }
  last_ = now;
}

std::optional<double> FileWatch::due_in_s(double now_s) const {
  if (job_.is_busy()) return 0.05;
  if (files_.empty()) return std::nullopt;
  return std::max(0.0, next_s_ - now_s);
}

}  // namespace ocop
