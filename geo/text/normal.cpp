#include "text/normal.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text_memo.hpp"
#include "text/letters.hpp"
#include "text/quick.hpp"

namespace ocop {
namespace {

/// Code points that NFC leaves as they are: Latin up to the combining marks, and the block with
/// the Vietnamese letters.
bool is_composed(char32_t c) { return c < 0x0300 || (c >= 0x1E00 && c <= 0x1EFF); }

bool is_blank(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_unseen(char32_t c) {
  return c == 0x00AD || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064);
}

std::u32string nfc_points(std::string_view text) {
  std::u32string points = code_points(text);
  if (std::ranges::all_of(points, is_composed)) return points;
  return composed(points);
}

std::u32string without_blanks_doubled(std::u32string_view text) {
  std::u32string folded;
  folded.reserve(text.size());
  for (const char32_t c : text) {
    if (is_unseen(c)) continue;
    if (!is_blank(c)) {
      folded.push_back(c);
    } else if (!folded.empty() && folded.back() != U' ') {
      folded.push_back(U' ');
    }
  }
  while (!folded.empty() && folded.back() == U' ') folded.pop_back();
  return folded;
}

/// Lower case; Ð (eth) and Ɖ, which old keyboards put for Đ, become đ.
char32_t lower_vietnamese(char32_t c) {
  const char32_t small = lower(c);
  return small == 0x00F0 || small == 0x0256 ? U'đ' : small;
}

/// Words of letters and digits in lower case, letters still composed.
std::vector<std::u32string> lower_words(const std::u32string& points) {
  std::vector<std::u32string> words;
  bool in_word = false;
  for (const char32_t c : points) {
    if (is_letter_or_digit(c) || (is_mark(c) && in_word)) {
      if (!in_word) words.emplace_back();
      words.back().push_back(lower_vietnamese(c));
      in_word = true;
    } else if (!is_unseen(c)) {
      in_word = false;
    }
  }
  return words;
}

std::string joined(const std::vector<std::u32string>& words) {
  std::u32string text;
  for (const std::u32string& word : words) {
    if (!text.empty()) text.push_back(U' ');
    text += word;
  }
  return utf8_of(text);
}

std::u32string without_marks(std::u32string_view word) {
  std::u32string bare;
  for (const char32_t c : word) {
    if (c < 0x80) {
      bare.push_back(c);
    } else if (c == U'đ') {
      bare.push_back(U'd');
    } else {
      for (const char32_t part : decomposed(c)) {
        if (!is_mark(part)) bare.push_back(part);
      }
    }
  }
  return bare;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_vowel(char32_t c) { return std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos; }

/// y after a consonant is i when it ends the word: "my", "quy", but not "uy", "ay", "y".
bool ends_in_sound_i(std::u32string_view bare) {
  if (bare.size() < 2 || bare.back() != U'y') return false;
  const char32_t before = bare[bare.size() - 2];
  if (before == U'u') return bare.size() == 3 && bare.front() == U'q';
  return !is_vowel(before) && !is_digit(before);
}

/// One syllable with its tone on the last vowel and final y as i.
std::u32string one_spelling(const std::u32string& word) {
  std::u32string letters;
  std::u32string bare;
  std::u32string tones;
  std::optional<std::size_t> last_vowel;
  for (const char32_t c : word) {
    for (const char32_t part : decomposed(c)) {
      if (is_tone(part)) {
        tones.push_back(part);
        continue;
      }
      letters.push_back(part);
      if (is_mark(part)) {
        if (last_vowel && *last_vowel + 2 == letters.size()) ++*last_vowel;
      } else {
        bare.push_back(part);
        if (is_vowel(part)) last_vowel = letters.size() - 1;
      }
    }
  }
  if (tones.size() > 1) return word;
  if (ends_in_sound_i(bare) && letters.back() == U'y') letters.back() = U'i';
  if (last_vowel) {
    letters.insert(*last_vowel + 1, tones);
  } else {
    letters += tones;
  }
  return composed(letters);
}

/// I to XXXIX.
std::optional<int> roman_value(std::u32string_view word) {
  int value = 0;
  int highest = 100;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto digit = [](char32_t c) { return c == U'i' ? 1 : c == U'v' ? 5 : c == U'x' ? 10 : 0; };
    const int here = digit(word[i]);
    const int next = i + 1 < word.size() ? digit(word[i + 1]) : 0;
    if (here == 0) return std::nullopt;
    const int step = here < next ? -here : here;
    if (here > highest && step > 0) return std::nullopt;
    if (step > 0) highest = here;
    value += step;
  }
  return value;
}

std::u32string arabic(int value) {
  const std::string digits = std::to_string(value);
  return {digits.begin(), digits.end()};
}

std::u32string without_leading_zeros(const std::u32string& word) {
  if (!std::ranges::all_of(word, is_digit)) return word;
  const std::size_t first = std::min(word.find_first_not_of(U'0'), word.size() - 1);
  return word.substr(first);
}

bool is_upper(char32_t c) { return lower(c) != c; }

/// "Sơn Vi" and "SƠN VI" end in a syllable, "Vĩnh VI" in a six: only capitals beside small letters
/// make a numeral of the two that are syllables too.
bool is_numeral_written(const std::u32string& points, const std::vector<std::u32string>& words) {
  const std::u32string& last = words.back();
  if (last != U"vi" && last != U"xi") return true;
  if (words.size() == 1) return true;
  const std::size_t at = points.size() - std::min(points.size(), last.size());
  const bool ends_upper = std::all_of(points.begin() + static_cast<std::ptrdiff_t>(at), points.end(), is_upper);
  const bool has_lower = std::any_of(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(at),
                                     [](char32_t c) { return is_letter_or_digit(c) && !is_digit(c) && !is_upper(c); });
  return ends_upper && has_lower;
}

/// The key of a word. Few syllables make up all texts, so each is taken apart once.
const std::u32string& key_of_word(const std::u32string& word) {
  constexpr std::size_t kMostKnown = 1 << 14;
  thread_local std::unordered_map<std::u32string, std::u32string> known;
  if (known.size() >= kMostKnown) known.clear();
  const auto [key, is_new] = known.try_emplace(word);
  if (is_new) key->second = without_leading_zeros(one_spelling(word));
  return key->second;
}

/// "2", "Phường", "II" as bytes: letters of Latin, all of them beyond ASCII, and digits.
bool is_of_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool may_be_roman(std::string_view word) { return word.find_first_not_of("ivxIVX") == std::string_view::npos; }

/// The key of a plain word, without going through its code points where it is known.
const std::string& key_of_plain_word(std::string_view word) {
  thread_local TextMemo<std::string> known;
  return known.of(word, [](std::string_view unknown) {
    std::u32string points = code_points(unknown);
    for (char32_t& c : points) c = lower_vietnamese(c);
    return utf8_of(key_of_word(points));
  });
}

/// exact_key of a plain text that does not end in a numeral; nullopt for others.
std::optional<std::string> quick_exact_key(std::string_view text) {
  constexpr std::array<std::string_view, 2> kSigns = {"×", "÷"};
  const auto has_sign = [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; };
  if (!is_plain(text) || std::ranges::any_of(kSigns, has_sign)) return std::nullopt;
  std::string key;
  key.reserve(text.size());
  std::string_view word;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_of_word(text[end])) ++end;
    if (end > at) {
      word = text.substr(at, end - at);
      if (!key.empty()) key.push_back(' ');
      key += key_of_plain_word(word);
    }
    at = std::max(end, at + 1);
  }
  return may_be_roman(word) ? std::nullopt : std::optional(std::move(key));
}

