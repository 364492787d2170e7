#include "register/encoding.hpp"

#include <algorithm>
#include <memory>

#include <cpl_conv.h>
#include <cpl_string.h>

#include "text/legacy_encodings.hpp"
#include "text/letters.hpp"

namespace ocop {
namespace {

constexpr std::string_view kMarkUtf8 = "\xEF\xBB\xBF";
constexpr std::string_view kMarkLittle = "\xFF\xFE";
constexpr std::string_view kMarkBig = "\xFE\xFF";
constexpr char32_t kReplacement = 0xFFFD;

/// Half of the bytes of Latin text in UTF-16 are zero, all of them at even or all at odd places.
std::optional<std::string_view> utf16_without_mark(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < start.size(); ++i) {
    if (start[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t enough = start.size() / 5;
  if (odd > enough && even * 10 < odd) return "UTF-16LE";
  if (even > enough && odd * 10 < even) return "UTF-16BE";
  return std::nullopt;
}

/// Surrogates are joined; a broken one is U+FFFD.
std::string from_utf16(std::string_view bytes, bool is_little) {
  const auto unit_at = [&](std::size_t i) {
    const auto low = static_cast<unsigned char>(bytes[i + (is_little ? 0 : 1)]);
    const auto high = static_cast<unsigned char>(bytes[i + (is_little ? 1 : 0)]);
    return static_cast<char32_t>(high) << 8U | low;
  };
  std::u32string points;
  points.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t point = unit_at(i);
    const bool leads = point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size();
    const char32_t next = leads ? unit_at(i + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      point = 0x10000 + ((point - 0xD800) << 10U) + (next - 0xDC00);
      i += 2;
    } else if (point >= 0xD800 && point < 0xE000) {
      point = 0xFFFD;
    }
    points.push_back(point == 0 ? U' ' : point);
  }
  return utf8_of(points);
}

std::string from_windows_1258(std::string bytes) {
  // The converter keeps the last letter back, waiting for a tone: a line break sets it free.
  bytes.push_back('\n');
  const std::unique_ptr<char, decltype(&VSIFree)> utf8(CPLRecode(bytes.c_str(), "CP1258", CPL_ENC_UTF8), &VSIFree);
  std::string text = utf8 == nullptr ? std::string() : std::string(utf8.get());
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

bool is_auto(std::string_view key) { return key == "auto" || key.empty(); }
bool is_font_key(std::string_view key) { return key == "tcvn3" || key == "vni"; }

}  // namespace

bool has_single_bytes(std::string_view bytes) {
  if (bytes.starts_with(kMarkLittle) || bytes.starts_with(kMarkBig) || utf16_without_mark(bytes)) return false;
  constexpr std::size_t kEnough = 1 << 20;
  const auto first = std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  const std::u32string points = code_points(std::string_view(first, bytes.end()).substr(0, kEnough));
  const auto broken = std::ranges::count(points, kReplacement);
  const auto whole = std::ranges::count_if(points, [](char32_t c) { return c >= 0x80 && c != kReplacement; });
  return broken > whole;
}

std::optional<std::string> to_utf8(std::string bytes, std::string_view key) {
  std::string_view view = bytes;
  if (is_auto(key) || key == "utf-16") {
    if (view.starts_with(kMarkLittle)) return from_utf16(view.substr(2), true);
    if (view.starts_with(kMarkBig)) return from_utf16(view.substr(2), false);
    if (const auto guess = utf16_without_mark(view)) return from_utf16(view, *guess == "UTF-16LE");
    if (key == "utf-16") return from_utf16(view, true);
  } else if (key != "utf-8" && key != "windows-1258" && !is_font_key(key)) {
    return std::nullopt;
  }
  // The record parser works on C strings: a NUL would cut a line.
  std::ranges::replace(bytes, '\0', ' ');
  if (key == "windows-1258") return from_windows_1258(std::move(bytes));
  if ((is_auto(key) || is_font_key(key)) && has_single_bytes(bytes)) return from_windows_1252(bytes);
  if (view.starts_with(kMarkUtf8)) bytes.erase(0, kMarkUtf8.size());
  return bytes;
}

}  // namespace ocop
