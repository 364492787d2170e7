#include "text/letters.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace ocop {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

const utf8proc_uint8_t* bytes(const char* text) { return reinterpret_cast<const utf8proc_uint8_t*>(text); }

}  // namespace

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  points.reserve(utf8.size());
  std::size_t at = 0;
  bool was_broken = false;
  while (at < utf8.size()) {
    utf8proc_int32_t point = 0;
    const auto used =
        utf8proc_iterate(bytes(utf8.data() + at), static_cast<utf8proc_ssize_t>(utf8.size() - at), &point);
    const bool is_broken = used <= 0;
    // One sign for a run of continuation bytes that nothing leads, so that a cut letter is one sign.
    const bool continues = was_broken && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U;
    if (!is_broken) {
      points.push_back(static_cast<char32_t>(point));
    } else if (!continues) {
      points.push_back(kReplacement);
    }
    was_broken = is_broken;
    at += is_broken ? 1 : static_cast<std::size_t>(used);
  }
  return points;
}

std::string utf8_of(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size() * 2);
  for (const char32_t point : text) {
    std::array<utf8proc_uint8_t, 4> buffer{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), buffer.data());
    utf8.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(size));
  }
  return utf8;
}

std::u32string decomposed(char32_t letter) {
  std::array<utf8proc_int32_t, 8> parts{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), parts.data(), parts.size(),
                                             UTF8PROC_DECOMPOSE, &boundary);
  if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size())) return {letter};
  return {parts.begin(), parts.begin() + count};
}

std::u32string composed(std::u32string_view text) {
  std::vector<utf8proc_int32_t> buffer(text.size() * 4 + 1);
  const std::string utf8 = utf8_of(text);
  const auto count = utf8proc_decompose(bytes(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()), buffer.data(),
                                        static_cast<utf8proc_ssize_t>(buffer.size()), UTF8PROC_DECOMPOSE);
  if (count < 0 || count > static_cast<utf8proc_ssize_t>(buffer.size())) return std::u32string(text);
  const auto size = utf8proc_normalize_utf32(buffer.data(), count, UTF8PROC_COMPOSE);
  if (size < 0) return std::u32string(text);
  return {buffer.begin(), buffer.begin() + size};
}

char32_t lower(char32_t letter) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
}

char32_t upper(char32_t letter) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(letter)));
}

bool is_letter_or_digit(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

bool is_mark(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME || category == UTF8PROC_CATEGORY_MC;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_tone(char32_t mark) {
  return mark == 0x0300 || mark == 0x0301 || mark == 0x0303 || mark == 0x0309 || mark == 0x0323;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace ocop
