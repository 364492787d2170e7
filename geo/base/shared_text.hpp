#pragma once

#include <atomic>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace ocop {

/// A text that is never changed, and of which copies are one: registers say the same of thousands of rows. Reads like a
/// std::string; copies are made and dropped from any thread.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text) : held_(text.empty() ? nullptr : new Held{{1}, std::move(text)}) {}
  SharedText(std::string_view text) : SharedText(std::string(text)) {}
  SharedText(const char* text) : SharedText(std::string(text)) {}
  SharedText(const SharedText& other) noexcept : held_(other.held_) {
    if (held_ != nullptr) held_->holders.fetch_add(1, std::memory_order_relaxed);
  }
  SharedText(SharedText&& other) noexcept : held_(std::exchange(other.held_, nullptr)) {}
  SharedText& operator=(SharedText other) noexcept {
    std::swap(held_, other.held_);
    return *this;
  }
  ~SharedText() {
    if (held_ != nullptr) drop();
  }

  const std::string& str() const { return held_ == nullptr ? nothing() : held_->text; }
  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }
  bool empty() const { return held_ == nullptr; }
  std::size_t size() const { return str().size(); }
  /// Tells whether two are copies of one; equal texts need not be.
  const void* identity() const { return held_; }

  friend bool operator==(const SharedText& a, const SharedText& b) { return a.held_ == b.held_ || a.str() == b.str(); }
  friend bool operator==(const SharedText& a, const std::string& b) { return a.str() == b; }
  friend bool operator==(const SharedText& a, std::string_view b) { return a.str() == b; }
  friend bool operator==(const SharedText& a, const char* b) { return a.str() == b; }
  friend std::strong_ordering operator<=>(const SharedText& a, const SharedText& b) { return a.str() <=> b.str(); }
  friend std::string operator+(const SharedText& a, std::string_view b) { return std::string(a.str()).append(b); }
  friend std::string operator+(std::string a, const SharedText& b) { return std::move(a.append(b.str())); }
  friend std::ostream& operator<<(std::ostream& out, const SharedText& text);

 private:
  struct Held {
    std::atomic<std::uint32_t> holders;
    std::string text;
  };

  static const std::string& nothing();
  void drop() noexcept {
    if (held_->holders.fetch_sub(1, std::memory_order_acq_rel) == 1) delete held_;
  }

  Held* held_ = nullptr;
};

/// Gives equal texts out as copies of one, as far as it remembers: the last one always, and so many that it stays
/// quick. Used by one thread at a time.
class TextStore {
 public:
  SharedText operator()(std::string_view text) {
    constexpr std::size_t kMostKnown = 1 << 13;
    if (text.empty()) return {};
    if (last_ == text) return last_;
    if (const auto known = texts_.find(text); known != texts_.end()) return last_ = known->second;
    if (texts_.size() >= kMostKnown) texts_.clear();
    last_ = SharedText(text);
    texts_.emplace(last_.str(), last_);
    return last_;
  }

 private:
  SharedText last_;
  std::unordered_map<std::string_view, SharedText> texts_;
};

}  // namespace ocop
