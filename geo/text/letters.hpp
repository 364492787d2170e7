#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop {

/// Code points of a text; a broken sequence of bytes is U+FFFD.
std::u32string code_points(std::string_view utf8);
std::string utf8_of(std::u32string_view text);

/// Canonical decomposition of one code point, each part on its own: ộ is o, U+0323, U+0302.
std::u32string decomposed(char32_t letter);
/// NFC of code points.
std::u32string composed(std::u32string_view text);

char32_t lower(char32_t letter);
char32_t upper(char32_t letter);
bool is_letter_or_digit(char32_t c);
bool is_mark(char32_t c);
bool is_ascii(std::string_view text);

/// The five tone marks of Vietnamese: huyền, sắc, ngã, hỏi, nặng.
bool is_tone(char32_t mark);

/// Cut at blanks; no empty words.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace ocop
