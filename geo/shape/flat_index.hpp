#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ocop {

/// Open addressing over numbers that stand for something the caller keeps: 4 bytes a slot, no
/// deletion. The caller hashes and compares.
class FlatIndex {
 public:
  static constexpr std::uint32_t kEmpty = 0xFFFFFFFFU;

  /// Room for `capacity` entries at a load of at most two thirds.
  explicit FlatIndex(std::size_t capacity)
      : slots_(std::bit_ceil(capacity + capacity / 2 + 2), kEmpty), mask_(slots_.size() - 1) {}

  /// The entry that `is_same` accepts, or `entry` itself after putting it in.
  template <class IsSame>
  std::uint32_t find_or_insert(std::uint64_t hash, std::uint32_t entry, IsSame is_same) {
    for (std::size_t slot = hash & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[slot] == kEmpty) return slots_[slot] = entry;
      if (is_same(slots_[slot])) return slots_[slot];
    }
  }

  /// Starts loading the place where `hash` will be looked for.
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_], 1); }

  /// Spreads 64 bits over 64 bits (the finaliser of MurmurHash3, public domain).
  static std::uint64_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 33U)) * 0xff51afd7ed558ccdULL;
    bits = (bits ^ (bits >> 33U)) * 0xc4ceb9fe1a85ec53ULL;
    return bits ^ (bits >> 33U);
  }

 private:
  std::vector<std::uint32_t> slots_;
  std::size_t mask_;
};

}  // namespace ocop
