#include "spellings.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <vector>

namespace {

using Letters = std::vector<utf8proc_int32_t>;

constexpr utf8proc_int32_t kTones[] = {0x300, 0x301, 0x303, 0x309, 0x323};

std::string mapped(const std::string& text, utf8proc_option_t options) {
  utf8proc_uint8_t* result = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                             static_cast<utf8proc_ssize_t>(text.size()), &result, options);
  if (size < 0) throw std::runtime_error("no UTF-8: " + text);
  std::string mapped_text(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
  std::free(result);
  return mapped_text;
}

std::string composed(const std::string& text) {
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

Letters letters_of(const std::string& text) {
  Letters letters;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t letter = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(at, left, &letter);
    if (size <= 0) throw std::runtime_error("no UTF-8: " + text);
    letters.push_back(letter);
    at += size;
    left -= size;
  }
  return letters;
}

std::string text_of(const Letters& letters) {
  std::string text;
  for (const utf8proc_int32_t letter : letters) {
    utf8proc_uint8_t bytes[4];
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(utf8proc_encode_char(letter, bytes)));
  }
  return text;
}

bool is_mark(utf8proc_int32_t letter) { return utf8proc_category(letter) == UTF8PROC_CATEGORY_MN; }

/// A syllable taken apart: its letters without their tone, and the tone and the letter it stands on.
struct Syllable {
  Letters letters;  ///< NFC, without the tone
  utf8proc_int32_t tone = 0;
  std::size_t tone_at = 0;

  utf8proc_int32_t lower(std::size_t i) const { return utf8proc_tolower(letters[i]); }
};

Syllable take_apart(const std::string& text) {
  Syllable syllable;
  Letters rest;
  std::size_t bases = 0;
  for (const utf8proc_int32_t letter : letters_of(decomposed(text))) {
    bool is_tone = false;
    for (const utf8proc_int32_t tone : kTones) is_tone |= letter == tone;
    if (is_tone) {
      syllable.tone = letter;
      syllable.tone_at = bases - 1;
    } else {
      rest.push_back(letter);
      if (!is_mark(letter)) ++bases;
    }
  }
  syllable.letters = letters_of(composed(text_of(rest)));
  return syllable;
}

std::string put_together(const Syllable& syllable) {
  Letters letters = syllable.letters;
  if (syllable.tone != 0) {
    letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(syllable.tone_at) + 1, syllable.tone);
  }
  return composed(text_of(letters));
}

/// Every run of letters through `change`; what stands between stays.
template <typename Change>
std::string by_syllable(const std::string& text, Change change) {
  std::string result;
  std::string run;
  const auto finish = [&] {
    if (!run.empty()) result += change(run);
    run.clear();
  };
  for (const utf8proc_int32_t letter : letters_of(composed(text))) {
    const utf8proc_category_t category = utf8proc_category(letter);
    const bool is_letter = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL;
    if (!is_letter) finish();
    (is_letter ? run : result) += text_of({letter});
  }
  finish();
  return result;
}

std::string with_moved_tone(const std::string& text) {
  Syllable syllable = take_apart(text);
  const std::size_t size = syllable.letters.size();
  if (syllable.tone == 0 || size < 2) return text;
  const utf8proc_int32_t first = syllable.lower(size - 2);
  const utf8proc_int32_t last = syllable.lower(size - 1);
  const bool is_pair = (first == 'o' && (last == 'a' || last == 'e')) || (first == 'u' && last == 'y');
  const bool is_after_q = size >= 3 && syllable.lower(size - 3) == 'q';
  if (!is_pair || is_after_q) return text;
  syllable.tone_at = syllable.tone_at == size - 1 ? size - 2 : size - 1;
  return put_together(syllable);
}

std::string with_swapped_y(const std::string& text) {
  Syllable syllable = take_apart(text);
  const std::size_t size = syllable.letters.size();
  if (size < 2) return text;
  std::string before;
  for (std::size_t i = 0; i + 1 < size; ++i) before += text_of({syllable.lower(i)});
  bool is_swapped_there = false;
  for (const char* consonant : {"h", "k", "l", "m", "qu", "s", "t"}) is_swapped_there |= before == consonant;
  utf8proc_int32_t& last = syllable.letters.back();
  if (!is_swapped_there) return text;
  if (last == 'y') {
    last = 'i';
  } else if (last == 'i') {
    last = 'y';
  } else {
    return text;
  }
  return put_together(syllable);
}

}  // namespace

std::string upper(const std::string& text) {
  Letters letters = letters_of(composed(text));
  for (utf8proc_int32_t& letter : letters) letter = utf8proc_toupper(letter);
  return text_of(letters);
}

std::string decomposed(const std::string& text) {
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE));
}

std::string stripped(const std::string& text) {
  Letters kept;
  for (const utf8proc_int32_t letter : letters_of(decomposed(text))) {
    if (is_mark(letter)) continue;
    kept.push_back(letter == U'đ' ? U'd' : letter == U'Đ' ? U'D' : letter);
  }
  return text_of(kept);
}

std::string tone_moved(const std::string& text) { return by_syllable(text, with_moved_tone); }

std::string y_swapped(const std::string& text) { return by_syllable(text, with_swapped_y); }

std::string abbreviated(const std::string& name, const std::string& gap) {
  static const std::vector<std::pair<std::string, std::string>> kTypes = {
      {"Phường ", "P."},     {"Xã ", "X."},    {"Thị trấn ", "TT."}, {"Thị Trấn ", "TT."}, {"Thị xã ", "TX."},
      {"Thành phố ", "TP."}, {"Huyện ", "H."}, {"Quận ", "Q."},      {"Tỉnh ", "T."}};
  for (const auto& [type, letters] : kTypes) {
    if (name.compare(0, type.size(), type) == 0) return letters + gap + name.substr(type.size());
  }
  return name;
}
