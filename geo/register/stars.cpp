#include "register/stars.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

constexpr int kMostStars = 5;

struct NumberWord {
  std::string_view word;
  int value;
};
constexpr std::array kNumberWords = {NumberWord{"khong", 0}, NumberWord{"mot", 1}, NumberWord{"hai", 2},
                                     NumberWord{"ba", 3},    NumberWord{"bon", 4}, NumberWord{"nam", 5},
                                     NumberWord{"i", 1},     NumberWord{"ii", 2},  NumberWord{"iii", 3},
                                     NumberWord{"iv", 4},    NumberWord{"v", 5}};

constexpr std::array<std::string_view, 7> kProposed = {"de xuat",  "de nghi", "tiem nang", "du kien",
                                                       "phan dau", "so diem", "trinh"};
constexpr std::array<std::string_view, 7> kRefused = {
    "chua dat", "khong dat", "chua cong nhan", "khong", "chua phan hang", "khong cong nhan", "chua"};
/// Words that may stand before a rating without "sao": "Hạng 3", "OCOP III".
constexpr std::array<std::string_view, 6> kBefore = {"hang", "xep", "dat", "ocop", "loai", "muc"};

std::optional<int> stars_number(std::string_view word) {
  if (const auto digits = whole_number(word); digits && *digits <= kMostStars) return digits;
  const auto found = std::ranges::find(kNumberWords, word, &NumberWord::word);
  if (found == kNumberWords.end()) return std::nullopt;
  return found->value;
}

StarsWritten granted(int stars) {
  if (stars < 3) return {StarsKind::not_recognised, std::nullopt};
  return {StarsKind::granted, stars};
}

/// "3sao" as "3 sao".
std::string with_gaps(std::string_view text) {
  std::string gapped;
  for (const char c : text) {
    const bool was_digit = !gapped.empty() && gapped.back() >= '0' && gapped.back() <= '9';
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (was_digit && is_letter) gapped.push_back(' ');
    gapped.push_back(c);
  }
  return gapped;
}

/// "***", "★★★", "3*", "3 ★": signs instead of the word.
std::optional<StarsWritten> read_signs(std::string_view text) {
  int count = 0;
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view here = text.substr(at);
    const auto is_sign = [&](std::string_view sign) { return here.starts_with(sign); };
    constexpr std::array<std::string_view, 4> kSigns = {"*", "★", "⭐", "☆"};
    const auto sign = std::ranges::find_if(kSigns, is_sign);
    // An empty star is drawn beside full ones: "★★★☆☆" is three.
    if (sign != kSigns.end() && *sign != "☆") ++count;
    if (sign == kSigns.end()) rest.push_back(text[at]);
    at += sign == kSigns.end() ? 1 : sign->size();
  }
  if (count == 0) return std::nullopt;
  const std::string key = search_key(rest);
  const auto stars = key.empty() ? std::optional(count) : count == 1 ? stars_number(key) : std::nullopt;
  if (!stars || *stars > kMostStars) return StarsWritten{StarsKind::unread, std::nullopt};
  return granted(*stars);
}

/// "N sao" in a text, in order.
struct Mention {
  int stars;
  std::size_t at;   ///< word of the number
  std::size_t end;  ///< word behind "sao"
};

std::vector<Mention> mentions_of(const Words& words) {
  std::vector<Mention> mentions;
  for (std::size_t i = 1; i < words.list.size(); ++i) {
    if (words.list[i] != "sao" && words.list[i] != "star" && words.list[i] != "stars") continue;
    if (const auto stars = stars_number(words.list[i - 1])) mentions.push_back({*stars, i - 1, i + 1});
  }
  return mentions;
}

bool is_proposed(const Words& words, std::size_t from, const Mention& mention, bool is_last) {
  const auto stands_before = [&](std::string_view phrase) { return words.find(phrase, from, mention.at).has_value(); };
  if (std::ranges::any_of(kProposed, stands_before)) return true;
  // "5 sao (đề xuất)", but not "3 sao (đề xuất nâng hạng)".
  const auto ends_text = [&](std::string_view phrase) {
    const auto length = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
    return words.has_at(mention.end, phrase) && words.list.size() == mention.end + length;
  };
  return is_last && std::ranges::any_of(kProposed, ends_text);
}

/// "4 SP OCOP 5 sao": products counted, not stars given.
bool is_count(const Words& words, const Mention& first) {
  for (std::size_t i = 0; i + 1 < first.at; ++i) {
    if (whole_number(words.list[i]) && (words.has_at(i + 1, "sp") || words.has_at(i + 1, "san pham"))) return true;
  }
  return false;
}

StarsWritten read_mentions(const Words& words, const std::vector<Mention>& mentions) {
  if (is_count(words, mentions.front())) return {StarsKind::unread, std::nullopt};
  std::optional<int> given;
  bool waits_for_nation = false;
  std::size_t from = 0;
  for (const Mention& mention : mentions) {
    if (is_proposed(words, from, mention, &mention == &mentions.back())) {
      waits_for_nation = waits_for_nation || mention.stars == kMostStars;
    } else if (given && *given != mention.stars) {
      return {StarsKind::unread, std::nullopt};
    } else {
      given = mention.stars;
    }
    from = mention.end;
  }
  if (given) return granted(*given);
  if (waits_for_nation && !words.find("so diem")) return granted(4);
  return {StarsKind::not_recognised, std::nullopt};
}

/// The whole cell is a rating without the word: "3", "3.0", "Hạng III", "Ba".
std::optional<int> bare_rating(std::string_view text, const Words& words) {
  if (const auto number = decimal_number(text)) {
    const bool is_rating = *number >= 0 && *number <= kMostStars && *number == static_cast<int>(*number);
    return is_rating ? std::optional(static_cast<int>(*number)) : std::nullopt;
  }
  const auto last = std::ranges::find_if_not(
      words.list, [](std::string_view word) { return std::ranges::find(kBefore, word) != kBefore.end(); });
  // "Năm" alone is a year's word.
  if (last == words.list.end() || last + 1 != words.list.end() || *last == "nam") return std::nullopt;
  return stars_number(*last);
}

}  // namespace

StarsWritten read_stars(std::string_view text) {
  const std::string written = clean(text);
  if (const auto signs = read_signs(written)) return *signs;
  const Words words(with_gaps(written));
  if (words.list.empty()) return {};
  const std::vector<Mention> mentions = mentions_of(words);
  if (!mentions.empty()) return read_mentions(words, mentions);
  const auto is_whole = [&](std::string_view phrase) { return words.key == phrase; };
  if (std::ranges::any_of(kRefused, is_whole)) return {StarsKind::not_recognised, std::nullopt};
  if (const auto stars = bare_rating(written, words)) return granted(*stars);
  return {StarsKind::unread, std::nullopt};
}

int stars_of_score(double score) {
  if (score >= 90) return 5;
  if (score >= 70) return 4;
  if (score >= 50) return 3;
  if (score >= 30) return 2;
  return 1;
}

bool is_against_score(int stars, double score) {
  if (stars == 4 && score >= 90) return false;
  return stars != stars_of_score(score);
}

}  // namespace ocop
