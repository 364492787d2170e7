#include "register/spelling.hpp"

#include <algorithm>
#include <charconv>

#include "text/normal.hpp"

namespace ocop {
namespace {

std::vector<std::string_view> cut(std::string_view key) {
  std::vector<std::string_view> list;
  std::size_t at = 0;
  while (at < key.size()) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    list.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return list;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Words::Words(std::string_view text) : key(search_key(text)), list(cut(key)) {}

bool Words::has_at(std::size_t at, std::string_view phrase) const {
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (at >= list.size() || list[at] != phrase.substr(0, end)) return false;
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
    ++at;
  }
  return true;
}

std::optional<std::size_t> Words::find(std::string_view phrase, std::size_t from, std::size_t to) const {
  for (std::size_t at = from; at < std::min(to, list.size()); ++at) {
    if (has_at(at, phrase)) return at;
  }
  return std::nullopt;
}

std::optional<int> whole_number(std::string_view text) {
  if (text.empty() || text.size() > 9 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<double> decimal_number(std::string_view text) {
  std::string plain;
  const bool has_both = text.find(',') != std::string_view::npos && text.find('.') != std::string_view::npos;
  const bool comma_is_decimal = !has_both || text.rfind(',') > text.rfind('.');
  for (const char c : text) {
    if (c == ' ') continue;
    if (c == ',' || c == '.') {
      const bool is_decimal_mark = (c == ',') == comma_is_decimal;
      if (has_both && !is_decimal_mark) continue;
      plain.push_back('.');
    } else {
      plain.push_back(c);
    }
  }
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (plain.empty() || error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
  // from_chars reads "inf" and "nan" too.
  if (!is_digit(plain.back())) return std::nullopt;
  return value;
}

}  // namespace ocop
