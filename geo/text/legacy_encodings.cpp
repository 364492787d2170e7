#include "text/legacy_encodings.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// 0x80 to 0x9F (unicode.org, CP1252.TXT); 0 where Windows-1252 has no letter.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct ByteLetter {
  unsigned char byte;
  char32_t letter;
};

/// Where Windows-1258 differs from Windows-1252 (unicode.org, CP1258.TXT).
constexpr auto kWindows1258 = std::to_array<ByteLetter>({{0xC3, U'Ă'},
                                                         {0xCC, 0x0300},
                                                         {0xD0, U'Đ'},
                                                         {0xD2, 0x0309},
                                                         {0xD5, U'Ơ'},
                                                         {0xDD, U'Ư'},
                                                         {0xDE, 0x0303},
                                                         {0xE3, U'ă'},
                                                         {0xEC, 0x0301},
                                                         {0xF0, U'đ'},
                                                         {0xF2, 0x0323},
                                                         {0xF5, U'ơ'},
                                                         {0xFD, U'ư'},
                                                         {0xFE, U'₫'}});

/// TCVN 5712:1993 from 0x80 on. The fonts of the ABC set (VN3) have the letters from 0xA1 on only and
/// draw the toned small ones as capitals in their "H" fonts; VN1 has toned capitals below as well.
constexpr std::u32string_view kTcvn =
    U"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
    U"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    U"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
    U"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    U"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    U"éẹềểễếệìỉỄẾỒĩíịò"
    U"Ổỏõóọồổỗốộờởỡớợù"
    U"ỖủũúụừửữứựỳỷỹýỵỐ";
static_assert(kTcvn.size() == 128);

/// The capitals of VN1 for which no place was left but among the control characters.
constexpr auto kTcvnLow = std::to_array<ByteLetter>({{0x01, U'Ú'},
                                                     {0x02, U'Ụ'},
                                                     {0x04, U'Ừ'},
                                                     {0x05, U'Ử'},
                                                     {0x06, U'Ữ'},
                                                     {0x11, U'Ứ'},
                                                     {0x12, U'Ự'},
                                                     {0x13, U'Ỳ'},
                                                     {0x14, U'Ỷ'},
                                                     {0x15, U'Ỹ'},
                                                     {0x16, U'Ý'},
                                                     {0x17, U'Ỵ'}});

/// VNI for Windows: letters of one byte ...
constexpr auto kVniLetters = std::to_array<ByteLetter>({{0xD1, U'Đ'},
                                                        {0xF1, U'đ'},
                                                        {0xD4, U'Ơ'},
                                                        {0xF4, U'ơ'},
                                                        {0xD6, U'Ư'},
                                                        {0xF6, U'ư'},
                                                        {0xCC, U'Ì'},
                                                        {0xEC, U'ì'},
                                                        {0xCD, U'Í'},
                                                        {0xED, U'í'},
                                                        {0xC6, U'Ỉ'},
                                                        {0xE6, U'ỉ'},
                                                        {0xD3, U'Ĩ'},
                                                        {0xF3, U'ĩ'},
                                                        {0xD2, U'Ị'},
                                                        {0xF2, U'ị'},
                                                        {0xCE, U'Ỵ'},
                                                        {0xEE, U'ỵ'}});

/// ... and bytes that put marks on the letter before them. The capital's byte is 0x20 lower and means
/// the same, for both are typed behind a capital.
struct ByteMarks {
  unsigned char byte;
  std::u32string_view letters;  ///< on which it stands
  std::u32string_view marks;
};
constexpr auto kVniMarks = std::to_array<ByteMarks>({{0xF8, U"aeouyơư", U"\u0300"},
                                                     {0xF9, U"aeouyơư", U"\u0301"},
                                                     {0xFB, U"aeouyơư", U"\u0309"},
                                                     {0xF5, U"aeouyơư", U"\u0303"},
                                                     {0xEF, U"aeouyơư", U"\u0323"},
                                                     {0xE2, U"aeo", U"\u0302"},
                                                     {0xE0, U"aeo", U"\u0302\u0300"},
                                                     {0xE1, U"aeo", U"\u0302\u0301"},
                                                     {0xE5, U"aeo", U"\u0302\u0309"},
                                                     {0xE3, U"aeo", U"\u0302\u0303"},
                                                     {0xE4, U"aeo", U"\u0302\u0323"},
                                                     {0xEA, U"a", U"\u0306"},
                                                     {0xE8, U"a", U"\u0306\u0300"},
                                                     {0xE9, U"a", U"\u0306\u0301"},
                                                     {0xFA, U"a", U"\u0306\u0309"},
                                                     {0xFC, U"a", U"\u0306\u0303"},
                                                     {0xEB, U"a", U"\u0306\u0323"}});

