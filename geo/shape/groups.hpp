#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

namespace ocop {

/// Things that are joined one pair at a time; each is in one group.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace ocop
