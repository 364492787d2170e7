#include "admin/text_encoding.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>

#include "text/letters.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

/// What 0x80 to 0x9F are in Windows-1252 (unicode.org, CP1252.TXT); 0 where it has no letter.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_utf8(std::string_view text) { return CPLIsUTF8(text.data(), static_cast<int>(text.size())) != 0; }

/// A DBF cuts a text at the width of its column, in the middle of a letter when it falls so.
std::string_view without_cut_letter(std::string_view text) {
  for (std::size_t cut = 1; cut <= 3 && cut <= text.size(); ++cut) {
    const auto byte = static_cast<unsigned char>(text[text.size() - cut]);
    if (byte >= 0xC0) return is_utf8(text) ? text : text.substr(0, text.size() - cut);
    if (byte < 0x80) break;
  }
  return text;
}

std::optional<std::string> bytes_in_windows_1252(std::string_view text) {
  std::string bytes;
  for (const char32_t letter : code_points(text)) {
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

bool was_decoded_twice(std::string_view text) {
  const auto bytes = bytes_in_windows_1252(text);
  return bytes && is_utf8(*bytes);
}

/// The blank at the end, which `clean` drops, drives out the last letter: iconv holds it back in
/// Windows-1258, where a tone may follow.
std::string recoded(const std::string& text, const std::string& encoding) {
  char* utf8 = CPLRecode((text + " ").c_str(), encoding.c_str(), CPL_ENC_UTF8);
  std::string result(utf8);
  CPLFree(utf8);
  return result;
}

/// Over all texts that are not plain ASCII: whether at least nine in ten satisfy `test`.
bool most_texts(const RawLayer& raw, const std::function<bool(std::string_view)>& test) {
  std::size_t texts = 0;
  std::size_t passed = 0;
  for (const RawColumn& column : raw.columns) {
    for (const auto& value : column.values) {
      if (!column.is_text || !value || is_ascii(*value)) continue;
      ++texts;
      if (test(*value)) ++passed;
    }
  }
  return texts > 0 && passed * 10 >= texts * 9;
}

void change_texts(RawLayer& raw, const std::function<std::string(const std::string&)>& change) {
  for (RawColumn& column : raw.columns) {
    for (auto& value : column.values) {
      if (column.is_text && value && !is_ascii(*value)) *value = change(*value);
    }
  }
}

Finding lie(const std::string& file, const std::string& declared, const std::string& used) {
  return {FindingKind::lying_encoding, file, {}, {}, {}, {declared, used}};
}

}  // namespace

std::vector<Finding> decode_texts(RawLayer& raw, const std::string& file) {
  std::vector<Finding> findings;
  std::string declared = raw.text_is_raw ? raw.declared_encoding : CPL_ENC_UTF8;
  const bool is_plain_ascii = !most_texts(raw, [](std::string_view) { return true; });
  if (is_plain_ascii) return findings;
  const bool is_declared_utf8 =
      declared.empty() || EQUAL(declared.c_str(), CPL_ENC_UTF8) || EQUAL(declared.c_str(), "UTF8");
  if (most_texts(raw, [](std::string_view text) { return is_utf8(without_cut_letter(text)); })) {
    if (!is_declared_utf8) findings.push_back(lie(file, declared, CPL_ENC_UTF8));
    change_texts(raw, [](const std::string& text) { return std::string(without_cut_letter(text)); });
    declared = CPL_ENC_UTF8;
  } else if (!is_declared_utf8) {
    change_texts(raw, [&](const std::string& text) { return recoded(text, declared); });
  } else {
    if (!declared.empty()) findings.push_back(lie(file, declared, "windows-1258"));
    change_texts(raw, [](const std::string& text) { return recoded(text, "CP1258"); });
  }
  if (most_texts(raw, was_decoded_twice)) {
    findings.push_back(lie(file, declared, "UTF-8 (2×)"));
    change_texts(raw, [](const std::string& text) { return bytes_in_windows_1252(text).value_or(text); });
  }
  return findings;
}

}  // namespace ocop
