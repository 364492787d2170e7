#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ocop {

/// What was made of a text, for the next time that it comes. Used by one thread at a time.
template <class Value>
class TextMemo {
 public:
  /// Valid until the next call.
  template <class Make>
  const Value& of(std::string_view text, const Make& make) {
    constexpr std::size_t kMostKnown = 1 << 14;
    if (const auto known = known_.find(text); known != known_.end()) return known->second;
    if (known_.size() >= kMostKnown) known_.clear();
    return known_.emplace(std::string(text), make(text)).first->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, Value, Hash, std::equal_to<>> known_;
};

}  // namespace ocop
