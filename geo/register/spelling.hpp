#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// A text cut for reading: lower case without diacritics, words of letters and digits.
struct Words {
  std::string key;  ///< search_key of the text
  std::vector<std::string_view> list;

  explicit Words(std::string_view text);
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  /// Whether the words of `phrase` stand at `at`.
  bool has_at(std::size_t at, std::string_view phrase) const;
  /// Where the words of `phrase` first stand, from `from` on and before `to`.
  std::optional<std::size_t> find(std::string_view phrase, std::size_t from = 0, std::size_t to = npos) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// All digits, at most nine of them.
std::optional<int> whole_number(std::string_view text);

/// "84,5", "84.5", "1.234,5" (one thousand), "-3"; nullopt when anything else stands there.
std::optional<double> decimal_number(std::string_view text);

}  // namespace ocop
