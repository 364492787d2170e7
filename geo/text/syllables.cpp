#include "text/syllables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/letters.hpp"

namespace ocop {
namespace {

using Word = std::u32string_view;

constexpr std::array<Word, 28> kOnsets = {U"",   U"b",  U"c", U"ch", U"d",  U"đ",  U"g",   U"gh", U"gi", U"h",
                                          U"k",  U"kh", U"l", U"m",  U"n",  U"ng", U"ngh", U"nh", U"p",  U"ph",
                                          U"qu", U"r",  U"s", U"t",  U"th", U"tr", U"v",   U"x"};

/// Rimes without tone. Those in the second list stand behind "qu" only.
constexpr auto kRimes = std::to_array<Word>({
    U"a",    U"ac",   U"ach",  U"ai",   U"am",  U"an",  U"ang", U"anh",  U"ao",   U"ap",  U"at",   U"au",   U"ay",
    U"ăc",   U"ăm",   U"ăn",   U"ăng",  U"ăp",  U"ăt",  U"âc",  U"âm",   U"ân",   U"âng", U"âp",   U"ât",   U"âu",
    U"ây",   U"e",    U"ec",   U"em",   U"en",  U"eng", U"eo",  U"ep",   U"et",   U"ê",   U"êch",  U"êm",   U"ên",
    U"ênh",  U"êp",   U"êt",   U"êu",   U"i",   U"ia",  U"ich", U"iêc",  U"iêm",  U"iên", U"iêng", U"iêp",  U"iêt",
    U"iêu",  U"im",   U"in",   U"inh",  U"ip",  U"it",  U"iu",  U"o",    U"oa",   U"oac", U"oach", U"oai",  U"oam",
    U"oan",  U"oang", U"oanh", U"oao",  U"oap", U"oat", U"oay", U"oăc",  U"oăm",  U"oăn", U"oăng", U"oăt",  U"oc",
    U"oe",   U"oen",  U"oeo",  U"oet",  U"oi",  U"om",  U"on",  U"ong",  U"oong", U"op",  U"ot",   U"ô",    U"ôc",
    U"ôi",   U"ôm",   U"ôn",   U"ông",  U"ôp",  U"ôt",  U"ơ",   U"ơi",   U"ơm",   U"ơn",  U"ơp",   U"ơt",   U"u",
    U"ua",   U"uân",  U"uâng", U"uât",  U"uây", U"uc",  U"uê",  U"uêch", U"ui",   U"um",  U"un",   U"ung",  U"uôc",
    U"uôi",  U"uôm",  U"uôn",  U"uông", U"uôt", U"uơ",  U"up",  U"ut",   U"uy",   U"uya", U"uych", U"uyên", U"uyêt",
    U"uynh", U"uyt",  U"uyu",  U"ư",    U"ưa",  U"ưc",  U"ưi",  U"ưng",  U"ưt",   U"ưu",  U"ươc",  U"ươi",  U"ươm",
    U"ươn",  U"ương", U"ươp",  U"ươt",  U"ươu", U"y",   U"yêm", U"yên",  U"yêng", U"yêt", U"yêu",
});
constexpr auto kRimesBehindQu = std::to_array<Word>({U"ynh", U"yt", U"ych", U"yp"});

constexpr Word kVowels = U"aăâeêioôơuưy";
constexpr Word kMarkedVowels = U"ăâêôơư";
constexpr char32_t kAcute = 0x0301;
constexpr char32_t kDotBelow = 0x0323;

/// A word without its tone.
struct Toneless {
  std::u32string letters;
  char32_t tone = 0;
  std::size_t at = 0;  ///< letter that has the tone
};

std::optional<Toneless> without_tone(const std::u32string& word) {
  Toneless toneless;
  for (const char32_t letter : word) {
    std::u32string rest;
    for (const char32_t part : decomposed(letter)) {
      if (!is_tone(part)) {
        rest.push_back(part);
        continue;
      }
      if (toneless.tone != 0) return std::nullopt;
      toneless.tone = part;
      toneless.at = toneless.letters.size();
    }
    toneless.letters += rest.size() == 1 ? rest : composed(rest);
  }
  return toneless;
}

bool is_one_of(char32_t c, Word letters) { return letters.find(c) != Word::npos; }

bool may_have_tone(Word rime, std::size_t at) {
  const std::size_t end = std::min(rime.find_first_not_of(kVowels), rime.size());
  if (at >= end) return false;
  const std::size_t marked = rime.substr(0, end).find_last_of(kMarkedVowels);
  if (marked != Word::npos) return at == marked;
  if (end == 1) return true;
  if (end < rime.size()) return at == end - 1;
  if (end == 3) return at == 1;
  if (rime == U"oa" || rime == U"oe" || rime == U"uy") return true;
  return at == 0;
}

bool is_rime(Word onset, Word rime, char32_t tone, std::size_t tone_at) {
  const bool is_known = std::ranges::find(kRimes, rime) != kRimes.end() ||
                        (onset == U"qu" && std::ranges::find(kRimesBehindQu, rime) != kRimesBehindQu.end());
  if (!is_known) return false;
  const bool is_stopped = is_one_of(rime.back(), U"cpt") || rime.ends_with(U"ch");
  if (is_stopped) return (tone == kAcute || tone == kDotBelow) && may_have_tone(rime, tone_at);
  return tone == 0 || may_have_tone(rime, tone_at);
}

bool has_usual_capitals(Word word) {
  const auto is_capital = [](char32_t c) { return lower(c) != c; };
  const Word rest = word.substr(1);
  return std::ranges::none_of(rest, is_capital) || std::ranges::all_of(word, is_capital);
}

}  // namespace

bool is_syllable(std::string_view word) {
  constexpr std::size_t kLongest = 7;  // nghiêng
  std::u32string letters = code_points(word);
  if (letters.empty() || letters.size() > kLongest || !has_usual_capitals(letters)) return false;
  for (char32_t& letter : letters) letter = lower(letter);
  const auto toneless = without_tone(letters);
  if (!toneless) return false;
  return std::ranges::any_of(kOnsets, [&](Word onset) {
    if (!toneless->letters.starts_with(onset) || toneless->letters.size() == onset.size()) return false;
    if (toneless->tone != 0 && toneless->at < onset.size()) return false;
    return is_rime(onset, Word(toneless->letters).substr(onset.size()), toneless->tone, toneless->at - onset.size());
  });
}

}  // namespace ocop
