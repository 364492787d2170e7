#include "words/numbers.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

namespace ocop {
namespace {

constexpr std::array<std::string_view, 12> kEnglishMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// `digits` may begin with a minus sign.
std::string group_thousands(std::string digits, char separator) {
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, separator);
  }
  return digits;
}

char thousands_mark(Language language) { return language == Language::vi ? '.' : ','; }
char decimal_mark(Language language) { return language == Language::vi ? ',' : '.'; }

std::string written(Language language, int year, int month) {
  if (language == Language::vi) return fmt::format("{:02}/{}", month, year);
  return fmt::format("{} {}", kEnglishMonths.at(static_cast<std::size_t>(month - 1)), year);
}

std::string written(Language language, int year, int month, int day) {
  if (language == Language::vi) return fmt::format("{:02}/{:02}/{}", day, month, year);
  return fmt::format("{} {}", day, written(language, year, month));
}

struct CalendarDate {
  int year;
  int month;
  int day;
};

CalendarDate calendar(Day day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace

std::string whole(Language language, std::int64_t n) {
  return group_thousands(std::to_string(n), thousands_mark(language));
}

std::string decimal(Language language, double x, int places) {
  std::string digits = fmt::format("{:.{}f}", x, places);
  const bool is_all_zero = digits.find_first_not_of("-0.") == std::string::npos;
  if (is_all_zero && digits.starts_with('-')) digits.erase(0, 1);
  const std::size_t point = digits.find('.');
  const std::string before = group_thousands(digits.substr(0, point), thousands_mark(language));
  return point == std::string::npos ? before : before + decimal_mark(language) + digits.substr(point + 1);
}

std::string percent(Language language, double share, int places) {
  return decimal(language, share * 100, places) + "%";
}

std::string distance(Language language, double km) {
  // Tens of metres below a kilometre, tenths of a kilometre up to a hundred: three figures at most.
  const auto tens_of_metres = std::lround(km * 100);
  if (tens_of_metres < 100) return whole(language, tens_of_metres * 10) + " m";
  return decimal(language, km, km < 99.95 ? 1 : 0) + " km";
}

std::string date(Language language, Day day) {
  const CalendarDate date = calendar(day);
  return written(language, date.year, date.month, date.day);
}

std::string date(Language language, const WrittenDate& date) {
  if (!date.month) return std::to_string(date.year);
  if (!date.day) return written(language, date.year, *date.month);
  return written(language, date.year, *date.month, *date.day);
}

std::string month(Language language, Day day) {
  const CalendarDate date = calendar(day);
  return written(language, date.year, date.month);
}

std::string degrees(Language language, double lon, double lat) {
  const bool is_vietnamese = language == Language::vi;
  const std::string_view east = is_vietnamese ? "Đ" : "E";
  const std::string_view west = is_vietnamese ? "T" : "W";
  const std::string_view north = is_vietnamese ? "B" : "N";
  const std::string_view south = is_vietnamese ? "N" : "S";
  return fmt::format("{}° {}  {}° {}", decimal(language, std::abs(lon), 4), lon < 0 ? west : east,
                     decimal(language, std::abs(lat), 4), lat < 0 ? south : north);
}

}  // namespace ocop