constexpr std::array<std::string_view, 4> kKeys = {"windows-1258", "tcvn3", "vni", "utf-8"};

char32_t letter_1252(unsigned char byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const char32_t letter = kWindows1252.at(byte - 0x80U);
  return letter == 0 ? byte : letter;
}

template <std::size_t N>
char32_t letter_of(const std::array<ByteLetter, N>& table, unsigned char byte, char32_t otherwise) {
  const auto found = std::ranges::find(table, byte, &ByteLetter::byte);
  return found == table.end() ? otherwise : found->letter;
}

char32_t letter_tcvn(unsigned char byte) {
  if (byte >= 0x80) return kTcvn[byte - 0x80U];
  return letter_of(kTcvnLow, byte, byte);
}

bool is_plain_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

bool is_small(char32_t c) { return lower(c) == c; }

/// Typed for a capitals font, a word has capitals and toned small letters side by side ("HỢP" arrives
/// as "HợP"): where all plain letters are capitals, two at least, the others are too.
void raise_capitals(std::u32string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_letter_or_digit(text[end])) ++end;
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(at);
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(end);
    const bool has_small = std::any_of(first, last, [](char32_t c) { return is_plain_letter(c) && is_small(c); });
    if (!has_small && std::count_if(first, last, is_plain_letter) >= 2) std::transform(first, last, first, upper);
    at = std::max(end, at + 1);
  }
}

std::u32string vni_letters(std::string_view bytes) {
  std::u32string letters;
  for (const char raw : bytes) {
    const auto byte = static_cast<unsigned char>(raw);
    const unsigned char small = byte >= 0xC0 && byte < 0xE0 ? static_cast<unsigned char>(byte + 0x20) : byte;
    const auto marks = std::ranges::find_if(kVniMarks, [&](const ByteMarks& m) {
      return m.byte == small && !letters.empty() && m.letters.find(lower(letters.back())) != std::u32string_view::npos;
    });
    if (marks != kVniMarks.end()) {
      letters += marks->marks;
    } else {
      letters.push_back(letter_of(kVniLetters, byte, letter_1252(byte)));
    }
  }
  return letters;
}

template <class Letter>
std::u32string letters_of(std::string_view bytes, Letter letter) {
  std::u32string letters;
  letters.reserve(bytes.size());
  for (const char byte : bytes) letters.push_back(letter(static_cast<unsigned char>(byte)));
  return letters;
}

}  // namespace

std::string_view key_of(LegacyEncoding encoding) { return kKeys.at(static_cast<std::size_t>(encoding)); }

std::optional<LegacyEncoding> legacy_encoding_of_key(std::string_view key) {
  const auto found = std::ranges::find(kKeys, key);
  if (found == kKeys.end()) return std::nullopt;
  return static_cast<LegacyEncoding>(found - kKeys.begin());
}

std::string from_windows_1252(std::string_view bytes) { return utf8_of(letters_of(bytes, letter_1252)); }

std::optional<std::string> to_windows_1252(std::string_view utf8) {
  std::string bytes;
  for (const char32_t letter : code_points(utf8)) {
    const auto* const special = std::ranges::find(kWindows1252, letter);
    if (letter < 0x100) {
      bytes.push_back(static_cast<char>(letter));
    } else if (special != kWindows1252.end()) {
      bytes.push_back(static_cast<char>(0x80 + (special - kWindows1252.begin())));
    } else {
      return std::nullopt;
    }
  }
  return bytes;
}

std::string decode(std::string_view bytes, LegacyEncoding encoding) {
  switch (encoding) {
    case LegacyEncoding::windows_1258:
      return utf8_of(composed(
          letters_of(bytes, [](unsigned char byte) { return letter_of(kWindows1258, byte, letter_1252(byte)); })));
    case LegacyEncoding::tcvn3: {
      std::u32string letters = composed(letters_of(bytes, letter_tcvn));
      raise_capitals(letters);
      return utf8_of(letters);
    }
    case LegacyEncoding::vni:
      return utf8_of(composed(vni_letters(bytes)));
    case LegacyEncoding::utf8:
      return to_nfc(bytes);
  }
  return {};
}

}  // namespace ocop
