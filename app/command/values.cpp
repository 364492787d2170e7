#include "command/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "command/closest.hpp"
#include "shape/projection.hpp"

namespace ocop {
namespace {

constexpr int kMostPixels = 30000;
constexpr double kInch_mm = 25.4;

struct Page {
  const char* key;
  double width_mm;
  double height_mm;
  int usual_dpi;
  /// Larger paper is read from nearer than its size says: type grows with the root of the page, and more names fit.
  double type_scale;
};
// ISO 216 across; the slide is 13.33 x 7.5 inches, 1920 x 1080 at 144 dots.
constexpr std::array kPages = {Page{"a4", 297, 210, 150, 1}, Page{"a3", 420, 297, 150, 0.84},
                               Page{"a1", 841, 594, 150, 0.595},
                               Page{"slide", 40 * kInch_mm / 3, 7.5 * kInch_mm, 144, 1}};

constexpr std::array kEncodings = {"auto", "utf-8", "utf-16", "windows-1258", "tcvn3", "vni"};

template <class T>
std::optional<T> whole_text(std::string_view text) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

tl::unexpected<UsageProblem> wrong(UsageKind kind, const std::string& value) {
  return tl::unexpected(UsageProblem{kind, {}, value, {}, {}});
}

}  // namespace

Words split_at_commas(const Words& words) {
  Words pieces;
  for (const std::string& word : words) {
    std::size_t begin = 0;
    for (std::size_t comma = word.find(','); comma != std::string::npos; comma = word.find(',', begin)) {
      pieces.push_back(word.substr(begin, comma - begin));
      begin = comma + 1;
    }
    pieces.push_back(word.substr(begin));
  }
  return pieces;
}

UsageProblem unknown_key(Option option, const std::string& value, Words allowed) {
  std::string suggestion = closest(value, allowed);
  return {UsageKind::unknown_key, row_of(option).name, value, std::move(allowed), std::move(suggestion)};
}

Understood<int> read_number(Option option, const std::string& text, int least, int most) {
  const auto value = whole_text<int>(text);
  if (value && *value >= least && *value <= most) return *value;
  return tl::unexpected(UsageProblem{
      UsageKind::bad_number, row_of(option).name, text, {std::to_string(least), std::to_string(most)}, {}});
}

Understood<Day> read_day(Option option, const std::string& text) {
  if (const auto day = parse_iso_day(text)) return *day;
  return tl::unexpected(UsageProblem{UsageKind::bad_date, row_of(option).name, text, {}, {}});
}

Understood<int> read_epsg(const std::string& text) {
  std::string_view digits = text;
  if (digits.starts_with("EPSG:") || digits.starts_with("epsg:")) digits.remove_prefix(5);
  const auto code = whole_text<int>(digits);
  if (!code || *code <= 0 || !CoordinateSystem::from_epsg(*code)) return wrong(UsageKind::unknown_epsg, text);
  return *code;
}

Understood<std::vector<double>> read_breaks(const Words& pieces) {
  std::vector<double> breaks;
  for (const std::string& piece : pieces) {
    const auto value = whole_text<double>(piece);
    const bool ascends = value && std::isfinite(*value) && *value > (breaks.empty() ? 0 : breaks.back());
    if (!ascends) return wrong(UsageKind::bad_breaks, fmt::format("{}", fmt::join(pieces, ",")));
    breaks.push_back(*value);
  }
  return breaks;
}

Understood<PictureSize> read_size(const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) return wrong(UsageKind::bad_size, text);
  const auto width = whole_text<int>(std::string_view(text).substr(0, cross));
  const auto height = whole_text<int>(std::string_view(text).substr(cross + 1));
  if (!width || !height || *width < 1 || *height < 1) return wrong(UsageKind::bad_size, text);
  return check_size({*width, *height, 1, 96});
}

Understood<PictureSize> read_page(const std::string& key, std::optional<int> dpi) {
  for (const Page& page : kPages) {
    if (page.key != key) continue;
    const double dots = dpi.value_or(page.usual_dpi);
    const auto pixels = [&](double mm) { return static_cast<int>(std::lround(mm / kInch_mm * dots)); };
    return check_size({pixels(page.width_mm), pixels(page.height_mm), page.type_scale, dots});
  }
  return tl::unexpected(unknown_key(Option::page, key, page_keys()));
}

Words page_keys() {
  Words keys;
  for (const Page& page : kPages) keys.emplace_back(page.key);
  return keys;
}

Words encoding_keys() { return {kEncodings.begin(), kEncodings.end()}; }

Understood<std::string> read_encoding(const std::string& key) {
  if (std::ranges::find(kEncodings, key) != kEncodings.end()) return key;
  return tl::unexpected(unknown_key(Option::encoding, key, encoding_keys()));
}

Understood<PictureSize> check_size(const PictureSize& size) {
  if (size.width_px <= kMostPixels && size.height_px <= kMostPixels) return size;
  return wrong(UsageKind::size_too_large, fmt::format("{}x{}", size.width_px, size.height_px));
}

}  // namespace ocop
