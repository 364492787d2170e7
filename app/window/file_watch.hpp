#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "window/job.hpp"

namespace ocop {

/// Tells which of some files were written by others. Looks every two seconds in the background, so that a share that
/// does not answer holds nobody up; a file counts as changed once it has stayed the same for two looks.
class FileWatch {
 public:
  static constexpr double kEvery_s = 2;

  /// What to look after from now on; what a file holds at the first look is its present state.
  void watch(std::vector<std::filesystem::path> files, double now_s);
  /// They were just read: what they hold now is their present state.
  void forget_changes();
  /// Call it whenever something may have happened.
  void look(double now_s);
  /// When `look` should be called next though nothing happens.
  std::optional<double> due_in_s(double now_s) const;
  /// Files that changed and came to rest, until forget_changes; those that are gone do not count.
  const std::vector<std::filesystem::path>& changed() const { return changed_; }

 private:
  struct Stamp {
    std::int64_t time = 0;
    std::uintmax_t size = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  using Stamps = std::map<std::filesystem::path, Stamp>;
  static Stamps stamps_of(const std::vector<std::filesystem::path>& files);
  void compare(const Stamps& now);

  std::vector<std::filesystem::path> files_;
  std::optional<Stamps> known_;  ///< as they were read; none: take the next look for it
  Stamps last_;
  std::vector<std::filesystem::path> changed_;
  double next_s_ = 0;
  int generation_ = 0;
  Job<std::pair<int, Stamps>> job_;
};

}  // namespace ocop
