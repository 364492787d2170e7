#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "register/kinds.hpp"

namespace ocop {

/// Validity of a product on a day.
enum class Status : std::uint8_t { valid, expiring, expired, withdrawn, unknown };
inline constexpr std::array kStatuses = {Status::valid, Status::expiring, Status::expired, Status::withdrawn,
                                         Status::unknown};
std::string_view key_of(Status status);
std::optional<Status> status_of_key(std::string_view key);

/// Stars as a filter sees them: 3, 4, 5 or unknown.
enum class Stars : std::uint8_t { three, four, five, unknown };
inline constexpr std::array kStars = {Stars::three, Stars::four, Stars::five, Stars::unknown};
Stars stars_of(std::optional<int> stars);
std::string_view key_of(Stars stars);  ///< "3" "4" "5" "unknown"

/// A set of the values of a small closed enumeration.
template <class E, std::size_t N>
class KeySet {
 public:
  static KeySet all() {
    KeySet s;
    s.bits_.set();
    return s;
  }
  static KeySet none() { return {}; }
  bool has(E e) const { return bits_[static_cast<std::size_t>(e)]; }
  void set(E e, bool on) { bits_[static_cast<std::size_t>(e)] = on; }
  bool is_all() const { return bits_.all(); }
  bool is_none() const { return bits_.none(); }
  std::size_t count() const { return bits_.count(); }
  friend bool operator==(const KeySet&, const KeySet&) = default;

 private:
  std::bitset<N> bits_;
};

/// What is chosen of an open list: sorted; none: any, an empty one: nothing.
template <class T>
using Chosen = std::optional<std::vector<T>>;
template <class T>
bool has(const Chosen<T>& chosen, const T& value) {
  return !chosen || std::ranges::binary_search(*chosen, value);
}
/// With `value` the other way round, beside what else is chosen of `all` (sorted); all of them together are any.
template <class T>
Chosen<T> toggled(const Chosen<T>& chosen, const T& value, const std::vector<T>& all) {
  std::vector<T> now = chosen ? *chosen : all;
  if (std::erase(now, value) == 0) now.insert(std::ranges::upper_bound(now, value), value);
  if (std::ranges::includes(now, all)) return std::nullopt;
  return now;
}

/// Which products are looked at. Everything is ticked at first, withdrawn products are not.
struct Filter {
  KeySet<ProducerType, 7> producer_types = KeySet<ProducerType, 7>::all();
  KeySet<Stars, 4> stars = KeySet<Stars, 4>::all();
  KeySet<Group, 8> groups = KeySet<Group, 8>::all();
  KeySet<Status, 5> statuses = default_statuses();
  Chosen<int> years;  ///< of recognition, 0 for an unknown one
  std::string text;   ///< in the name of the product or of its producer, as search_key compares; empty: any

  Chosen<std::string> districts;  ///< keys of picture/parent_units.hpp, "" for products of which none is known
  /// By column of the tables of attributes the chosen classes, sorted; "" for communes without one.
  std::map<std::string, std::vector<std::string>> commune_classes;

  static KeySet<Status, 5> default_statuses() {
    auto s = KeySet<Status, 5>::all();
    s.set(Status::withdrawn, false);
    return s;
  }
  friend bool operator==(const Filter&, const Filter&) = default;
};

}  // namespace ocop
