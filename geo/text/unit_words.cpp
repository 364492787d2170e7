#include "text/unit_words.hpp"

#include <array>
#include <string>

#include "text/letters.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

struct UnitWord {
  std::string_view text;
  UnitKind kind;
};

/// Longer words before those that they begin with.
constexpr std::array kFullWords = {
    UnitWord{"thành phố", UnitKind::thanh_pho},
    UnitWord{"thị trấn", UnitKind::thi_tran},
    UnitWord{"thị xã", UnitKind::thi_xa},
    UnitWord{"đặc khu", UnitKind::dac_khu},
    UnitWord{"phường", UnitKind::phuong},
    UnitWord{"huyện", UnitKind::huyen},
    UnitWord{"quận", UnitKind::quan},
    UnitWord{"tỉnh", UnitKind::tinh},
    UnitWord{"xã", UnitKind::xa},
};

constexpr std::array kAbbreviations = {
    UnitWord{"t.p", UnitKind::thanh_pho}, UnitWord{"t.x", UnitKind::thi_xa},   UnitWord{"t.t", UnitKind::thi_tran},
    UnitWord{"ttr", UnitKind::thi_tran},  UnitWord{"tp", UnitKind::thanh_pho}, UnitWord{"tx", UnitKind::thi_xa},
    UnitWord{"tt", UnitKind::thi_tran},   UnitWord{"đk", UnitKind::dac_khu},   UnitWord{"ph", UnitKind::phuong},
    UnitWord{"p", UnitKind::phuong},      UnitWord{"f", UnitKind::phuong},     UnitWord{"x", UnitKind::xa},
    UnitWord{"h", UnitKind::huyen},       UnitWord{"q", UnitKind::quan},       UnitWord{"t", UnitKind::tinh},
};

constexpr std::array kEnglishWords = {
    UnitWord{" commune", UnitKind::xa},        UnitWord{" ward", UnitKind::phuong},
    UnitWord{" township", UnitKind::thi_tran}, UnitWord{" district", UnitKind::huyen},
    UnitWord{" town", UnitKind::none},         UnitWord{" city", UnitKind::thanh_pho},
    UnitWord{" province", UnitKind::tinh},     UnitWord{" special zone", UnitKind::dac_khu},
};

/// Bytes of `text` that spell `word` (lower case, NFC) in any case, its diacritics needed or not.
std::optional<std::size_t> spelled(std::string_view text, std::string_view word, bool may_lack_diacritics) {
  const std::u32string wanted = code_points(word);
  // Twice the letters are more bytes than the word can take.
  const std::u32string there = code_points(text.substr(0, word.size() * 2));
  if (there.size() < wanted.size()) return std::nullopt;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const char32_t have = lower(there[i]);
    const char32_t plain = wanted[i] == U'đ' ? U'd' : decomposed(wanted[i]).front();
    const bool is_meant = have == wanted[i] || (may_lack_diacritics && have == plain);
    if (!is_meant) return std::nullopt;
  }
  return utf8_of(there.substr(0, wanted.size())).size();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t with_separators(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ':')) ++at;
  return at;
}

std::optional<LeadingType> leading_word(std::string_view text, bool may_lack_diacritics) {
  for (const UnitWord& word : kFullWords) {
    const auto bytes = spelled(text, word.text, may_lack_diacritics);
    if (!bytes || *bytes == text.size() || (text[*bytes] != ' ' && text[*bytes] != '.' && text[*bytes] != ':'))
      continue;
    const std::size_t end = with_separators(text, *bytes);
    if (end < text.size()) return LeadingType{word.kind, end, false};
  }
  return std::nullopt;
}

/// A dot, a blank or a number has to follow: "P.7", "P 7", "P7", "TT Dầu Tiếng", but not "Phú".
std::optional<LeadingType> leading_abbreviation(std::string_view text) {
  for (const UnitWord& word : kAbbreviations) {
    const auto bytes = spelled(text, word.text, false);
    if (!bytes || *bytes >= text.size()) continue;
    const char next = text[*bytes];
    if (next != '.' && next != ' ' && next != ':' && !is_digit(next)) continue;
    const std::size_t end = with_separators(text, *bytes);
    if (end < text.size()) return LeadingType{word.kind, end, true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<LeadingType> leading_type(std::string_view text, bool may_lack_diacritics) {
  if (const auto word = leading_word(text, may_lack_diacritics)) return word;
  return leading_abbreviation(text);
}

std::optional<LeadingType> trailing_type(std::string_view text) {
  for (const UnitWord& word : kEnglishWords) {
    if (text.size() <= word.text.size()) continue;
    const std::size_t start = text.size() - word.text.size();
    if (spelled(text.substr(start), word.text, false)) return LeadingType{word.kind, word.text.size(), false};
  }
  return std::nullopt;
}

}  // namespace ocop
