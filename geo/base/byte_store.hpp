#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ocop {

/// Plain values one behind the other, for files that only the machine that wrote them reads again.
class ByteWriter {
 public:
  explicit ByteWriter(std::size_t expected_bytes = 0) { bytes_.reserve(expected_bytes); }

  template <class T>
    requires std::is_trivially_copyable_v<T>
  void put(const T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put(const std::string& text) {
    put(std::uint64_t{text.size()});
    bytes_ += text;
  }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& list) {
    put(std::uint64_t{list.size()});
    if constexpr (std::is_trivially_copyable_v<T>) {
      bytes_.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(T));
    } else {
      for (const T& value : list) put(value);
    }
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Gives back what a ByteWriter was given, in the same order. After something that does not fit into
/// what is left, everything is empty and `is_whole` false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
    requires std::is_trivially_copyable_v<T>
  void get(T& value) {
    const std::string_view from = take(sizeof value);
    if (!from.empty()) std::memcpy(&value, from.data(), sizeof value);
  }
  void get(std::string& text) { text = take(size(1)); }
  template <class T>
  void get(std::optional<T>& value) {
    bool has_value = false;
    get(has_value);
    if (has_value) get(value.emplace());
  }
  template <class T>
  void get(std::vector<T>& list) {
    if constexpr (std::is_trivially_copyable_v<T>) {
      const std::size_t count = size(sizeof(T));
      const std::string_view from = take(count * sizeof(T));
      list.resize(from.size() / sizeof(T));
      if (!from.empty()) std::memcpy(list.data(), from.data(), from.size());
    } else {
      list.resize(size(1));
      for (T& value : list) get(value);
    }
  }

  /// Nothing was missing and nothing is left.
  bool is_whole() const { return is_whole_ && bytes_.empty(); }

 private:
  /// A number of things of at least so many bytes each.
  std::size_t size(std::size_t bytes_each) {
    std::uint64_t count = 0;
    get(count);
    if (count <= bytes_.size() / bytes_each) return static_cast<std::size_t>(count);
    is_whole_ = false;
    bytes_ = {};
    return 0;
  }
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) {
      is_whole_ = false;
      bytes_ = {};
      return {};
    }
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }

  std::string_view bytes_;
  bool is_whole_ = true;
};

}  // namespace ocop