std::vector<std::u32string> exact_words(std::string_view text) {
  const std::u32string points = without_blanks_doubled(nfc_points(text));
  std::vector<std::u32string> words = lower_words(points);
  if (words.empty()) return words;
  const auto numeral = is_numeral_written(points, words) ? roman_value(words.back()) : std::nullopt;
  for (std::u32string& word : words) word = key_of_word(word);
  if (numeral) words.back() = arabic(*numeral);
  return words;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return utf8_of(nfc_points(text));
}

std::string fold_blanks(std::string_view text) { return utf8_of(without_blanks_doubled(code_points(text))); }

std::string clean(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  return utf8_of(without_blanks_doubled(nfc_points(text)));
}

std::string search_key(std::string_view text) {
  if (auto key = quick_search_key(text)) return std::move(*key);
  std::vector<std::u32string> words = lower_words(nfc_points(text));
  for (std::u32string& word : words) word = without_marks(word);
  return joined(words);
}

std::string exact_key(std::string_view text) {
  if (auto key = quick_exact_key(text)) return *std::move(key);
  return joined(exact_words(text));
}

std::string folded_key(std::string_view text) {
  std::vector<std::u32string> words = exact_words(text);
  for (std::u32string& word : words) word = without_marks(word);
  return joined(words);
}

}  // namespace ocop
