#include "text/quick.hpp"

#include <array>

#include "text/letters.hpp"

namespace ocop {
namespace {

/// Composed Latin letters in UTF-8: U+00C0 to U+01BF in two bytes, U+1E00 to U+1EFF in three.
constexpr char32_t kTwoBytesFirst = 0x00C0;
constexpr char32_t kTwoBytesLast = 0x01BF;
constexpr char32_t kThreeBytesFirst = 0x1E00;
constexpr char32_t kThreeBytesLast = 0x1EFF;
constexpr std::size_t kTwoBytesCount = kTwoBytesLast - kTwoBytesFirst + 1;

struct Letter {
  char32_t point = 0;
  std::size_t bytes = 0;  ///< 0: none of these
};

/// The letter at the start of `text`, which is not ASCII.
Letter letter_at(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0xC3 && byte(0) <= 0xC6 && follows(1)) {
    return {static_cast<char32_t>((byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU)), 2};
  }
  if (byte(0) == 0xE1 && byte(1) >= 0xB8 && byte(1) <= 0xBB && follows(2)) {
    return {static_cast<char32_t>(0x1000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)), 3};
  }
  return {};
}

std::size_t index_of(char32_t letter) {
  return letter <= kTwoBytesLast ? letter - kTwoBytesFirst : kTwoBytesCount + (letter - kThreeBytesFirst);
}

using Folded = std::array<char, kTwoBytesCount + (kThreeBytesLast - kThreeBytesFirst + 1)>;

/// The letter a to z under the marks; 0 where there is none (æ, ×).
char fold(char32_t letter) {
  const char32_t small = lower(letter);
  if (small == U'đ' || small == U'ð') return 'd';
  char32_t base = 0;
  for (const char32_t part : decomposed(small)) {
    if (is_mark(part)) continue;
    if (base != 0 || part < U'a' || part > U'z') return 0;
    base = part;
  }
  return static_cast<char>(base);
}

const Folded& folded_letters() {
  static const Folded table = [] {
    Folded made{};
    for (char32_t letter = kTwoBytesFirst; letter <= kTwoBytesLast; ++letter) made.at(index_of(letter)) = fold(letter);
    for (char32_t letter = kThreeBytesFirst; letter <= kThreeBytesLast; ++letter) {
      made.at(index_of(letter)) = fold(letter);
    }
    return made;
  }();
  return table;
}

/// Lower case of an ASCII letter, a digit itself, 0 for anything else.
char fold_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '\0';
}

}  // namespace

bool is_plain(std::string_view text) {
  bool was_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x80) {
      const bool is_blank = c == ' ';
      if (c < ' ' || c == 0x7F || (is_blank && was_blank)) return false;
      was_blank = is_blank;
      ++at;
      continue;
    }
    const Letter letter = letter_at(text.substr(at));
    if (letter.bytes == 0) return false;
    was_blank = false;
    at += letter.bytes;
  }
  return text.empty() || !was_blank;
}

std::optional<std::string> quick_search_key(std::string_view text) {
  const Folded& table = folded_letters();
  std::string key;
  key.reserve(text.size());
  bool has_gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_ascii_here = static_cast<unsigned char>(text[at]) < 0x80;
    const Letter letter = is_ascii_here ? Letter{} : letter_at(text.substr(at));
    if (!is_ascii_here && letter.bytes == 0) return std::nullopt;
    const char folded = is_ascii_here ? fold_ascii(text[at]) : table[index_of(letter.point)];
    if (!is_ascii_here && folded == 0) return std::nullopt;
    at += is_ascii_here ? 1 : letter.bytes;
    if (folded == 0) {
      has_gap = true;
      continue;
    }
    if (has_gap && !key.empty()) key.push_back(' ');
    has_gap = false;
    key.push_back(folded);
  }
  return key;
}

}  // namespace ocop
