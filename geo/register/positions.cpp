#include "register/positions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "register/spelling.hpp"
#include "text/normal.hpp"

namespace ocop {
namespace {

bool is_longitude(double degrees) { return degrees >= 100 && degrees <= 118; }
bool is_latitude(double degrees) { return degrees >= 5 && degrees <= 25; }
bool is_easting(double metres) { return metres >= 100e3 && metres < 900e3; }
bool is_northing(double metres) { return metres >= 900e3 && metres <= 2700e3; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Signs of degrees, minutes and seconds, and the letters of the sides of the world, as blanks.
std::string without_signs(std::string_view text) {
  constexpr std::array<std::string_view, 21> kSigns = {"°",    "º",    "˚",   "′",   "″",   "’",   "”",
                                                       "'",    "\"",   "N",   "E",   "B",   "Đ",   "độ",
                                                       "phút", "giây", "Lat", "lat", "Lon", "lon", "vĩ"};
  std::string bare;
  for (std::size_t at = 0; at < text.size();) {
    const auto sign = std::ranges::find_if(kSigns, [&](std::string_view s) { return text.substr(at).starts_with(s); });
    bare += sign == kSigns.end() ? text.substr(at, 1) : std::string_view(" ");
    at += sign == kSigns.end() ? 1 : sign->size();
  }
  return clean(bare);
}

/// "11,2034", "11 12 14,5" (degrees, minutes, seconds): one number in degrees.
std::optional<double> degrees_of(std::string_view text) {
  const std::string bare = without_signs(text);
  double degrees = 0;
  double unit = 1;
  int parts = 0;
  std::string_view rest = bare;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const auto part = decimal_number(rest.substr(0, end));
    constexpr int kParts = 3;
    ++parts;
    if (!part || parts > kParts || (parts > 1 && (*part < 0 || *part >= 60))) return std::nullopt;
    degrees += *part * unit;
    unit /= 60;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (parts == 0) return std::nullopt;
  return degrees;
}

std::optional<PositionWritten> position_of(std::optional<double> first, std::optional<double> second) {
  if (!first || !second) return std::nullopt;
  if (is_latitude(*first) && is_longitude(*second)) return PositionWritten{{*second, *first}, false};
  if (is_longitude(*first) && is_latitude(*second)) return PositionWritten{{*first, *second}, true};
  return std::nullopt;
}

/// "1.228.345" is grouped by threes; more than one mark of a kind cannot be a decimal one.
std::optional<double> metres_of(std::string_view text) {
  std::string number = clean(text);
  if (number.size() > 1 && number.ends_with('m')) number.pop_back();
  for (const char mark : {'.', ','}) {
    if (std::ranges::count(number, mark) > 1) std::erase(number, mark);
  }
  return decimal_number(number);
}

std::optional<Point> point_of(std::optional<double> first, std::optional<double> second) {
  if (!first || !second) return std::nullopt;
  if (is_northing(*first) && is_easting(*second)) return Point{*second, *first};
  if (is_easting(*first) && is_northing(*second)) return Point{*first, *second};
  return std::nullopt;
}

/// Tries every place where a cell may be cut in two: a semicolon before a comma does ("11,2034; 106,6512").
template <class Read>
auto read_cut(std::string_view text, const Read& read) -> decltype(read(text, text)) {
  for (const std::string_view mark : {";", "|", " - ", ", ", ",", " "}) {
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
      if (auto found = read(text.substr(0, at), text.substr(at + mark.size()))) return found;
    }
  }
  return std::nullopt;
}

bool may_be_numbers(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  return text.size() >= 3 && text.size() <= kLongest && std::ranges::any_of(text, is_digit);
}

}  // namespace

std::optional<PositionWritten> read_position(std::string_view latitude, std::string_view longitude) {
  if (latitude.empty() || longitude.empty()) return std::nullopt;
  return position_of(degrees_of(latitude), degrees_of(longitude));
}

std::optional<PositionWritten> read_position(std::string_view both) {
  if (!may_be_numbers(both)) return std::nullopt;
  const std::string text = clean(both);
  auto position = read_cut(text, [](std::string_view first, std::string_view second) {
    return position_of(degrees_of(first), degrees_of(second));
  });
  // The cell's header says no order, so neither is wrong.
  if (position) position->is_swapped = false;
  return position;
}

std::optional<Point> read_metres(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return std::nullopt;
  return point_of(metres_of(one), metres_of(other));
}

std::optional<Point> read_metres(std::string_view both) {
  if (!may_be_numbers(both)) return std::nullopt;
  const std::string text = clean(both);
  return read_cut(text, [](std::string_view first, std::string_view second) {
    return point_of(metres_of(first), metres_of(second));
  });
}

}  // namespace ocop
